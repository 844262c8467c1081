import { expect, test } from 'vitest'
import type { Evidence } from '../../../src/knowledge/answer/answer.ts'
import { longestStretches } from '../../../src/knowledge/answer/evidence.ts'

const text = '„Er hat die Mühle angezündet“, sagte Falk. Krane bestreitet das.'
const stretch = (start: number, end: number, id = 'mill'): Evidence => ({
  article: { id, key: 'abcdefgh', headline: 'Mühle', language: 'de' },
  start,
  end,
  text: text.slice(start, end),
})

const [accused, denied, both] = [stretch(0, 42), stretch(43, text.length), stretch(0, text.length)]

test.each([
  ['an accusation is shown with its denial where both were found', [accused, both], [both]],
  ['what lies within an earlier stretch is not shown again', [both, denied], [both]],
  ['stretches side by side are both shown', [denied, accused], [denied, accused]],
  [
    'another article tells it, too',
    [accused, stretch(0, text.length, 'mill-2')],
    [accused, stretch(0, text.length, 'mill-2')],
  ],
  ['several within one are one', [accused, denied, both], [both]],
])('%s', (_, found, shown) => {
  expect(longestStretches(found)).toEqual(shown)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsIn } from '../../../src/knowledge/search/words.ts'
import { slice } from '../../../src/knowledge/text/span.ts'

const words = (text: string): string[] => wordsIn(text).map((span) => slice(text, span))

test.each([
  ['Kreml-Sprecher Peskow', ['Kreml', 'Sprecher', 'Peskow']],
  ['2.800 Plätze, 1,5 Millionen', ['2.800', 'Plätze', '1', '5', 'Millionen']],
  ['Лавров und 𝒜𝒷 sagten’s', ['Лавров', 'und', '𝒜𝒷', 'sagten', 's']],
  ['', []],
])('%s', (text, expected) => expect(words(text)).toEqual(expected))

test('letters, marks and digits in a row are a word, whatever the script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const thousands = /\d[.,]\d{3}/.test(text)
      fc.pre(!thousands)
      expect(words(text)).toEqual(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    }),
  )
})

test('within a part, offsets are those of the whole text', () => {
  const text = 'Der Hafen ist zu.'
  expect(wordsIn(text, { start: 4, end: 13 }).map((span) => slice(text, span))).toEqual(['Hafen', 'ist'])
})

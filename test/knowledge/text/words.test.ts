import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slice } from '../../../src/knowledge/text/span.ts'
import { findWords } from '../../../src/knowledge/text/words.ts'

const texts = (text: string): string[] => findWords(text).map((word) => word.text)

describe('words', () => {
  test.each([
    ['hyphens join', 'der Kreml-Sprecher kam', ['der', 'Kreml-Sprecher', 'kam']],
    ['an apostrophe inside joins', 'Lind’s plan', ['Lind’s', 'plan']],
    ['a closing single mark does not', '‘never’, she said', ['never', 'she', 'said']],
    ['figures keep their point and comma', '2.800 Meter, 1,9 Millionen.', ['2.800', 'Meter', '1,9', 'Millionen']],
    ['nothing in nothing', ' – … ', []],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  test('a part of a text keeps the offsets of the whole', () => {
    expect(findWords('eins zwei drei', { start: 5, end: 9 })).toEqual([{ start: 5, end: 9, text: 'zwei' }])
  })

  test('every word stands where its span says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of findWords(text)) expect(slice(text, word)).toBe(word.text)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairMarks } from '../../../src/knowledge/quotation/pair-marks.ts'

const inner = (text: string): string[] => pairMarks(text).map(({ start, end }) => text.slice(start, end))

describe('marks of every house style are paired', () => {
  test.each([
    ['German', 'Er rief „Halt“ und ging.', ['Halt']],
    ['German, closed as on English keyboards', 'Er rief „Halt” und „Los".', ['Halt', 'Los']],
    ['English', 'He called “stop” and left.', ['stop']],
    ['straight', 'He called "stop" and "go".', ['stop', 'go']],
    ['guillemets pointing in', 'Er rief »Halt« und ging.', ['Halt']],
    ['French, with spaces', 'Elle dit « Je reste » et part.', ['Je reste']],
    ['two apostrophes', "Er rief ''Halt'' und ging.", ['Halt']],
    ['single German', 'Er rief ‚Halt‘ und ging.', ['Halt']],
    ['single English', 'He called ‘stop’ and left.', ['stop']],
    ['single straight', "He called 'stop' and left.", ['stop']],
    ['nested', '„Sie rief: ‚Halt!‘ Ich ging.“', ['Sie rief: ‚Halt!‘ Ich ging.', 'Halt!']],
  ])('%s', (_style, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })
})

describe('what only looks like a mark', () => {
  test.each([
    ['an apostrophe inside a word', 'She didn’t go to Peter’s house.'],
    ['a straight apostrophe', "It wasn't Jones' fault."],
    ['a year', "In '68 it rained."],
    ['an opening mark never closed', 'Er rief „Halt und ging.'],
  ])('%s', (_what, text) => {
    expect(inner(text)).toEqual([])
  })
})

test('an apostrophe inside a quotation does not close it', () => {
  expect(inner('‘It wasn’t me,’ he said.')).toEqual(['It wasn’t me,'])
})

test('an odd mark spoils its own paragraph only', () => {
  expect(inner('Er rief „Halt und ging.\n\nSie rief „Los“.')).toEqual(['Los'])
})

test('a quotation that opens every paragraph anew runs on until it is closed', () => {
  const marks = pairMarks('“One goes on.\n\n“Two ends.” He left.')
  expect(marks.map(({ runsOn }) => runsOn)).toEqual([true, false])
})

test.each(['Er sagte: » , «', 'So: „?“', 'And then: “…” she said', ':  « ,  »'])(
  'marks around no word hold nothing: %s',
  (text) => {
    expect(pairMarks(text)).toEqual([])
  },
)

test('stretches lie inside the text, and overlap only by nesting', () => {
  const texts = fc.array(
    fc.constantFrom('„', '“', '”', '"', '»', '«', '‚', '‘', '’', "'", ' ', 'a', 'B', '.', '\n\n'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = pieces.join('')
      const marks = pairMarks(text)
      for (const { start, end, outer } of marks) {
        expect(outer.start).toBeLessThan(start)
        expect(start).toBeLessThan(end)
        expect(outer.end).toBeLessThanOrEqual(text.length)
      }
      for (const a of marks) {
        for (const b of marks) {
          const apart = a.outer.end <= b.outer.start || b.outer.end <= a.outer.start
          const within =
            (a.outer.start <= b.outer.start && b.outer.end <= a.outer.end) ||
            (b.outer.start <= a.outer.start && a.outer.end <= b.outer.end)
          expect(apart || within).toBe(true)
        }
      }
    }),
  )
})

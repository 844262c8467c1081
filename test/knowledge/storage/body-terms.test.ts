import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termsWithin } from '../../../src/knowledge/storage/body-terms.ts'
import { decodeBody, encodeBody } from '../../../src/knowledge/storage/body-words.ts'

const TEXT = 'One two. Three, four!\n\nFive six seven? Read also: nine. Ten.'
const SENTENCES = [
  [0, 8],
  [9, 21],
  [23, 38],
  [56, 60],
].map(([start = 0, end = 0]) => ({ start, end }))

const wordsOf = (start: number, end: number) =>
  [...TEXT.slice(start, end).matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    word,
  }))
const all = SENTENCES.flatMap(({ start, end }) => wordsOf(start, end)).map(({ word }) => word)
const body = decodeBody(
  encodeBody(
    [],
    SENTENCES.map((span) => ({
      span,
      words: wordsOf(span.start, span.end).map(({ start, end, word }) => ({ start, end, number: all.indexOf(word) })),
    })),
  ),
)
const termsOf = (start: number, end: number) =>
  termsWithin(body, [], { start, end }, (number) => ({ word: all[number] ?? '', stem: `${number}`, stop: false }))

test('a sentence, a part of one, and sentences that follow each other', () => {
  const words = (start: number, end: number) =>
    termsOf(start, end)?.map((term) => [TEXT.slice(term.start, term.end), term.stem])
  expect(words(0, 8)).toEqual([['One', '0'], ['two', '1']]) // biome-ignore format: a pair a word
  expect(words(4, 7)).toEqual([['two', '1']])
  expect(words(4, 27)?.map(([word]) => word)).toEqual(['two', 'Three', 'four', 'Five'])
})

test('unknown where something else stands between, before or behind, and inside a word', () => {
  expect(termsOf(23, 60)).toBeUndefined()
  expect(termsOf(40, 50)).toBeUndefined()
  expect(termsOf(56, 61)).toBeUndefined()
  expect(termsOf(1, 8)).toBeUndefined()
  expect(termsOf(0, 6)).toBeUndefined()
})

test('what is told is what stands there', () => {
  const place = fc.nat(TEXT.length)
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      const told = termsOf(start, end)
      if (told === undefined) return
      expect(told.map((term) => ({ start: term.start, end: term.end }))).toEqual(
        wordsOf(start, end).map((word) => ({ start: word.start, end: word.end })),
      )
    }),
  )
})

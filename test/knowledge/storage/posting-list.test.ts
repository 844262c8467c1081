import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf, decode, encode, joined } from '../../../src/knowledge/storage/posting-list.ts'

const texts = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 100 })
  .map((numbers) => numbers.sort((a, b) => a - b).map((number) => ({ number, weight: 1 + (number % 255) })))
const encoded = (some: readonly { number: number; weight: number }[]) =>
  encode(
    some.map(({ number }) => number),
    some.map(({ weight }) => weight),
  )

test('what is written is what is read', () => {
  fc.assert(
    fc.property(texts, (some) => {
      const { numbers, weights } = decode([encoded(some)], new Set())
      expect(Array.from(numbers)).toEqual(some.map(({ number }) => number))
      expect(Array.from(weights)).toEqual(some.map(({ weight }) => weight))
    }),
  )
})

test('lists made one are the list that would have been written at once', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), (some, at) => {
      const parts = [some.slice(0, at), some.slice(at)].filter((part) => part.length > 0).map(encoded)
      expect(joined(parts)).toEqual(encoded(some))
      expect(countOf(joined(parts))).toBe(some.length)
    }),
  )
})

test('texts that are gone are passed over', () => {
  const list = encode([3, 70_000, 70_001], [10, 20, 30])
  expect(decode([list], new Set([70_000])).numbers).toEqual([3, 70_001])
  expect(decode([list], new Set([70_000])).weights).toEqual([10, 30])
})

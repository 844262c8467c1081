import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from '../../../src/knowledge/storage/posting-list.ts'
import { scoreBoard } from '../../../src/knowledge/storage/score-board.ts'

// Numbers close to each other, and numbers many stretches apart.
const number = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 90_000 }))
const numbers = fc.uniqueArray(number, { maxLength: 20 })
const text = fc.record({ number, said: fc.integer({ min: 1, max: 255 }) })
const list = fc
  .uniqueArray(text, { selector: ({ number }) => number, minLength: 1, maxLength: 20 })
  .map((texts) => texts.sort((a, b) => a.number - b.number))
const weighted = fc.record({ texts: list, weight: fc.constantFrom(0.25, 0.5, 1, 2) })

const board = scoreBoard()

const encoded = (texts: readonly { number: number; said: number }[]) =>
  encode(
    texts.map(({ number }) => number),
    texts.map(({ said }) => said),
  )

test('the best are those of which all lists together say most, of those wanted', () => {
  fc.assert(
    fc.property(
      fc.array(weighted, { maxLength: 6 }),
      fc.integer({ min: 1, max: 8 }),
      numbers,
      fc.option(numbers, { nil: undefined }),
      (lists, limit, gone, among) => {
        const sums = new Map<number, number>()
        for (const { texts, weight } of lists)
          for (const { number, said } of texts) sums.set(number, (sums.get(number) ?? 0) + weight * said)
        const best = [...sums]
          .map(([number, score]) => ({ number, score }))
          .filter(({ number }) => !gone.includes(number) && (among?.includes(number) ?? true))
          .sort((a, b) => b.score - a.score || a.number - b.number)
        const asked = lists.map(({ texts, weight }) => ({ list: encoded(texts), weight }))
        const wanted = { gone: new Set(gone), among: among && Uint32Array.from(among).sort() }
        expect(board.highest(asked, limit, wanted)).toEqual(best.slice(0, limit))
      },
    ),
  )
})

test('nothing is left of one search in the next', () => {
  const everything = { gone: new Set<number>() }
  board.highest([{ list: encode([3, 70_000], [9, 8]), weight: 1 }], 9, everything)
  expect(board.highest([], 9, everything)).toEqual([])
  expect(board.highest([{ list: encode([3], [1]), weight: 1 }], 9, everything)).toEqual([{ number: 3, score: 1 }])
})

test('only texts among those wanted are found', () => {
  const wanted = { among: Uint32Array.of(5, 70_000), gone: new Set<number>() }
  const found = board.highest([{ list: encode([3, 5, 70_000], [9, 8, 7]), weight: 1 }], 9, wanted)
  expect(found.map(({ number }) => number)).toEqual([5, 70_000])
})

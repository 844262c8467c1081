import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from '../../../src/knowledge/storage/posting-list.ts'
import { scoreBoard } from '../../../src/knowledge/storage/score-board.ts'

const text = fc.record({ number: fc.integer({ min: 1, max: 60 }), said: fc.integer({ min: 1, max: 255 }) })
const list = fc
  .uniqueArray(text, { selector: ({ number }) => number, minLength: 1, maxLength: 20 })
  .map((texts) => texts.sort((a, b) => a.number - b.number))
const weighted = fc.record({ texts: list, weight: fc.constantFrom(0.25, 0.5, 1, 2) })

test('the best are those of which all lists together say most, those that are gone aside', () => {
  fc.assert(
    fc.property(
      fc.array(weighted, { maxLength: 6 }),
      fc.integer({ min: 1, max: 8 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
      (lists, limit, gone) => {
        const board = scoreBoard()
        const sums = new Map<number, number>()
        for (const { texts, weight } of lists) {
          const numbers = texts.map(({ number }) => number)
          const bytes = encode(
            numbers,
            texts.map(({ said }) => said),
          )
          board.add(bytes, weight)
          for (const { number, said } of texts) sums.set(number, (sums.get(number) ?? 0) + weight * said)
        }
        const best = [...sums]
          .map(([number, score]) => ({ number, score }))
          .filter(({ number }) => !gone.includes(number))
          .sort((a, b) => b.score - a.score || a.number - b.number)
        expect(board.highest(limit, new Set(gone))).toEqual(best.slice(0, limit))
        expect(board.highest(limit, new Set())).toEqual([])
      },
    ),
  )
})

test('only texts among those wanted are found', () => {
  const board = scoreBoard()
  board.add(encode([3, 5, 70_000], [9, 8, 7]), 1, new Set([5, 70_000]))
  expect(board.highest(9, new Set()).map(({ number }) => number)).toEqual([5, 70_000])
})

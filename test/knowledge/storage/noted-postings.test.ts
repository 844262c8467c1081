import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notedPostings } from '../../../src/knowledge/storage/noted-postings.ts'

const term = fc.constantFrom('bahn', 'brücke', 'fluss', 'tunnel', 'zug')

test('a term has the texts that hold it, ascending, each weighed by how often it stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.array(term, { maxLength: 12 }), { maxLength: 40 }), (texts) => {
      const noted = notedPostings((times, length) => 100 * times + length)
      const seen = new Set<string>()
      for (const [at, terms] of texts.entries()) {
        expect(noted.add(at + 1, terms)).toEqual([...new Set(terms)].filter((each) => !seen.has(each)))
        for (const each of terms) seen.add(each)
      }
      expect(noted.texts()).toBe(texts.length)
      expect(noted.terms()).toEqual([...seen].sort())
      for (const each of seen) {
        const held = texts.flatMap((terms, at) => {
          const times = terms.filter((other) => other === each).length
          return times === 0 ? [] : [{ number: at + 1, weight: 100 * times + terms.length }]
        })
        const { numbers, weights } = noted.of(each)
        expect(Array.from(numbers)).toEqual(held.map(({ number }) => number))
        expect(Array.from(weights)).toEqual(held.map(({ weight }) => weight))
      }
    }),
  )
})

test('thousands of terms find room, and nothing is left after they were dropped', () => {
  const noted = notedPostings(() => 1)
  const terms = Array.from({ length: 5000 }, (_, at) => `t${at}`)
  noted.add(7, terms)
  expect(noted.terms()).toHaveLength(5000)
  expect(Array.from(noted.of('t4999').numbers)).toEqual([7])
  noted.clear()
  expect([noted.texts(), noted.terms(), Array.from(noted.of('t1').numbers)]).toEqual([0, [], []])
})

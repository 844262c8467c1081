import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/knowledge/storage/database.ts'
import { postingWriterIn } from '../../../src/knowledge/storage/posting-writer.ts'
import { postingListsIn } from '../../../src/knowledge/storage/postings.ts'
import { SCHEMA } from '../../../src/knowledge/storage/schema.ts'

const TABLE = 'passage_index'
/** So many that one step of tidying does not move them all. */
const TERMS = 2600
const term = (at: number): string => `t${at}`

/** An index filled in so many transactions: text `n` holds the terms that `n` divides, a term of its own, and the one that all hold. */
function filled(transactions: number) {
  const db = openDatabase(':memory:', { version: 1, sql: SCHEMA })
  const writer = postingWriterIn(db, TABLE, 10)
  const held = new Map<string, number[]>()
  const put = (numbers: readonly number[]): void => {
    db.transaction(() => {
      for (const number of numbers) {
        const terms = ['all', `own${number}`]
        for (let at = number; at < TERMS; at += number) terms.push(term(at))
        writer.add(number, terms)
        for (const each of terms) held.set(each, [...(held.get(each) ?? []), number])
      }
      writer.settle()
    })
  }
  for (let from = 1; from < 3 * transactions; from += 3) put([from, from + 1, from + 2])
  const segments = () => db.sql(`SELECT count(*) AS n FROM ${TABLE}_segments`).get()?.n
  const wrong = () => {
    const lists = postingListsIn(db, TABLE, 1_000_000)
    const texts = (each: string) =>
      lists
        .best([{ terms: new Map([[each, 1]]), limit: 100 }])
        .flat()
        .map(({ number }) => number)
    return [...held].flatMap(([each, numbers]) => {
      const found = texts(each).sort((a, b) => a - b)
      return JSON.stringify(found) === JSON.stringify(numbers) ? [] : [{ each, numbers, found }]
    })
  }
  const size = () => postingListsIn(db, TABLE, 1000).size()
  return { db, writer, put, segments, wrong, size }
}

// Of seven transactions four are one segment already; three new ones would be merged with the one that is being filled, if they could.
test.each([3, 7])(
  'of %i transactions made one segment step by step, the index is whole after each step',
  (transactions) => {
    const { db, writer, put, segments, wrong, size } = filled(transactions)
    const texts = 3 * transactions
    const steps = writer.tidy()
    let taken = 0
    for (let done = false; !done; taken++) {
      db.transaction(() => {
        done = steps.next().done === true
      })
      if (taken < 3) put([texts + 1 + taken])
      expect(wrong()).toEqual([])
      expect(size()).toBe(Math.min(texts + 3, texts + 1 + taken))
    }
    expect(taken).toBe(4)
    // What was put meanwhile stands by itself.
    expect(segments()).toBe(4)
  },
)

test('tidying that was broken off is gone on with the next time, and one segment needs none', () => {
  const { db, writer, put, segments, wrong, size } = filled(7)
  db.transaction(() => void writer.tidy().next())
  put([22, 23])
  expect(wrong()).toEqual([])
  db.transaction(() => void [...writer.tidy()])
  expect([wrong(), segments(), size()]).toEqual([[], 1, 23])
  expect([...writer.tidy()]).toEqual([])
})

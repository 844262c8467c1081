import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/knowledge/storage/database.ts'
import { encode } from '../../../src/knowledge/storage/posting-list.ts'
import { postingListsIn } from '../../../src/knowledge/storage/postings.ts'
import { SCHEMA } from '../../../src/knowledge/storage/schema.ts'

test('of terms that stand nearly everywhere those count, too, of which not all texts can be looked at', () => {
  const db = openDatabase(':memory:', { version: 1, sql: SCHEMA })
  const put = (term: string, numbers: readonly number[]): void => {
    const list = encode(numbers, Array<number>(numbers.length).fill(100))
    db.sql('INSERT INTO passage_index (segment, term, texts, list) VALUES (1, ?, ?, ?)').run(term, numbers.length, list)
  }
  const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at)
  db.run('INSERT INTO passage_index_segments (level, texts, bytes) VALUES (0, 900000, 0)')
  // Text 8 has two of the terms and text 9 all three; the one that both lack is the most common.
  put('brücke', [...from(8, 2), ...from(1000, 190_000)])
  put('fluss', [...from(8, 2), ...from(300_000, 190_001)])
  put('jahr', [9, ...from(600_000, 250_000)])
  const lists = postingListsIn(db, 'passage_index', 10_000_000)
  const terms = new Map(['jahr', 'fluss', 'brücke'].map((term) => [term, 1]))
  const [found = []] = lists.best([{ terms, limit: 2 }])
  expect(found.map(({ number }) => number)).toEqual([9, 8])
  const [first, second] = found.map(({ score }) => score)
  expect(first).toBeCloseTo(1.5 * (second ?? 0))
})

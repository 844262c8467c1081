// Where a term stands and how much it says there, read from an index and kept while there is room.

import type { Database } from './database.ts'
import { decode, type PostingBytes, type Postings } from './posting-list.ts'

export interface PostingLists {
  /** Number of texts in the index. */
  size(): number
  /** Number of texts that hold the term. */
  holding(term: string): number
  /** The texts that hold most of the terms, each term counting with its weight; only those in `among` where given. */
  best(terms: ReadonlyMap<string, number>, limit: number, among?: ReadonlySet<number>): Scored[]
  /** Drops everything; to be called when texts have come or gone. */
  forget(): void
}

interface Scored {
  readonly number: number
  readonly score: number
}

/** Postings kept at most, 5 bytes each, and how many the list itself counts as. */
const MOST_POSTINGS = 2_000_000
const LIST = 60
const MOST_COUNTS = 50_000
/** Postings read for one search; the rarest terms come first, so what is left out tells least. */
const MOST_READ = 120_000
/** What a weight byte stands for: BM25's part for one term, at most K1 + 1 of posting-writer.ts. */
const UNIT = 2.2 / 255

const NOWHERE: Postings = { numbers: [], weights: [] }

export function postingListsIn(db: Database, table: string): PostingLists {
  const lists = new Map<string, Postings>()
  const counts = new Map<string, number>()
  let kept = 0
  let texts: number | undefined
  let gone: ReadonlySet<number> | undefined
  let scores = new Float32Array(0)

  const without = (): ReadonlySet<number> => {
    gone ??= new Set(
      db
        .sql(`SELECT number FROM ${table}_gone`)
        .all()
        .map((row) => Number(row.number)),
    )
    return gone
  }

  const keep = (term: string, found: readonly PostingBytes[]): void => {
    const fresh = decode(found, without())
    lists.set(term, fresh)
    kept += fresh.numbers.length + LIST
  }

  /** Reads the lists of the terms that are not kept, all in one look-up, since each has its price. */
  const fetch = (terms: readonly string[]): void => {
    if (kept > MOST_POSTINGS) {
      lists.clear()
      kept = 0
    }
    const missing = terms.filter((term) => !lists.has(term))
    if (missing.length === 0) return
    const rows = db
      .sql(
        `SELECT p.term, p.list FROM json_each(?) t CROSS JOIN ${table}_segments s CROSS JOIN ${table} p
         ON p.segment = s.number AND p.term = t.value ORDER BY s.number`,
      )
      .all(JSON.stringify(missing))
    const found = Map.groupBy(rows, (row) => String(row.term))
    for (const term of missing)
      keep(
        term,
        (found.get(term) ?? []).map((row) => row.list as PostingBytes),
      )
  }

  const postings = (term: string): Postings => {
    fetch([term])
    return lists.get(term) ?? NOWHERE
  }

  const scoresFor = (last: number): Float32Array => {
    if (last >= scores.length) scores = new Float32Array(Math.ceil(1.5 * last) + 1)
    return scores
  }

  return {
    size() {
      texts ??= Number(db.sql(`SELECT sum(texts) AS n FROM ${table}_segments`).get()?.n ?? 0) - without().size
      return texts
    },
    holding(term) {
      const known = lists.get(term)?.numbers.length ?? counts.get(term)
      if (known !== undefined) return known
      const count = without().size > 0 ? postings(term).numbers.length : countIn(db, table, term)
      if (counts.size > MOST_COUNTS) counts.clear()
      counts.set(term, count)
      return count
    },
    best(terms, limit, among) {
      const wanted = [...terms].filter(([, weight]) => weight > 0)
      fetch(wanted.map(([term]) => term))
      const telling = wanted
        .map(([term, weight]) => ({ weight: weight * UNIT, ...(lists.get(term) ?? NOWHERE) }))
        .sort((a, b) => a.numbers.length - b.numbers.length)
      const sums = scoresFor(Math.max(0, ...telling.map(({ numbers }) => numbers[numbers.length - 1] ?? 0)))
      const touched: number[] = []
      let read = 0
      for (const { weight, numbers, weights } of telling) {
        read += numbers.length
        if (read > MOST_READ && touched.length > 0 && among === undefined) break
        for (let at = 0; at < numbers.length; at++) {
          const number = numbers[at] ?? 0
          if (among !== undefined && !among.has(number)) continue
          const before = sums[number] ?? 0
          if (before === 0) touched.push(number)
          sums[number] = before + weight * (weights[at] ?? 0)
        }
      }
      const found = highest(touched, sums, limit)
      for (const number of touched) sums[number] = 0
      return found
    },
    forget() {
      lists.clear()
      counts.clear()
      kept = 0
      texts = undefined
      gone = undefined
    },
  }
}

/** From the heads of the lists alone: most words are only asked how frequent they are. */
function countIn(db: Database, table: string, term: string): number {
  const rows = db
    .sql(
      `SELECT substr(p.list, 5, 4) AS count FROM ${table}_segments s CROSS JOIN ${table} p
       ON p.segment = s.number AND p.term = ?`,
    )
    .all(term)
  return rows.reduce((sum, row) => {
    const bytes = row.count as Uint8Array
    return sum + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  }, 0)
}

/** The `limit` highest, best first; equal ones by number, so that the order is the same every time. */
function highest(numbers: readonly number[], scores: Float32Array, limit: number): Scored[] {
  const best: Scored[] = []
  for (const number of numbers) {
    const score = scores[number] ?? 0
    const last = best.length < limit ? undefined : best[limit - 1]
    if (last !== undefined && (score < last.score || (score === last.score && number > last.number))) continue
    let place = best.length
    while (place > 0 && comesBefore({ number, score }, best[place - 1])) place--
    best.splice(place, 0, { number, score })
    if (best.length > limit) best.pop()
  }
  return best
}

const comesBefore = (one: Scored, other: Scored | undefined): boolean =>
  other !== undefined && (one.score > other.score || (one.score === other.score && one.number < other.number))

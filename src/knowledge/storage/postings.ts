// Where a term stands and how much it says there, read from an index and kept while there is room.

import { rememberedBySize } from '../lexicon/remembered.ts'
import type { Database } from './database.ts'
import { decode, type PostingBytes } from './posting-list.ts'
import { type Scored, scoreBoard } from './score-board.ts'

export interface PostingLists {
  /** Number of texts in the index. */
  size(): number
  /** Number of texts that hold the term. */
  holding(term: string): number
  /** Finds out for all these terms at once how many texts hold them, which is cheaper than one by one. */
  count(terms: readonly string[]): void
  /** The texts that hold most of the terms, each term counting with its weight; only those in `among`, ascending, where given. */
  best(terms: ReadonlyMap<string, number>, limit: number, among?: Uint32Array): Scored[]
  /** Drops everything; to be called when texts have come or gone. */
  forget(): void
}

/** Bytes that a list takes beside its own. */
const LIST = 200
const MOST_COUNTS = 50_000
/**
 * Postings of which all texts count in one search, those of the rarest terms. The texts of which they say most are then looked at with
 * all terms: with 400,000 postings alone 12 of 40 quotations looked for word for word among 100,000 articles were not found, with 120,000
 * 21 of them; so 7, with ten times as many likely texts 7, too.
 */
const MOST_READ = 400_000
const LIKELY = 500
/** Postings that are looked through for these. */
const MOST_LOOKED_THROUGH = 4_000_000
/** What a weight byte stands for: BM25's part for one term, at most K1 + 1 of posting-writer.ts. */
const UNIT = 2.2 / 255

/** The lists of a term, in the order of their numbers. */
type TermLists = readonly PostingBytes[]

/** `most`: bytes of lists that are kept. */
export function postingListsIn(db: Database, table: string, most: number): PostingLists {
  const lists = rememberedBySize<string, TermLists>(
    most,
    (term) => term.reduce((sum, list) => sum + list.length, 0) + LIST,
  )
  const counts = rememberedBySize<string, number>(MOST_COUNTS, () => 1)
  let texts: number | undefined
  let gone: ReadonlySet<number> | undefined
  const board = scoreBoard()

  const without = (): ReadonlySet<number> => {
    gone ??= new Set(
      db
        .sql(`SELECT number FROM ${table}_gone`)
        .all()
        .map((row) => Number(row.number)),
    )
    return gone
  }

  /** The lists of the terms, those that are not kept read in one look-up, since each has its price. */
  const fetch = (terms: readonly string[]): ReadonlyMap<string, TermLists> => {
    const found = new Map<string, PostingBytes[]>()
    const missing: string[] = []
    for (const term of new Set(terms)) {
      const known = lists.get(term)
      found.set(term, known === undefined ? [] : [...known])
      if (known === undefined) missing.push(term)
    }
    if (missing.length === 0) return found
    for (const row of read(db, table, 'p.list', missing)) found.get(String(row.term))?.push(row.list as PostingBytes)
    for (const term of missing) lists.set(term, found.get(term) ?? [])
    return found
  }

  const count = (terms: readonly string[]): void => {
    const missing = [...new Set(terms)].filter((term) => counts.get(term) === undefined)
    if (missing.length === 0) return
    const found = new Map(missing.map((term) => [term, 0]))
    if (without().size > 0)
      for (const [term, bytes] of fetch(missing)) found.set(term, decode(bytes, without()).numbers.length)
    else
      for (const row of read(db, table, 'p.texts', missing)) {
        const term = String(row.term)
        found.set(term, (found.get(term) ?? 0) + Number(row.texts))
      }
    for (const [term, number] of found) counts.set(term, number)
  }
  const holding = (term: string): number => {
    const known = counts.get(term)
    if (known !== undefined) return known
    count([term])
    return counts.get(term) ?? 0
  }

  return {
    size() {
      texts ??= Number(db.sql(`SELECT sum(texts) AS n FROM ${table}_segments`).get()?.n ?? 0) - without().size
      return texts
    },
    holding,
    count,
    best(terms, limit, among) {
      const wanted = [...terms].filter(([, weight]) => weight > 0)
      count(wanted.map(([term]) => term))
      const rarestFirst = wanted
        .map(([term, weight]) => ({ term, weight: weight * UNIT, holding: holding(term) }))
        .filter((each) => each.holding > 0)
        .sort((a, b) => a.holding - b.holding)
      const within = (some: typeof rarestFirst, most: number, these: Uint32Array | undefined): Scored[] => {
        const found = fetch(some.map(({ term }) => term))
        const weighted = some.flatMap(({ term, weight }) => (found.get(term) ?? []).map((list) => ({ list, weight })))
        return board.highest(weighted, most, { among: these, gone: without() })
      }
      const telling = rarestFirst.slice(0, readable(rarestFirst, MOST_READ))
      if (among !== undefined || telling.length === rarestFirst.length) return within(rarestFirst, limit, among)
      const likely = within(telling, Math.max(limit, LIKELY), undefined).map(({ number }) => number)
      const looked = rarestFirst.slice(0, readable(rarestFirst, MOST_LOOKED_THROUGH))
      return within(looked, limit, Uint32Array.from(likely).sort())
    },
    forget() {
      lists.clear()
      counts.clear()
      texts = undefined
      gone = undefined
    },
  }
}

/** How many of the lists may be read: those that together have so many postings, but the first in any case. */
function readable(lists: readonly { readonly holding: number }[], most: number): number {
  let postings = 0
  const beyond = lists.findIndex(({ holding }) => {
    postings += holding
    return postings > most
  })
  return beyond < 0 ? lists.length : Math.max(1, beyond)
}

/** A column of the terms' rows, of each term those of the earlier segments first. */
const read = (db: Database, table: string, column: 'p.list' | 'p.texts', terms: readonly string[]) =>
  db
    .sql(
      `SELECT t.value AS term, ${column} FROM json_each(?) t CROSS JOIN ${table}_segments s CROSS JOIN ${table} p
       ON p.segment = s.number AND p.term = t.value`,
    )
    .all(JSON.stringify(terms))

// Where a term stands and how much it says there, read from an index and kept while there is room.

import { rememberedBySize } from '../lexicon/remembered.ts'
import type { Database } from './database.ts'
import { decode, type PostingBytes } from './posting-list.ts'
import { type Scored, scoreBoard } from './score-board.ts'

/** The texts that hold most of the terms, each term counting with its weight; only those in `among`, ascending, where given. */
export interface PostingSearch {
  readonly terms: ReadonlyMap<string, number>
  readonly limit: number
  readonly among?: Uint32Array | undefined
}

export interface PostingLists {
  /** Number of texts in the index. */
  size(): number
  /** Number of texts that hold the term. */
  holding(term: string): number
  /** Finds out for all these terms at once how many texts hold them, which is cheaper than one by one. */
  count(terms: readonly string[]): void
  /** For each search what it finds. What several ask for is read once. */
  best(searches: readonly PostingSearch[]): Scored[][]
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

/** A term that is looked for: how much its units count, and how many texts hold it. */
interface WantedTerm {
  readonly term: string
  readonly weight: number
  readonly holding: number
}

interface Prepared extends PostingSearch {
  readonly rarestFirst: readonly WantedTerm[]
}

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

  /** Puts the lists of the terms into `held`; those that are not kept are read in one look-up, since each has its price. */
  const fetch = (terms: readonly string[], held: Map<string, TermLists>): void => {
    const missing = new Map<string, PostingBytes[]>()
    for (const term of terms) {
      if (held.has(term)) continue
      const known = lists.get(term)
      if (known === undefined) missing.set(term, [])
      else held.set(term, known)
    }
    if (missing.size === 0) return
    for (const row of read(db, table, 'p.list', [...missing.keys()]))
      missing.get(String(row.term))?.push(row.list as PostingBytes)
    for (const [term, found] of missing) {
      lists.set(term, found)
      held.set(term, found)
    }
  }

  const count = (terms: readonly string[]): void => {
    const missing = [...new Set(terms)].filter((term) => counts.get(term) === undefined)
    if (missing.length === 0) return
    const found = new Map(missing.map((term) => [term, 0]))
    if (without().size > 0) {
      const held = new Map<string, TermLists>()
      fetch(missing, held)
      for (const [term, bytes] of held) found.set(term, decode(bytes, without()).numbers.length)
    } else
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

  const rarestFirst = (terms: ReadonlyMap<string, number>): readonly WantedTerm[] => {
    const wanted = [...terms].filter(([, weight]) => weight > 0)
    count(wanted.map(([term]) => term))
    return wanted
      .map(([term, weight]) => ({ term, weight: weight * UNIT, holding: holding(term) }))
      .filter((each) => each.holding > 0)
      .sort((a, b) => a.holding - b.holding)
  }

  return {
    size() {
      texts ??= Number(db.sql(`SELECT sum(texts) AS n FROM ${table}_segments`).get()?.n ?? 0) - without().size
      return texts
    },
    holding,
    count,
    best(searches) {
      const prepared = searches.map((search) => ({ ...search, rarestFirst: rarestFirst(search.terms) }))
      const held = new Map<string, TermLists>()
      const within = (some: readonly WantedTerm[], most: number, these: Uint32Array | undefined): Scored[] => {
        fetch(namesOf(some), held)
        const weighted = some.flatMap(({ term, weight }) => (held.get(term) ?? []).map((list) => ({ list, weight })))
        return board.highest(weighted, most, { among: these, gone: without() })
      }
      fetch(
        prepared.flatMap((search) => namesOf(readFirst(search))),
        held,
      )
      return prepared.map((search) => {
        const { limit, among, rarestFirst: all } = search
        const telling = readFirst(search)
        if (telling.length === all.length) return within(all, limit, among)
        const likely = within(telling, Math.max(limit, LIKELY), undefined).map(({ number }) => number)
        return within(all.slice(0, readable(all, MOST_LOOKED_THROUGH)), limit, Uint32Array.from(likely).sort())
      })
    },
    forget() {
      lists.clear()
      counts.clear()
      texts = undefined
      gone = undefined
    },
  }
}

const namesOf = (terms: readonly WantedTerm[]): string[] => terms.map(({ term }) => term)

/** The terms of which all texts are summed up: of those that are looked for among some texts only, all. */
const readFirst = ({ rarestFirst, among }: Prepared): readonly WantedTerm[] =>
  among === undefined ? rarestFirst.slice(0, readable(rarestFirst, MOST_READ)) : rarestFirst

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

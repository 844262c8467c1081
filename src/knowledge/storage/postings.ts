// Where a term stands, with its BM25 weight in each text, read from an FTS5 table and kept. FTS5's own bm25() reads every
// posting of every term again for each question: ten times dearer for questions of forty letter runs.

import type { Database } from './database.ts'

/** Puts a text into `table` as its terms, separated by blanks. */
export function addTerms(db: Database, table: string, number: number | bigint, terms: readonly string[]): void {
  db.sql(`INSERT INTO ${table} (rowid, terms) VALUES (?, ?)`).run(number, terms.join(' '))
  db.sql(`INSERT INTO ${table}_lengths (number, terms) VALUES (?, ?)`).run(number, terms.length)
}

/** Takes a text out of `table`. */
export function removeTerms(db: Database, table: string, number: number): void {
  db.sql(`DELETE FROM ${table} WHERE rowid = ?`).run(number)
  db.sql(`DELETE FROM ${table}_lengths WHERE number = ?`).run(number)
}

/** The texts that hold a term, and how much it says of each (without its rarity). */
interface Postings {
  readonly numbers: Int32Array
  readonly weights: Float32Array
}

export interface PostingLists {
  /** Number of texts in the table. */
  size(): number
  /** Number of texts that hold the term. */
  holding(term: string): number
  /** Scores of all texts that hold any of the terms, each term counting with its weight; only those in `among` where given. */
  best(terms: ReadonlyMap<string, number>, limit: number, among?: ReadonlySet<number>): Scored[]
  /** Drops everything; to be called when texts have come or gone. */
  forget(): void
}

interface Scored {
  readonly number: number
  readonly score: number
}

/** BM25's usual saturation and length correction. */
const K1 = 1.2
const B = 0.75
/** Postings kept at most, 8 bytes each. */
const MOST_POSTINGS = 5_000_000

export function postingListsIn(db: Database, table: string): PostingLists {
  const lists = new Map<string, Postings>()
  const counts = new Map<string, number>()
  let kept = 0
  let norms: Float32Array | undefined
  let texts = 0
  let scores = new Float64Array(0)

  const lengths = (): Float32Array => {
    if (norms !== undefined) return norms
    const rows = db.sql(`SELECT number, terms FROM ${table}_lengths`).all()
    const last = rows.reduce((most, row) => Math.max(most, Number(row.number)), 0)
    const average = rows.reduce((sum, row) => sum + Number(row.terms), 0) / Math.max(1, rows.length)
    norms = new Float32Array(last + 1)
    for (const row of rows) norms[Number(row.number)] = K1 * (1 - B + (B * Number(row.terms)) / Math.max(1, average))
    texts = rows.length
    scores = new Float64Array(last + 1)
    return norms
  }

  const load = (term: string): Postings => {
    const norm = lengths()
    const numbers: number[] = []
    const times: number[] = []
    for (const row of db.sql(`SELECT doc FROM ${table}_places WHERE term = ?`).all(term)) {
      const number = Number(row.doc)
      if (numbers.at(-1) === number) times[times.length - 1] = (times.at(-1) ?? 0) + 1
      else {
        numbers.push(number)
        times.push(1)
      }
    }
    const weights = times.map((count, at) => (count * (K1 + 1)) / (count + (norm[numbers[at] ?? 0] ?? K1)))
    return { numbers: Int32Array.from(numbers), weights: Float32Array.from(weights) }
  }

  const postings = (term: string): Postings => {
    const known = lists.get(term)
    if (known !== undefined) return known
    if (kept > MOST_POSTINGS) {
      lists.clear()
      kept = 0
    }
    const fresh = load(term)
    lists.set(term, fresh)
    kept += fresh.numbers.length
    return fresh
  }

  return {
    size() {
      lengths()
      return texts
    },
    holding(term) {
      const known = lists.get(term)?.numbers.length ?? counts.get(term)
      if (known !== undefined) return known
      const fresh = Number(db.sql(`SELECT doc FROM ${table}_terms WHERE term = ?`).get(term)?.doc ?? 0)
      counts.set(term, fresh)
      return fresh
    },
    best(terms, limit, among) {
      lengths()
      const touched: number[] = []
      for (const [term, weight] of terms) {
        if (weight <= 0) continue
        const { numbers, weights } = postings(term)
        for (let at = 0; at < numbers.length; at++) {
          const number = numbers[at] ?? 0
          if (among !== undefined && !among.has(number)) continue
          const before = scores[number] ?? 0
          if (before === 0) touched.push(number)
          scores[number] = before + weight * (weights[at] ?? 0)
        }
      }
      const found = highest(touched, scores, limit)
      for (const number of touched) scores[number] = 0
      return found
    },
    forget() {
      lists.clear()
      counts.clear()
      kept = 0
      norms = undefined
    },
  }
}

/** The `limit` highest, best first; equal ones by number, so that the order is the same every time. */
function highest(numbers: readonly number[], scores: Float64Array, limit: number): Scored[] {
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

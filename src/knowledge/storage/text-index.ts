// One full-text index of the library: which texts hold these terms, and how rare a term is.

import { inverseFrequency, type QueryTerm, type WeightedTerm } from '../search/query.ts'
import type { Database } from './database.ts'
import type { Vocabulary } from './vocabulary.ts'

type IndexName = 'passage_index' | 'quotation_index' | 'headline_index'

/** Limits the texts found to a list of numbers given by a subquery: SQL with `?` for its values. */
export interface Restriction {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

export interface TextIndex {
  add(number: number, stems: readonly string[]): void
  remove(number: number): void
  /** The query's terms with their weights in this index. */
  weigh(terms: readonly QueryTerm[]): WeightedTerm[]
  /** Numbers of the texts that fit best, best first. */
  candidates(query: readonly WeightedTerm[], limit: number, restriction?: Restriction): number[]
}

/** Terms of the collection looked up for one word of a question. */
const MOST_MATCHES = 12

const quoted = (term: string): string => `"${term.replaceAll('"', '')}"`

export function textIndexIn(db: Database, name: IndexName, vocabulary: Vocabulary): TextIndex {
  const holding = (stem: string): number =>
    Number(db.sql(`SELECT doc FROM ${name}_terms WHERE term = ?`).get(stem)?.doc ?? 0)
  const size = (): number => Number(db.sql(`SELECT count(*) AS n FROM ${name}`).get()?.n ?? 0)

  const weighTerm = (term: QueryTerm, all: number): WeightedTerm => {
    const own = term.stems.map(holding)
    const known = Math.max(0, ...own)
    const matches = new Map(term.stems.map((stem) => [stem, 1]))
    const near = term.stems.flatMap((stem) => vocabulary.near(stem)).sort((a, b) => b.weight - a.weight)
    let heldBest = known
    for (const { word, weight } of near) {
      if (matches.size > MOST_MATCHES) break
      const held = matches.has(word) ? 0 : holding(word)
      if (held === 0 || (known > 0 && weight > 0.5)) continue
      matches.set(word, weight)
      if (heldBest === 0) heldBest = held
    }
    return { idf: inverseFrequency(heldBest, all), matches }
  }

  return {
    add(number, stems) {
      db.sql(`INSERT INTO ${name} (rowid, terms) VALUES (?, ?)`).run(number, stems.join(' '))
    },
    remove(number) {
      db.sql(`DELETE FROM ${name} WHERE rowid = ?`).run(number)
    },
    weigh(terms) {
      const all = size()
      return terms.map((term) => weighTerm(term, all))
    },
    candidates(query, limit, restriction) {
      const terms = [...new Set(query.flatMap((term) => [...term.matches.keys()]))]
      if (terms.length === 0) return []
      const among = restriction === undefined ? '' : `AND rowid IN (${restriction.sql})`
      return db
        .sql(`SELECT rowid AS number FROM ${name} WHERE ${name} MATCH ? ${among} ORDER BY rank, rowid LIMIT ?`)
        .all(terms.map(quoted).join(' OR '), ...(restriction?.values ?? []), limit)
        .map((row) => Number(row.number))
    },
  }
}

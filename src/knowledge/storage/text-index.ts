// One full-text index of the library: a table of stems and a table of runs of letters, whose scores are used together.

import { gramsOfText } from '../search/grams.ts'
import {
  inverseFrequency,
  lengthFactor,
  type Query,
  type QueryTerm,
  type WeightedQuery,
  type WeightedTerm,
  weightedQuery,
} from '../search/query.ts'
import type { Database } from './database.ts'
import type { Vocabulary } from './vocabulary.ts'

type IndexName = 'passage_index' | 'quotation_index' | 'headline_index'

/** Limits the texts found to a list of numbers given by a subquery: SQL with `?` for its values. */
export interface Restriction {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** A text that may fit: its number, and its BM25 by runs of letters. */
export interface Candidate {
  readonly number: number
  readonly grams: number
}

export interface TextIndex {
  add(number: number, stems: readonly string[], text: string): void
  remove(number: number): void
  /** The query with the weights its words have in this index. */
  weigh(query: Query): WeightedQuery
  /** Texts that may fit, at most about `limit`, in no telling order. */
  candidates(query: WeightedQuery, limit: number, restriction?: Restriction): Candidate[]
  /** Drops what is kept in memory; to be called when texts have come or gone. */
  forget(): void
}

/** Terms of the collection looked up for one word of a question. */
const MOST_MATCHES = 30
/** A word nobody used counts as much as a rather rare one, not as the rarest. */
const UNKNOWN = 3
/** A run of letters in more than this share of the texts tells little and costs most; in few texts it costs nothing. */
const TOO_COMMON = 0.1
const COSTS_NOTHING = 200
const MOST_KEPT = 50_000

const quoted = (terms: readonly string[]): string => terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR ')

export function textIndexIn(db: Database, name: IndexName, vocabulary: Vocabulary): TextIndex {
  const counts = new Map<string, number>()
  let size: number | undefined
  const holding = (table: string, term: string): number => {
    const key = `${table} ${term}`
    const known = counts.get(key)
    if (known !== undefined) return known
    const fresh = Number(db.sql(`SELECT doc FROM ${table}_terms WHERE term = ?`).get(term)?.doc ?? 0)
    if (counts.size >= MOST_KEPT) counts.clear()
    counts.set(key, fresh)
    return fresh
  }
  const all = (): number => {
    size ??= Number(db.sql(`SELECT count(*) AS n FROM ${name}_docsize`).get()?.n ?? 0)
    return size
  }

  const weighTerm = (term: QueryTerm): WeightedTerm => {
    const known = Math.max(0, ...term.stems.map((stem) => holding(name, stem)))
    const matches = new Map(term.stems.map((stem) => [stem, 1]))
    let meant = known
    for (const { word, weight, typo } of term.stems.flatMap((stem) => vocabulary.near(stem))) {
      if (matches.size > MOST_MATCHES) break
      if (matches.has(word) || (known > 0 && typo)) continue
      const held = holding(name, word)
      if (held === 0) continue
      matches.set(word, weight)
      if (meant === 0 && typo) meant = held
    }
    const rarity = meant > 0 ? inverseFrequency(meant, all()) : Math.min(UNKNOWN, inverseFrequency(0, all()))
    return { weight: rarity * lengthFactor(term.stems[0] ?? ''), matches }
  }

  const ranked = (table: string, terms: readonly string[], limit: number, restriction?: Restriction): Candidate[] => {
    if (terms.length === 0) return []
    const among = restriction === undefined ? '' : `AND rowid IN (${restriction.sql})`
    return db
      .sql(`SELECT rowid AS number, rank FROM ${table} WHERE ${table} MATCH ? ${among} ORDER BY rank, rowid LIMIT ?`)
      .all(quoted(terms), ...(restriction?.values ?? []), limit)
      .map((row) => ({ number: Number(row.number), grams: -Number(row.rank) }))
  }

  return {
    add(number, stems, text) {
      db.sql(`INSERT INTO ${name} (rowid, terms) VALUES (?, ?)`).run(number, stems.join(' '))
      db.sql(`INSERT INTO ${name}_grams (rowid, terms) VALUES (?, ?)`).run(number, gramsOfText(text).join(' '))
    },
    remove(number) {
      db.sql(`DELETE FROM ${name} WHERE rowid = ?`).run(number)
      db.sql(`DELETE FROM ${name}_grams WHERE rowid = ?`).run(number)
    },
    weigh(query) {
      const terms = query.terms.map(weighTerm)
      const common = new Map(query.common.map((stem) => [stem, inverseFrequency(holding(name, stem), all())]))
      return weightedQuery(terms, common, query.grams)
    },
    candidates(query, limit, restriction) {
      const most = Math.max(COSTS_NOTHING, TOO_COMMON * all())
      const telling = query.grams.filter((gram) => holding(`${name}_grams`, gram) <= most)
      const byGrams = ranked(`${name}_grams`, telling.length > 0 ? telling : query.grams, limit, restriction)
      const least = byGrams.length < limit ? 0 : (byGrams.at(-1)?.grams ?? 0)
      const seen = new Set(byGrams.map(({ number }) => number))
      const stems = [...new Set(query.terms.flatMap((term) => [...term.matches.keys()]))]
      const byStems = ranked(name, stems, Math.ceil(limit / 2), restriction)
        .filter(({ number }) => !seen.has(number))
        .map(({ number }) => ({ number, grams: least }))
      return [...byGrams, ...byStems]
    },
    forget() {
      counts.clear()
      size = undefined
    },
  }
}

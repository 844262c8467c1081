// One full-text index of the library: a table of stems and a table of runs of letters, whose scores are used together.

import { gramsOfText } from '../search/grams.ts'
import type { NearWord } from '../search/likeness.ts'
import {
  inverseFrequency,
  lengthFactor,
  plainRarity,
  type Query,
  type QueryTerm,
  type WeightedQuery,
  type WeightedTerm,
  weightedQuery,
} from '../search/query.ts'
import type { Database } from './database.ts'
import { addTerms, type PostingLists, postingListsIn, removeTerms } from './postings.ts'
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
/** What a word of another language counts that a list gives for the one asked. */
const TRANSLATED = 0.8
/** Of the words that a mistyped one may mean, so many lend it their compounds and their runs of letters. */
const MOST_MEANT = 2
/** A word nobody used counts as much as a rather rare one, not as the rarest. */
const UNKNOWN = 3
/** A run of letters in more than this share of the texts tells little and costs most; in few texts it costs nothing. */
const TOO_COMMON = 0.1
const COSTS_NOTHING = 200

export function textIndexIn(db: Database, name: IndexName, vocabulary: Vocabulary): TextIndex {
  const stems = postingListsIn(db, name)
  const letters = postingListsIn(db, `${name}_grams`)

  const near = (words: readonly string[]): NearWord[] =>
    words.flatMap((word) => vocabulary.near(word)).filter(({ word }) => stems.holding(word) > 0)

  /** The words meant by one that nobody wrote: those fewest slips away. */
  const meantBy = (term: QueryTerm): readonly NearWord[] => {
    if ([...term.stems, ...term.translations, ...term.synonyms].some((stem) => stems.holding(stem) > 0)) return []
    const alike = near(term.stems).filter(({ meant }) => meant > 0)
    const best = Math.max(0, ...alike.map(({ meant }) => meant))
    return alike.filter(({ meant }) => meant === best)
  }

  const weighTerm = (term: QueryTerm, meant: readonly NearWord[]): WeightedTerm => {
    const isUsed = (stem: string): boolean => stems.holding(stem) > 0
    const otherwise = term.stems.some(isUsed) ? term.translations : [...term.translations, ...term.synonyms]
    const translations = otherwise.filter(isUsed)
    const matches = new Map([
      ...translations.map((stem) => [stem, TRANSLATED] as const),
      ...term.stems.map((stem) => [stem, 1] as const),
      ...meant.map(({ word, meant: likely }) => [word, likely] as const),
    ])
    const add = (words: readonly NearWord[], share: number): void => {
      for (const { word, akin } of words) {
        if (akin > 0 && matches.size <= MOST_MATCHES && !matches.has(word)) matches.set(word, share * akin)
      }
    }
    for (const { word, meant: likely } of meant.slice(0, MOST_MEANT)) add(near([word]), likely)
    add(near(term.stems), 1)
    const known = Math.max(...term.stems.map(stems.holding))
    const instead = [...meant.map(({ word }) => word), ...translations].map(stems.holding)
    const holding = known > 0 ? known : Math.max(0, ...instead)
    const telling =
      holding > 0 ? inverseFrequency(holding, stems.size()) : Math.min(UNKNOWN, inverseFrequency(0, stems.size()))
    return { weight: telling * lengthFactor(term.length), matches }
  }

  const rarity = (lists: PostingLists, term: string): number => inverseFrequency(lists.holding(term), lists.size())

  /** Runs of letters with their rarity, without those that stand everywhere. */
  const tellingRuns = (runs: readonly string[]): ReadonlyMap<string, number> => {
    const most = Math.max(COSTS_NOTHING, TOO_COMMON * letters.size())
    return new Map(
      runs
        .filter((run) => letters.holding(run) <= most)
        .map((run) => [run, plainRarity(letters.holding(run), letters.size())] as const),
    )
  }

  return {
    add(number, words, text) {
      addTerms(db, name, number, words)
      addTerms(db, `${name}_grams`, number, gramsOfText(text))
    },
    remove(number) {
      removeTerms(db, name, number)
      removeTerms(db, `${name}_grams`, number)
    },
    weigh(query) {
      const meant = query.terms.map(meantBy)
      const terms = query.terms.map((term, place) => weighTerm(term, meant[place] ?? []))
      const common = new Map(query.common.map((stem) => [stem, rarity(stems, stem)] as const))
      // The last run of a stem says that the word ends there, which it may not.
      const runs = meant.flatMap((words) =>
        words.slice(0, MOST_MEANT).flatMap(({ word }) => gramsOfText(word).slice(0, -1)),
      )
      return weightedQuery(terms, common, [...new Set([...query.grams, ...runs])])
    },
    candidates(query, limit, restriction) {
      const among =
        restriction === undefined
          ? undefined
          : new Set(
              db
                .sql(restriction.sql)
                .all(...restriction.values)
                .map((row) => Number(row.number)),
            )
      const byRuns = letters.best(tellingRuns(query.grams), limit, among)
      const least = byRuns.length < limit ? 0 : (byRuns.at(-1)?.score ?? 0)
      const seen = new Set(byRuns.map(({ number }) => number))
      const weights = new Map<string, number>()
      for (const { weight, matches } of query.terms) {
        for (const [stem, likeness] of matches) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight * likeness))
      }
      const byStems = stems.best(weights, Math.ceil(limit / 2), among).filter(({ number }) => !seen.has(number))
      return [
        ...byRuns.map(({ number, score }) => ({ number, grams: score })),
        ...byStems.map(({ number }) => ({ number, grams: least })),
      ]
    },
    forget() {
      stems.forget()
      letters.forget()
    },
  }
}

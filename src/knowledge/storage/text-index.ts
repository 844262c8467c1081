// One full-text index of the library: the stems of texts. Runs of letters lead to words of the vocabulary, and these to texts.

import { remembered } from '../lexicon/remembered.ts'
import { gramsOfText, runNumber, runNumbersOf } from '../search/grams.ts'
import type { NearWord } from '../search/likeness.ts'
import {
  inverseFrequency,
  lengthFactor,
  type QueryTerm,
  queryOf,
  type WeightedQuery,
  type WeightedTerm,
  weightedQuery,
} from '../search/query.ts'
import type { WordTest } from './article-bodies.ts'
import type { Database } from './database.ts'
import { type LetterRuns, type TextRuns, weighRuns } from './letter-runs.ts'
import { postingWriterIn } from './posting-writer.ts'
import { type PostingLists, postingListsIn } from './postings.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wantedSigns } from './word-signs.ts'

type IndexName = 'passage_index' | 'quotation_index' | 'headline_index'

/** Limits the texts found to a list of numbers given by a subquery: SQL with `?` for its values. */
export interface Restriction {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** A text that may fit. */
export interface Candidate {
  readonly number: number
}

export interface TextIndex {
  /** `number` is higher than all that were added before; the words that are new among them go into the vocabulary. */
  add(number: number, stems: readonly string[]): void
  remove(number: number): void
  /** Writes what was added; to be called before the transaction ends. */
  settle(): void
  /** Makes it one piece, step by step (posting-writer.ts). */
  tidy(): Generator<void>
  /** Drops what was added: the transaction came to nothing. */
  undo(): void
  /** The words as a query, with the weights they have in this index. `languages`: those of the collection. */
  weigh(words: string, languages: readonly string[]): WeightedQuery
  /** Whether a text has the stem. */
  holds(stem: string): boolean
  /** Texts that may fit, at most about `limit`, in no telling order. */
  candidates(query: WeightedQuery, limit: number, restriction?: Restriction): Candidate[]
  /** What each of the texts holds of the query's runs of letters (BM25), in their order. */
  runsIn(query: WeightedQuery, texts: readonly TextRuns[]): number[]
  /** Whether a word says anything to the query, by its stem or by its letters; most do not. */
  telling(query: WeightedQuery): WordTest
  /** Drops what is kept in memory; to be called when texts have come or gone. */
  forget(): void
}

/** Terms of the collection looked up for one word of a question. */
const MOST_MATCHES = 30
/** What a word of another language counts that a list gives for the one asked. */
const TRANSLATED = 0.8
/** What two words count that are written together. */
const JOINED = 0.9
/** Of the words that a mistyped one may mean, so many lend it their compounds and their runs of letters. */
const MOST_MEANT = 2
/** A word nobody used orders texts, by what is akin to it, as much as a rather rare one, not as the rarest. */
const UNKNOWN = 3
/** Where a word akin to it is used, another form or a part of it, it is less of the question than the rarest. */
const LIKE_SOME = 5
/** What a light word („ging“) counts of what its rarity says, which in few articles is much. */
const LIGHT = 0.35
/** Words of the vocabulary through which runs of letters lead to texts; more changed nothing, nor did 60. */
const MOST_WORDS = 100
/** Weighed queries kept in memory: passages, and then sentences in them, are looked for with the same words. */
const MOST_WEIGHED = 20
/** Of so many queries it is kept what each word of the collection says to them, a byte or two a word. */
const MOST_TESTS = 2
/** Restrictions kept in memory. */
const MOST_RESTRICTED = 60

interface IndexParts {
  readonly name: IndexName
  /** Terms of a text of usual length. */
  readonly usual: number
  readonly vocabulary: Vocabulary
  readonly letters: LetterRuns
  /** Bytes of lists that are kept. */
  readonly most: number
}

export function textIndexIn(db: Database, { name, usual, vocabulary, letters, most }: IndexParts): TextIndex {
  const stems = postingListsIn(db, name, most)
  const written = postingWriterIn(db, name, usual)

  const near = (words: readonly string[]): NearWord[] => {
    const alike = words.flatMap((word) => vocabulary.near(word))
    stems.count(alike.map(({ word }) => word))
    return alike.filter(({ word }) => stems.holding(word) > 0)
  }

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
      ...term.joined.filter(isUsed).map((stem) => [stem, JOINED] as const),
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
    const instead = [...meant.map(({ word }) => word), ...translations, ...term.joined].map(stems.holding)
    const holding = known > 0 ? known : Math.max(0, ...instead)
    const rare = inverseFrequency(holding, stems.size()) * (term.light ? LIGHT : 1)
    const longer = lengthFactor(term.length)
    if (holding > 0) return { weight: rare * longer, asked: rare * longer, matches }
    const isLikeSome = matches.size > term.stems.length
    const asked = isLikeSome ? Math.min(LIKE_SOME, rare) : rare
    return { weight: Math.min(UNKNOWN, rare) * longer, asked: asked * longer, matches }
  }

  const weighed = remembered(MOST_WEIGHED, (asked: string): WeightedQuery => {
    const [words, ...languages] = JSON.parse(asked) as [string, ...string[]]
    const query = queryOf(words, languages)
    const meant = query.terms.map(meantBy)
    const terms = query.terms.map((term, place) => weighTerm(term, meant[place] ?? []))
    const common = new Map(query.common.map((stem) => [stem, rarity(stems, stem)] as const))
    // The last run of a stem says that the word ends there, which it may not.
    const runs = meant.flatMap((alike) =>
      alike.slice(0, MOST_MEANT).flatMap(({ word }) => gramsOfText(word).slice(0, -1)),
    )
    return weightedQuery(terms, common, [...new Set([...query.grams, ...runs])])
  })

  const rarity = (lists: PostingLists, term: string): number => inverseFrequency(lists.holding(term), lists.size())

  const testOf = ({ byStem, common, grams }: WeightedQuery): WordTest => {
    const runs = new Set([...letters.telling(grams).keys()].map(runNumber))
    const stems = new Set([...byStem.keys(), ...common.keys()])
    return {
      signs: wantedSigns(stems, runs),
      isWanted: ({ word, stem }) => stems.has(stem) || runNumbersOf(word).some((run) => runs.has(run)),
    }
  }
  const tests = remembered(MOST_TESTS, testOf)

  /** The numbers that a restriction leaves: thousands for somebody who speaks often, and who is asked for often. */
  const restricted = remembered(MOST_RESTRICTED, (asked: string): Uint32Array => {
    const { sql, values } = JSON.parse(asked) as Restriction
    const rows = db.sql(sql).all(...values)
    return Uint32Array.from(rows, (row) => Number(row.number)).sort()
  })

  return {
    add: (number, words) => vocabulary.add(written.add(number, words)),
    remove: written.remove,
    settle: written.settle,
    tidy: written.tidy,
    undo: written.undo,
    weigh: (words, languages) => weighed.of(JSON.stringify([words, ...languages])) ?? weightedQuery([], new Map(), []),
    holds: (stem) => stems.holding(stem) > 0,
    candidates(query, limit, restriction) {
      const among = restriction && restricted.of(JSON.stringify({ sql: restriction.sql, values: restriction.values }))
      const alike = vocabulary.holding(letters.telling(query.grams), MOST_WORDS)
      const weights = new Map<string, number>()
      for (const { weight, matches } of query.terms) {
        for (const [stem, likeness] of matches) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight * likeness))
      }
      const found = stems.best([
        { terms: alike, limit, among },
        { terms: weights, limit: Math.ceil(limit / 2), among },
      ])
      return [...new Set(found.flat().map(({ number }) => number))].map((number) => ({ number }))
    },
    telling: (query) => tests.of(query) ?? testOf(query),
    runsIn: (query, texts) => weighRuns(letters.telling(query.grams), texts),
    forget() {
      stems.forget()
      weighed.forget()
      tests.forget()
      restricted.forget()
    },
  }
}

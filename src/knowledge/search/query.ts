// A question as the indexes need it: its telling words, each with every term of the collection that may stand for it.

import { analyse } from './analyse.ts'

/** A telling word of a question, in the stems of the collection's languages. */
export interface QueryTerm {
  /** Different stems of the one word, one for each language of the collection that cuts it differently. */
  readonly stems: readonly string[]
}

/** A query term with its weight and the terms of the collection that match it (1: the word itself, less: akin or mistyped). */
export interface WeightedTerm {
  readonly idf: number
  readonly matches: ReadonlyMap<string, number>
}

/** Words beyond this are not looked up: nobody types so many, and what is pasted must not take seconds. */
const MOST_TERMS = 40
/** Longer input is cut before anything is done with it. */
const LONGEST_INPUT = 4000

/**
 * The telling words of `words`, in order, each once. `languages`: those of the collection, most frequent first; the one with
 * most stop words in the question decides what is left out, all of them give stems. Only stop words: all of them are kept.
 */
export function queryTerms(words: string, languages: readonly string[]): QueryTerm[] {
  const readings = (languages.length === 0 ? ['en'] : languages).map((language) =>
    analyse(words.slice(0, LONGEST_INPUT), language),
  )
  const stops = readings.map((terms) => terms.filter((term) => term.stop).length)
  const spoken = readings[stops.indexOf(Math.max(...stops))] ?? []
  const telling = spoken.flatMap((term, place) => (term.stop ? [] : [place]))
  const places = telling.length > 0 ? telling : spoken.map((_, place) => place)
  const found = new Map<string, QueryTerm>()
  for (const place of places) {
    const stems = [...new Set([spoken, ...readings].flatMap((terms) => terms[place]?.stem ?? []))]
    const first = stems[0]
    if (first !== undefined && !found.has(first)) found.set(first, { stems })
    if (found.size === MOST_TERMS) break
  }
  return [...found.values()]
}

/**
 * How telling a term is that stands in `holding` of `all` texts. The form of BM25 that stays positive (as in Lucene):
 * a word in every text counts little, but never against a text.
 */
export const inverseFrequency = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

// The order of what the indexes found. The index sees a bag of words; here it is looked at sentence by sentence, since an
// answer stands in one sentence, with what it is about next to it.

import type { Term } from './analyse.ts'
import type { WeightedTerm } from './query.ts'

/** A text as ranking sees it: the terms of its sentences, and of the headline it stands under. */
export interface RankedText {
  readonly sentences: readonly (readonly Term[])[]
  readonly headline?: readonly Term[]
}

/** BM25's saturation and length correction. */
const K1 = 1.2
const B = 0.5
/** Weight of the best single sentence against the whole text, and of the headline. */
const SENTENCE = 0.6
const HEADLINE = 0.3

/** Scores of the texts for a query, in their order: not bounded, 0 where nothing matches. */
export function scoreTexts(query: readonly WeightedTerm[], texts: readonly RankedText[]): number[] {
  const lengths = texts.map((text) => text.sentences.reduce((sum, terms) => sum + terms.length, 0))
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length)
  return texts.map((text, place) => scoreText(query, text, (lengths[place] ?? 0) / Math.max(1, average)))
}

function scoreText(query: readonly WeightedTerm[], text: RankedText, relativeLength: number): number {
  const norm = K1 * (1 - B + B * relativeLength)
  const frequency = new Float64Array(query.length)
  let bestSentence = 0
  for (const sentence of text.sentences) {
    const held = weightsIn(query, sentence, frequency)
    bestSentence = Math.max(bestSentence, coverage(query, held))
  }
  let whole = 0
  query.forEach((term, place) => {
    const tf = frequency[place] ?? 0
    whole += (term.idf * tf * (K1 + 1)) / (tf + norm)
  })
  const headline = text.headline === undefined ? 0 : coverage(query, weightsIn(query, text.headline))
  return whole + SENTENCE * bestSentence + HEADLINE * headline
}

/** For each query term the best weight with which the terms hold it; adds all weights to `frequency` where given. */
export function weightsIn(
  query: readonly WeightedTerm[],
  terms: readonly Term[],
  frequency?: Float64Array,
): Float64Array {
  const best = new Float64Array(query.length)
  for (const { stem } of terms) {
    for (let place = 0; place < query.length; place++) {
      const weight = query[place]?.matches.get(stem)
      if (weight === undefined) continue
      if (weight > (best[place] ?? 0)) best[place] = weight
      if (frequency !== undefined) frequency[place] = (frequency[place] ?? 0) + weight
    }
  }
  return best
}

/** The idf of a query that is held with these weights. */
export const coverage = (query: readonly WeightedTerm[], held: Float64Array): number =>
  query.reduce((sum, term, place) => sum + term.idf * (held[place] ?? 0), 0)

/** The idf of the whole query: what a text with every word of it would hold. */
export const wholeOf = (query: readonly WeightedTerm[]): number => query.reduce((sum, term) => sum + term.idf, 0)

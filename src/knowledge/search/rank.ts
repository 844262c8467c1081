// The order of what the indexes found. The index sees a bag of words; here it is looked at sentence by sentence, since an
// answer stands in one sentence, with what it is about next to it.

import type { WeightedQuery, WeightedTerm } from './query.ts'

/** One sentence as ranking sees it. */
export interface RankedSentence {
  /** Stems of its words, in order; words that say nothing to the query may be left out. */
  readonly stems: readonly string[]
  /** Number of all its words. */
  readonly length: number
  /** Whether it holds the kind of answer wanted, 0 to 1; absent where no kind is wanted. */
  readonly answers?: (() => number) | undefined
}

/** A text with its sentences in order. `grams`: what the index of runs of letters gave it (BM25). */
export interface RankedText {
  readonly sentences: readonly RankedSentence[]
  readonly grams: number
  /** Stems of the headline above it: it names once what the text then calls „he“ and „the protests“. */
  readonly headline?: readonly string[]
}

/** What a sentence holds of a query. */
export interface Holding {
  /** For each term the weight of its best match; empty where no term is matched. */
  readonly held: Float64Array
  /** Sum of the terms held. */
  readonly covered: number
}

/**
 * Weights found by measuring on questions with known passages (paragraph first, German and English, with and without typos);
 * the flat part of the optimum is wide, so they are rounded.
 */
const GRAMS = 0.4
const COMMON = 0.8
const SENTENCE = 0.7
const NEIGHBOURS = 1.6
/** Less than in a sentence (with its window), or of one article's passages that with fewer of the words would win. */
const HEADLINE = 2
const ANSWER = 0.9
/** BM25's saturation and length correction for the common words. */
const K1 = 0.8
const B = 0.5
/** How much of a neighbouring sentence counts for this one: the one before introduces what it is about. */
const BEFORE = 0.7
const AFTER = 0.5

/** How well a text fits. */
export interface Fit {
  /** Orders texts of one search; not bounded, 0 where nothing matches. */
  readonly score: number
  /**
   * How much of the query's telling words it holds, 0 to 1: the mean of its best sentence and of all of it with its headline. Comparable across
   * queries; of the measures tried it tells answerable from unanswerable questions best (area under curve 0.91 to 0.93).
   */
  readonly strength: number
}

const NO_FIT: Fit = { score: 0, strength: 0 }

/**
 * How well each of the texts fits the query, in their order. Only of those that can be among the `most` best the sentences are
 * asked whether they hold the kind of answer wanted: the others fit less well than is said here, or as well.
 */
export function scoreTexts(query: WeightedQuery, texts: readonly RankedText[], most = texts.length): Fit[] {
  const lengths = texts.map((text) => text.sentences.reduce((sum, sentence) => sum + sentence.length, 0))
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length))
  const fits = texts.map((text, place) => fitOf(query, text, (lengths[place] ?? 0) / average))
  const best: number[] = []
  for (const fit of fits.toSorted((a, b) => highest(b) - highest(a))) {
    if (best.length >= most && (best[most - 1] ?? 0) > highest(fit)) break
    fit.answer = answerOf(fit)
    best.push(fit.score + fit.answer)
    best.sort((a, b) => b - a)
  }
  return fits.map(({ score, answer, strength }) => ({ score: score + answer, strength }))
}

/** How well a text fits, `answer` aside, which is found out last. */
interface OpenFit extends Fit {
  readonly text: RankedText
  readonly windows: readonly number[]
  answer: number
}

const highest = ({ score, windows }: OpenFit): number => score + ANSWER * greatest(windows)

const answerOf = ({ text, windows }: OpenFit): number =>
  ANSWER * greatest(windows.map((held, place) => (held === 0 ? 0 : held * (text.sentences[place]?.answers?.() ?? 0))))

/** The highest of values that are not negative. */
function greatest(values: readonly number[]): number {
  let found = 0
  for (const value of values) if (value > found) found = value
  return found
}

function fitOf(query: WeightedQuery, text: RankedText, relativeLength: number): OpenFit {
  const holdings = text.sentences.map(({ stems }) => holdingOf(query, stems))
  const windows = windowsOf(query.terms, holdings)
  const all = unionOf(holdings, query.terms.length)
  const anywhere = weightHeld(query.terms, all)
  if (anywhere === 0 && text.grams === 0) return { ...NO_FIT, text, windows: [], answer: 0 }
  const inSentence = greatest(holdings.map(({ covered }) => covered))
  const inHeadline = inHeadlineAlone(query, all, text.headline)
  const score =
    GRAMS * text.grams +
    COMMON * commonWords(query, text, relativeLength) +
    SENTENCE * inSentence +
    NEIGHBOURS * greatest(windows) +
    HEADLINE * inHeadline
  const strength = query.asked > 0 ? (inSentence + anywhere + inHeadline) / (2 * query.asked) : 0
  return { score, strength, text, windows, answer: 0 }
}

/** What the headline holds of the query beyond what the text holds. */
function inHeadlineAlone(query: WeightedQuery, inText: Float64Array, headline: readonly string[] = []): number {
  const { held, covered } = holdingOf(query, headline)
  if (covered === 0) return 0
  return weightHeld(
    query.terms,
    held.map((share, place) => Math.max(0, share - (inText[place] ?? 0))),
  )
}

/** BM25 of the stop words over the whole text. */
function commonWords(query: WeightedQuery, text: RankedText, relativeLength: number): number {
  if (query.common.size === 0) return 0
  const counts = new Map<string, number>()
  for (const { stems } of text.sentences) {
    for (const stem of stems) if (query.common.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const norm = K1 * (1 - B + B * relativeLength)
  let sum = 0
  for (const [stem, count] of counts) sum += ((query.common.get(stem) ?? 0) * count * (K1 + 1)) / (count + norm)
  return sum
}

/** What these stems hold of the query. */
export function holdingOf(query: WeightedQuery, stems: readonly string[]): Holding {
  let held = NOTHING
  for (const stem of stems) {
    const matches = query.byStem.get(stem)
    if (matches === undefined) continue
    if (held === NOTHING) held = new Float64Array(query.terms.length)
    for (const { term, weight } of matches) if (weight > (held[term] ?? 0)) held[term] = weight
  }
  return { held, covered: held === NOTHING ? 0 : weightHeld(query.terms, held) }
}

const NOTHING = new Float64Array(0)

function weightHeld(query: readonly WeightedTerm[], held: Float64Array): number {
  let sum = 0
  for (let place = 0; place < query.length; place++) sum += (query[place]?.weight ?? 0) * (held[place] ?? 0)
  return sum
}

function unionOf(holdings: readonly Holding[], size: number): Float64Array {
  const all = new Float64Array(size)
  for (const { held } of holdings)
    for (let place = 0; place < size; place++) if ((held[place] ?? 0) > (all[place] ?? 0)) all[place] = held[place] ?? 0
  return all
}

/** For each sentence what it holds together with a part of what its neighbours hold. */
export function windowsOf(query: readonly WeightedTerm[], holdings: readonly Holding[]): number[] {
  return holdings.map(({ held, covered }, at) => {
    const before = holdings[at - 1]?.held
    const after = holdings[at + 1]?.held
    if (covered + (holdings[at - 1]?.covered ?? 0) + (holdings[at + 1]?.covered ?? 0) === 0) return 0
    let sum = 0
    for (let place = 0; place < query.length; place++) {
      const near = Math.max(BEFORE * (before?.[place] ?? 0), AFTER * (after?.[place] ?? 0))
      sum += (query[place]?.weight ?? 0) * Math.max(held[place] ?? 0, near)
    }
    return sum
  })
}

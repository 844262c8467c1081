// The sentences in found passages that answer: one, or two where the next one carries on.

import type { Span } from '../text/span.ts'
import type { WeightedQuery } from './query.ts'
import { type Fit, holdingOf, type RankedSentence, windowsOf } from './rank.ts'

/** A passage's sentences, in text order; `rank`: its place among the passages found, from 0. */
export interface SentenceSource {
  readonly rank: number
  /** Their stems are in the places of their words; '' for one that says nothing to the query. */
  readonly sentences: readonly PlacedSentence[]
}

export interface PlacedSentence extends Pick<RankedSentence, 'stems' | 'answers'> {
  readonly span: Span
  /** Whether a paragraph begins with it. */
  readonly opens: boolean
}

/** A stretch of one or two sentences, in the passage with this rank. */
export interface Stretch extends Fit {
  readonly rank: number
  readonly span: Span
}

/** Measured, as in rank.ts. */
const NEIGHBOURS = 0.15
const CLOSE = 0.18
const ANSWER = 0.2
const COMMON = 0.1
const PASSAGE = 1.5
const LATER_PASSAGE = 0.3
/** How much less a word says with each further sentence of the passage in which it stands, and from where on it stands there. */
const REPEATED = 0.3
const HELD = 0.5
/** Two sentences longer than this are no quick read; a sentence alone may be. */
const LONGEST = 600
/** The next sentence carries a thought on more often than the one before begins it. */
const PREFER_NEXT = 1.3

/** Stretches, best first, without overlap; at most `limit`. */
export function bestStretches(query: WeightedQuery, sources: readonly SentenceSource[], limit: number): Stretch[] {
  const candidates = sources.flatMap((source) => {
    const scores = sentenceScores(query, source)
    const passage = (PASSAGE * query.whole) / (1 + LATER_PASSAGE * source.rank)
    return scores.map((score, place) => ({ source, scores, place, score: score > 0 ? score + passage : 0 }))
  })
  candidates.sort((a, b) => b.score - a.score || a.source.rank - b.source.rank || a.place - b.place)
  const chosen: Stretch[] = []
  for (const { source, scores, place, score } of candidates) {
    if (chosen.length >= limit || score <= 0) break
    const taken = chosen.filter(({ rank }) => rank === source.rank)
    const span = spansAround(source, scores, place).find((each) => taken.every((other) => apart(each, other.span)))
    if (span) chosen.push({ rank: source.rank, span, score, strength: strengthOf(query, source, place) })
  }
  return chosen
}

/** How much of the query the sentence holds. */
const strengthOf = (query: WeightedQuery, { sentences }: SentenceSource, place: number): number =>
  query.whole > 0 ? holdingOf(query, sentences[place]?.stems ?? []).covered / query.whole : 0

/** The query as it tells the sentences of one passage apart: a word that stands in several of them says less. */
function withinPassage(query: WeightedQuery, { sentences }: SentenceSource): WeightedQuery {
  const holdings = sentences.map(({ stems }) => holdingOf(query, stems).held)
  const terms = query.terms.map((term, place) => {
    const others = holdings.filter((held) => (held[place] ?? 0) > HELD).length - 1
    return others > 0 ? { ...term, weight: term.weight / (1 + REPEATED * others) } : term
  })
  return { ...query, terms }
}

function sentenceScores(asked: WeightedQuery, source: SentenceSource): number[] {
  const { sentences } = source
  const query = withinPassage(asked, source)
  const holdings = sentences.map(({ stems }) => holdingOf(query, stems))
  const windows = windowsOf(query.terms, holdings)
  return holdings.map(({ covered }, place) => {
    const sentence = sentences[place]
    const window = windows[place] ?? 0
    if (sentence === undefined || window === 0) return 0
    const answers = sentence.answers?.() ?? 0
    const common = new Set(sentence.stems.filter((stem) => query.common.has(stem)))
    const usual = [...common].reduce((sum, stem) => sum + (query.common.get(stem) ?? 0), 0)
    return (
      covered * (1 + ANSWER * answers) +
      NEIGHBOURS * window +
      CLOSE * closeness(query, sentence.stems) +
      COMMON * usual +
      (ANSWER / 2) * query.whole * answers
    )
  })
}

/** What pairs of neighbouring query words add: side by side they count most, up to six words apart a little. */
function closeness({ terms, byStem }: WeightedQuery, stems: readonly string[]): number {
  const places: number[][] = terms.map(() => [])
  stems.forEach((stem, at) => {
    for (const { term } of byStem.get(stem) ?? []) places[term]?.push(at)
  })
  return terms.slice(1).reduce((sum, { weight }, place) => {
    const gap = smallestGap(places[place] ?? [], places[place + 1] ?? [])
    const share = gap <= 1 ? 1 : gap <= 3 ? 0.7 : gap <= 6 ? 0.3 : 0
    return sum + share * Math.min(terms[place]?.weight ?? 0, weight)
  }, 0)
}

/** Words between the nearest two; the other way round counts as one more. */
function smallestGap(left: readonly number[], right: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const a of left) for (const b of right) if (a !== b) least = Math.min(least, b > a ? b - a : a - b + 1)
  return least
}

/** The sentence with its better neighbour, with the other one, and alone: one is left over by what is shown already. */
function spansAround({ sentences }: SentenceSource, scores: readonly number[], place: number): Span[] {
  const { span: own, opens } = sentences[place] ?? { span: { start: 0, end: 0 }, opens: false }
  const previous = opens ? undefined : sentences[place - 1]?.span
  const next = sentences[place + 1]?.opens ? undefined : sentences[place + 1]?.span
  const forward = next === undefined ? [] : [{ start: own.start, end: next.end }]
  const backward = previous === undefined ? [] : [{ start: previous.start, end: own.end }]
  const nextFirst = PREFER_NEXT * (scores[place + 1] ?? 0) >= (scores[place - 1] ?? 0)
  const pairs = nextFirst ? [...forward, ...backward] : [...backward, ...forward]
  return [...pairs.filter(({ start, end }) => end - start <= LONGEST), own]
}

const apart = (one: Span, other: Span): boolean => one.end <= other.start || other.end <= one.start

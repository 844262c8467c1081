// An article in its own sentences. Plain lead is hard to beat: position and the headline's words decide, centrality helps
// only for the longer version, and nothing is said twice.

import type { Article } from '../article/article.ts'
import { analyse } from '../search/analyse.ts'
import type { Span } from '../text/span.ts'

/** Shorter sentences say too little to stand for an article, longer ones are no summary. */
const SHORTEST = 40
const LONGEST = 600
/** A short summary goes on until it has said this much. */
const ENOUGH = 120
const LONG = 5
/** Two sentences sharing more of their words than this say the same. */
const REPETITION = 0.5

interface Candidate {
  readonly span: Span
  readonly stems: ReadonlySet<string>
  readonly score: number
}

/** Sentences of the article's body that sum it up, in text order: one or two when `short`, up to five when `long`. */
export function summarise(article: Article, sentences: readonly Span[], length: 'short' | 'long'): readonly Span[] {
  const candidates = scored(article, sentences, length)
  const fitting = candidates.filter(({ span }) => span.end - span.start >= SHORTEST && span.end - span.start <= LONGEST)
  const ranked = [...(fitting.length > 0 ? fitting : candidates)].sort((a, b) => b.score - a.score)
  const chosen: Candidate[] = []
  for (const candidate of ranked) {
    if (enough(chosen, length)) break
    if (!chosen.some((other) => overlap(other.stems, candidate.stems) > REPETITION)) chosen.push(candidate)
  }
  return chosen.map(({ span }) => span).sort((a, b) => a.start - b.start)
}

function enough(chosen: readonly Candidate[], length: 'short' | 'long'): boolean {
  if (length === 'long') return chosen.length >= LONG
  return chosen.reduce((sum, { span }) => sum + span.end - span.start, 0) >= ENOUGH || chosen.length >= 3
}

function scored(article: Article, sentences: readonly Span[], length: 'short' | 'long'): readonly Candidate[] {
  const stems = sentences.map((span) => stemsOf(article, span))
  const headline = new Set(analyse(article.headline, article.language).flatMap((term) => (term.stop ? [] : term.stem)))
  const counts = new Map<string, number>()
  for (const set of stems) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return sentences.map((span, place) => {
    const own = stems[place] ?? new Set<string>()
    const position = 1 / (1 + place)
    const central = centrality(own, counts, sentences.length)
    const weight = length === 'long' ? 1 : 0.5
    return { span, stems: own, score: position + 0.8 * overlap(headline, own) + weight * central }
  })
}

const stemsOf = (article: Article, span: Span): ReadonlySet<string> =>
  new Set(analyse(article.text, article.language, span).flatMap((term) => (term.stop ? [] : term.stem)))

/** How much of a sentence comes up again in the rest of the article. */
function centrality(stems: ReadonlySet<string>, counts: ReadonlyMap<string, number>, sentences: number): number {
  if (stems.size === 0) return 0
  const again = [...stems].reduce((sum, stem) => sum + ((counts.get(stem) ?? 1) - 1), 0)
  return again / Math.sqrt(stems.size) / Math.max(4, sentences)
}

/** Share of the smaller set that is in the other. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size)
  if (smaller === 0) return 0
  return [...one].filter((stem) => other.has(stem)).length / smaller
}

// When a find is too weak to be an answer. A fixed number does not travel between collections, so each is asked about itself:
// sentences of its own, made into questions, are looked up with and without the article they come from.

import { analyse } from '../search/analyse.ts'
import type { Collection } from '../search/collection.ts'

/** Articles whose sentences are made into questions. */
const SAMPLE = 40
/** Passages among which the best without the article is looked for. */
const PASSAGES = 6
/** Words of a sentence that a question about it would use. */
const WORDS = 5
/** Of the questions whose article is missing, so many are to be refused … */
const REFUSED = 0.9
/** … but none that is this strong, measured against the weaker ones of those whose article is there: people ask in other words. */
const WEAK = 0.2
const OTHER_WORDS = 0.3

/** The least strength of a passage that counts as an answer; worked out once for a collection of about this size. */
export const leastStrength = (collection: Collection): number =>
  collection.measured('least strength', collection.facts().articles, () => measure(collection))

/** Strength that nine in ten questions stay below when the article that answers them is not there. */
function measure(collection: Collection): number {
  const pairs = sampled(collection).map(({ words, article }) => {
    const found = collection.findPassages(words, PASSAGES)
    const best = (own: boolean): number =>
      found.find(({ item }) => (item.article.id === article) === own)?.strength ?? 0
    return { present: best(true), absent: best(false) }
  })
  const absent = quantile(
    pairs.map((pair) => pair.absent),
    REFUSED,
  )
  const present = quantile(
    pairs.map((pair) => pair.present),
    WEAK,
  )
  return Math.min(absent, OTHER_WORDS * present)
}

/** The value that this share of the values stays at or below; 0 where there are none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** A question about one sentence of each sampled article: every other telling word of it. */
function sampled(collection: Collection): readonly { readonly words: string; readonly article: string }[] {
  const { items } = collection.articles({ from: 0, size: SAMPLE })
  return items.flatMap((head, place) => {
    const article = collection.article(head.id)?.article
    const sentences = collection.sentencesOf(head.id)
    const sentence = sentences[place % Math.max(1, sentences.length)]
    if (article === undefined || sentence === undefined) return []
    const telling = analyse(article.text, article.language, sentence).filter((term) => !term.stop)
    const words = telling.filter((_, at) => at % 2 === 0).slice(0, WORDS)
    if (words.length < 3) return []
    return [{ words: words.map((term) => article.text.slice(term.start, term.end)).join(' '), article: head.id }]
  })
}

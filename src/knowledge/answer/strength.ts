// When a find is too weak to be an answer. A fixed number does not travel between collections, so each is asked about itself:
// sentences of its own, made into questions, are looked up without the report they come from.

import { analyse } from '../search/analyse.ts'
import type { Collection } from '../search/collection.ts'

/** Articles whose sentences are made into questions. */
const SAMPLE = 80
/** Passages among which the best without the article is looked for. */
const PASSAGES = 6
/** Words of a sentence that a question about it would use. */
const WORDS = 5
/** The golden ratio: of how far into its part of the article a sentence stands, no two articles that follow each other are near. */
const OTHER_PLACES = 0.618
/** Of the questions whose article is missing, so many are to be refused … */
const REFUSED = 0.9
/** … but none that is this strong, since people ask in other words than the articles use … */
const OTHER_WORDS = 0.27
/**
 * … unless two in three of them find as much by chance. Of 612 questions that no article of 998 answers, 322 are refused so, and 205
 * with a fixed 0.3; of 612 that one of 1,238 articles answers, 18 and 10.
 */
const BY_CHANCE = 0.35
/** A hundred thousand articles find more by chance than most answers are strong. */
const MOST = 0.5

/** The least strength of a passage that counts as an answer; worked out once for a collection of about this size. */
export const leastStrength = (collection: Collection): number =>
  collection.measured('strength by chance', collection.facts().articles, () => measure(collection))

function measure(collection: Collection): number {
  // What a question finds where the report that answers it is not there.
  const absent = sampled(collection).map(({ words, article }) => {
    const isOther = (id: string): boolean => id !== article && !collection.isSameReport(id, article)
    return collection.findPassages(words, PASSAGES).find(({ item }) => isOther(item.article.id))?.strength ?? 0
  })
  const few = Math.min(quantile(absent, REFUSED), OTHER_WORDS)
  return Math.min(Math.max(quantile(absent, BY_CHANCE), few), MOST)
}

/** The value that this share of the values stays at or below; 0 where there are none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** Questions about single sentences, of few articles about several of each: every other telling word. */
function sampled(collection: Collection): readonly { readonly words: string; readonly article: string }[] {
  const { items } = collection.articles({ from: 0, size: SAMPLE })
  const most = Math.ceil(SAMPLE / Math.max(1, items.length))
  return items.flatMap((head, place) => {
    const article = collection.article(head.id)?.article
    const sentences = collection.sentencesOf(head.id)
    const each = Math.min(most, sentences.length)
    return Array.from({ length: each }).flatMap((_, at) => {
      // Spread over the article, in each article at other places.
      const sentence = sentences[Math.floor(((at + ((place * OTHER_PLACES) % 1)) * sentences.length) / each)]
      if (article === undefined || sentence === undefined) return []
      const telling = analyse(article.text, article.language, sentence).filter((term) => !term.stop)
      const words = telling.filter((_, at) => at % 2 === 0).slice(0, WORDS)
      if (words.length < 3) return []
      return [{ words: words.map((term) => article.text.slice(term.start, term.end)).join(' '), article: head.id }]
    })
  })
}

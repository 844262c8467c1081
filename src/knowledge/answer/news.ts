// What articles that have just been loaded say for those who follow a person or a topic.

import type { ArticleHead } from '../article/article.ts'
import { analyse } from '../search/analyse.ts'
import type { Collection } from '../search/collection.ts'
import type { Evidence } from './answer.ts'
import { spanEvidence } from './evidence.ts'
import { topicShare } from './relevance.ts'
import { weighed } from './statements.ts'
import { eachStretchOnce } from './words-of-person.ts'

/** What somebody follows. */
export type Followed =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'topic'; readonly words: string; readonly language: 'de' | 'en' }

export interface News {
  readonly evidence: readonly Evidence[]
  /** Up to where the library was looked through. */
  readonly mark: number
}

/** Articles looked through for one message; the rest with the next. */
const MOST_ARTICLES = 500
/** A headline that names nearly all of a topic, and words that speak of it themselves, are news of it. */
const IN_HEADLINE = 0.85
const IN_WORDS = 0.7

/** The words of followed people, words on followed topics and articles about them, loaded after `mark`, each stretch once. */
export function newsAfter(mark: number, followed: readonly Followed[], collection: Collection): News {
  const loaded = collection.loadedAfter(mark, MOST_ARTICLES)
  const evidence = loaded.heads.flatMap((head) => followed.flatMap((each) => newsIn(head, each, collection)))
  const first = (one: Evidence, at: number): boolean =>
    evidence.findIndex((other) => other.article.id === one.article.id && other.start === one.start) === at
  return { evidence: evidence.filter(first), mark: loaded.mark }
}

function newsIn(head: ArticleHead, followed: Followed, collection: Collection): readonly Evidence[] {
  const quotations = collection.quotationsIn(head.id).filter(({ echo }) => echo === undefined)
  if (followed.kind === 'person') {
    return eachStretchOnce(
      quotations.filter(({ person }) => person === followed.person),
      collection,
    )
  }
  const topic = { words: followed.words, language: followed.language }
  const near = weighed(quotations, { topic: topic.words, language: topic.language }, { collection })
  const spoken = near.filter(({ relevance }) => relevance > IN_WORDS).map(({ quotation }) => quotation)
  if (spoken.length > 0) return eachStretchOnce(spoken, collection)
  if (topicShare(topic, analyse(head.headline, head.language), head.language) < IN_HEADLINE) return []
  const [sentence] = collection.sentencesOf(head.id)
  return (sentence && [spanEvidence(head.id, sentence, collection)].flatMap((each) => each ?? [])) ?? []
}

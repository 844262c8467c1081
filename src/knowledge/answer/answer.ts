// What the bot has to say to a question: facts and spans, no sentence of its own. The sentences are in commands/texts.

import type { ArticleHead } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import type {
  ArticleFilter,
  CollectionFacts,
  KeptQuotation,
  KnownPerson,
  Page,
  SourceCount,
} from '../search/collection.ts'
import type { Span } from '../text/span.ts'

/**
 * Something shown word for word. `text` is `article.text.slice(start, end)`, checked when made and again when rendered.
 * Direct quotations and headlines show the words themselves (a split one with its cue between); partial and indirect ones the
 * whole sentence, so that no denial is cut into its opposite. Without `quotation` it is a sentence of the article itself.
 */
export interface Evidence extends Span {
  readonly article: ArticleHead
  readonly text: string
  readonly quotation?: KeptQuotation
  /** The speaker as the collection knows him. */
  readonly person?: KnownPerson
  /** The stretch goes on in the article: it is longer than what is shown. */
  readonly cut?: true
  /** who-said only: how far the asker's words differ from the true wording. */
  readonly wording?: 'same' | 'close'
}

/** What the bot does have, offered with a refusal. */
export interface Offers {
  readonly people: readonly KnownPerson[]
  readonly topics: readonly string[]
  readonly facts: CollectionFacts
}

export type RefusalReason =
  | 'no-statement' // the person is quoted, but not on this
  | 'unknown-person' // nobody of that name speaks in these articles
  | 'no-such-words' // who-said: nobody said this
  | 'no-answer' // nothing on this in these articles
  | 'no-such-article'
  | 'opinion' // the bot has none
  | 'declined' // the article itself says that there is no answer: one piece of evidence
  | 'empty-library'
  | 'empty-question'

export type Answer =
  | {
      readonly kind: 'quotes' | 'passages'
      readonly question: Question
      readonly evidence: readonly [Evidence, ...Evidence[]]
      readonly more: number
    }
  | {
      readonly kind: 'summary'
      readonly question: Question
      readonly article: ArticleHead
      readonly evidence: readonly Evidence[]
    }
  | { readonly kind: 'list'; readonly question: Question; readonly list: AnswerList }
  | {
      readonly kind: 'clarify'
      readonly question: Question
      readonly people: readonly KnownPerson[]
      readonly articles: readonly ArticleHead[]
      /** The best words of each person meant by a shared name, where a topic was asked for. */
      readonly evidence?: readonly Evidence[]
    }
  | {
      readonly kind: 'refusal'
      readonly question: Question
      readonly reason: RefusalReason
      readonly person?: KnownPerson
      readonly name?: string
      readonly evidence: readonly Evidence[]
      readonly offers: Offers
    }
  | { readonly kind: 'small-talk'; readonly question: Question; readonly facts: CollectionFacts }

export type AnswerList =
  /** `filter`: of which all are listed; `topic`: these are most about it. */
  | {
      readonly of: 'articles'
      readonly page: Page<ArticleHead>
      readonly filter?: ArticleFilter
      readonly topic?: string
    }
  | { readonly of: 'people'; readonly page: Page<KnownPerson> }
  | { readonly of: 'sources'; readonly page: Page<SourceCount> }
  | { readonly of: 'topics'; readonly topics: readonly string[] }
  | { readonly of: 'dates'; readonly facts: CollectionFacts }

// The one door into the knowledge: the bot, the commands and the command line come in here and nowhere else.

import type { Answer, Evidence } from './answer/answer.ts'
import type { ArticleHead } from './article/article.ts'
import type { Question } from './question/question.ts'
import type { CollectionFacts, KnownPerson, LinkedPerson, Page, Slice, SourceCount } from './search/collection.ts'
import type { Span } from './text/span.ts'

export type { Answer, AnswerList, Evidence, Offers, RefusalReason } from './answer/answer.ts'
export type { ArticleHead } from './article/article.ts'
export type { Question } from './question/question.ts'
export type { QuotationType } from './quotation/quotation.ts'
export type {
  CollectionFacts,
  KeptQuotation,
  KnownPerson,
  LinkedPerson,
  Page,
  Slice,
  SourceCount,
} from './search/collection.ts'

/** Who asks, and when. */
export interface Asking {
  /** Language of the asker's client; the utterance may be in another. */
  readonly language: 'de' | 'en'
  /** The question before, while it still counts (15 minutes): follow-ups build on it. */
  readonly previous?: Question
  readonly now: Date
}

/** Points at words of an article from a button: found again after a restart, and known to be stale when the text has changed. */
export interface EvidenceReference extends Span {
  readonly articleKey: string
}

export interface KnowledgeBase {
  /** Answers an utterance; never throws for its words, however senseless. */
  ask(utterance: string, asking: Asking): Answer
  /** Answers a question already understood (a button that chose a person, dropped a topic). */
  answer(question: Question, asking: Asking): Answer
  /** A summary of one article (id or key); undefined where there is no such article. */
  summary(article: string, length: 'short' | 'long', asking: Asking): Answer | undefined
  /** The newest words of a person, optionally on a topic. */
  quotations(person: string, slice: Slice, topic?: string): Page<Evidence>
  /** The quotations of one article, in text order. */
  quotationsIn(article: string, slice: Slice): Page<Evidence>
  /** The evidence with the sentences around it; undefined when the article is gone. */
  context(reference: EvidenceReference): Evidence | undefined
  /** Whether this evidence is still what its article says, letter for letter: the last look before it is shown. */
  isVerbatim(evidence: Evidence): boolean
  facts(): CollectionFacts
  article(idOrKey: string): ArticleHead | undefined
  articles(slice: Slice, filter?: { readonly publisher?: string }): Page<ArticleHead>
  sources(slice: Slice): Page<SourceCount>
  people(slice: Slice): Page<KnownPerson>
  person(key: string): KnownPerson | undefined
  findPeople(name: string, limit: number): readonly LinkedPerson[]
  findArticles(words: string, limit: number): readonly ArticleHead[]
  /** What a person speaks about, most telling first, in the articles' own words. */
  topicsOf(person: string, limit: number): readonly string[]
  /** Questions that these articles can answer, in the given language, for /start and refusals. */
  examples(language: 'de' | 'en', limit: number): readonly string[]
}

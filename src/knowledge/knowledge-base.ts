// The one door into the knowledge: the bot, the commands and the command line come in here and nowhere else.

import type { Answer, Evidence } from './answer/answer.ts'
import { answerQuestion } from './answer/answer-question.ts'
import { answerSummaryOf } from './answer/answer-summary.ts'
import { contextOf, isVerbatim, spokenAt } from './answer/evidence.ts'
import { exampleQuestions } from './answer/examples.ts'
import type { Answering } from './answer/finding.ts'
import { type Followed, type News, newsAfter } from './answer/news.ts'
import { publisherMeant } from './answer/publisher-meant.ts'
import { startingTopics } from './answer/starting-topics.ts'
import { eachStretchOnce, topicsOfPerson, wordsOfPerson } from './answer/words-of-person.ts'
import type { ArticleHead } from './article/article.ts'
import type { Question } from './question/question.ts'
import { understand } from './question/understand.ts'
import type {
  ArticleFilter,
  Collection,
  CollectionFacts,
  KnownPerson,
  LinkedPerson,
  Page,
  Slice,
  SourceCount,
} from './search/collection.ts'
import type { Span } from './text/span.ts'

export type { Answer, Evidence, RefusalReason } from './answer/answer.ts'
export { answerQuestion } from './answer/answer-question.ts'
export type { Followed } from './answer/news.ts'
export { rememberingAnswers } from './answer/remembering-answers.ts'
export { MOST_WEIGHED } from './answer/statements.ts'
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
  answer(question: Question): Answer
  /** A summary of one article (id or key), as asked for in `language`; undefined where there is no such article. */
  summary(article: string, length: 'short' | 'long', language: 'de' | 'en'): Answer | undefined
  /** The newest words of a person, optionally on a topic. */
  quotations(person: string, slice: Slice, topic?: string): Page<Evidence>
  /** The quotations of one article, in text order. */
  quotationsIn(article: string, slice: Slice): Page<Evidence>
  /** The evidence with the sentences around it; undefined when the article is gone. */
  context(reference: EvidenceReference): Evidence | undefined
  /** The words there as a speaker's; undefined where they are not exactly what is shown as somebody's, or the article is gone. */
  spoken(reference: EvidenceReference): Evidence | undefined
  /** Whether this evidence is still what its article says, letter for letter: the last look before it is shown. */
  isVerbatim(evidence: Evidence): boolean
  /** What was loaded after `mark` for somebody who follows these; with a mark that is too high, only the mark of now. */
  news(mark: number, followed: readonly Followed[]): News
  /** The same object until something is written to the library. */
  facts(): CollectionFacts
  article(idOrKey: string): ArticleHead | undefined
  articles(slice: Slice, filter?: ArticleFilter): Page<ArticleHead>
  sources(slice: Slice): Page<SourceCount>
  /** The publisher meant by these words (a part of its name, a slip), as its articles spell it. */
  publisherMeant(words: string): string | undefined
  people(slice: Slice): Page<KnownPerson>
  person(key: string): KnownPerson | undefined
  findPeople(name: string, limit: number): readonly LinkedPerson[]
  findArticles(words: string, limit: number): readonly ArticleHead[]
  /** What a person speaks about, most telling first, in the articles' own words; in `language` where quoted in it. */
  topicsOf(person: string, limit: number, language?: 'de' | 'en'): readonly string[]
  /** What the articles in a language are about, in words of their headlines, for /topics and refusals. */
  topics(language: 'de' | 'en', limit: number): readonly string[]
  /** Questions that these articles can answer, in the given language, for /start and refusals. */
  examples(language: 'de' | 'en', limit: number): readonly string[]
}

/**
 * The knowledge in a collection. Nothing is kept between questions, so what is loaded meanwhile counts at once. `answering` says how
 * what has been understood is answered.
 */
export function knowledgeBase(collection: Collection, answering: Answering = answerQuestion): KnowledgeBase {
  return { ...askingIn(collection, answering), ...lookingIn(collection) }
}

type Asked = Pick<KnowledgeBase, 'ask' | 'answer' | 'summary' | 'examples'>

function askingIn(collection: Collection, answering: Answering): Asked {
  const answer = (question: Question): Answer => answering(question, { collection })
  return {
    ask: (utterance, asking) => answer(understand(utterance, { ...asking, collection })),
    answer,
    summary: (article, length, language) => answerSummaryOf(article, length, language, { collection }),
    examples: (language, limit) => exampleQuestions(language, limit, collection),
  }
}

function lookingIn(collection: Collection): Omit<KnowledgeBase, keyof Asked> {
  return {
    quotations: (person, slice, topic) => pageOf(wordsOfPerson(person, topic, collection), slice),
    quotationsIn(article, slice) {
      const id = collection.article(article)?.head.id
      return pageOf(id === undefined ? [] : eachStretchOnce(collection.quotationsIn(id), collection), slice)
    },
    context: (reference) => contextOf(reference.articleKey, reference, collection),
    spoken: (reference) => spokenAt(reference.articleKey, reference, collection),
    isVerbatim: (evidence) => isVerbatim(evidence, collection),
    news: (mark, followed) => newsAfter(mark, followed, collection),
    facts: () => collection.facts(),
    article: (idOrKey) => collection.article(idOrKey)?.head,
    articles: (slice, filter) => collection.articles(slice, filter),
    sources: (slice) => collection.sources(slice),
    publisherMeant: (words) => publisherMeant(words, collection),
    people: (slice) => collection.people(slice),
    person: (key) => collection.person(key),
    findPeople: (name, limit) => collection.findPeople(name, limit),
    findArticles: (words, limit) => collection.findArticles(words, limit).map(({ item }) => item),
    topicsOf: (person, limit, language) => topicsOfPerson(person, limit, language, collection),
    topics: (language, limit) => startingTopics(language, limit, collection),
  }
}

const pageOf = <T>(all: readonly T[], { from, size }: Slice): Page<T> => ({
  items: all.slice(from, from + size),
  from,
  total: all.length,
})

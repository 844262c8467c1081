// The read side of a library as finding and answering see it: everything bounded, nothing about SQL.

import type { Article, ArticleHead } from '../article/article.ts'
import type { Gender, PersonKind } from '../person/person.ts'
import type { Quotation } from '../quotation/quotation.ts'
import type { Span } from '../text/span.ts'
import type { Term } from './analyse.ts'

/** A quotation as the library keeps it. */
export interface KeptQuotation extends Quotation {
  readonly article: ArticleHead
  /** Key of the speaker in this library; absent where nobody is named. */
  readonly person?: string
  /** Another article of the same report has these words, too, and stands for both. */
  readonly echo?: true
}

/** A person of the whole collection: one human under many spellings, or a body. */
export interface KnownPerson {
  /** 8 characters [A-Za-z0-9_-]; stable while the person stays in the library. */
  readonly key: string
  readonly name: string
  readonly kind: PersonKind
  readonly gender?: Gender
  readonly roles: readonly string[]
  readonly aliases: readonly string[]
  readonly quotations: number
  readonly articles: number
}

/** A retrieval unit: a few sentences of the body of one article. */
export interface Passage extends Span {
  readonly article: ArticleHead
  readonly text: string
}

/** A word as it is written, with what the analyser makes of it in its language. */
export interface WrittenWord {
  readonly word: string
  readonly stem: string
  readonly stop: boolean
}

/**
 * Something found. `score` is relative to the other hits of the same search, 1 best. `strength`, 0 to 1: the share of the
 * query's telling words (by their rarity) that it holds, comparable across queries of one collection (for refusal). Of a passage,
 * on which refusal rests, a word that nobody wrote is missing as if it were the rarest; of sentences and quotations, which are chosen
 * among what was found, it counts as little as it does for the score.
 */
export interface Found<T> {
  readonly item: T
  readonly score: number
  readonly strength: number
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly from: number
  readonly total: number
}

/** Which part of a list: `from` counted from 0, `size` at most 100. */
export interface Slice {
  readonly from: number
  readonly size: number
}

export interface SourceCount {
  /** As the articles spell it; absent for articles that state none. */
  readonly publisher?: string
  readonly articles: number
  readonly first?: string
  readonly last?: string
}

export interface CollectionFacts {
  readonly articles: number
  readonly quotations: number
  readonly people: number
  readonly first?: string
  readonly last?: string
}

/** How a name in a question was linked to a person. `exact`: an alias word for word; `part`: surname or given name; `fuzzy`: a typo or another spelling; `role`. */
export type LinkedBy = 'exact' | 'part' | 'fuzzy' | 'role'
export interface LinkedPerson {
  readonly person: KnownPerson
  readonly by: LinkedBy
  readonly score: number
}

/** The kind of answer a question wants (question.ts calls it AnswerType). */
export type AnswerShape =
  | 'person'
  | 'time'
  | 'place'
  | 'number'
  | 'money'
  | 'duration'
  | 'distance'
  | 'reason'
  | 'thing'

/** A telling word of a question: how much it tells in this collection, and how well the stems that stand for it do (1: itself). */
export interface TellingWord {
  readonly weight: number
  readonly matches: ReadonlyMap<string, number>
}

/** Which articles: of one publisher, in one language, of these days (ISO dates, inclusive). Those without a date are of no day. */
export interface ArticleFilter {
  readonly publisher?: string
  /** ISO 639-1. */
  readonly language?: string
  readonly since?: string
  readonly until?: string
}

export interface QuotationQuery {
  /** What the words are about, or the words themselves as remembered. */
  readonly words?: string
  /** Only words of these persons (keys). */
  readonly persons?: readonly string[]
  readonly article?: string
  readonly since?: string
  readonly until?: string
  readonly limit: number
}

/** What finding and answering may ask of a collection. Every method is bounded by its limit, none throws for a question's words. */
export interface Collection {
  /** The same object until something is written to the library. */
  facts(): CollectionFacts
  article(idOrKey: string): { readonly head: ArticleHead; readonly article: Article } | undefined
  /** Publishers of other articles of the same report that have these words (without words: all of them), each once. */
  alsoIn(articleId: string, words?: string): readonly string[]
  /** Whether both are one report, in two papers or in one. */
  isSameReport(articleId: string, otherId: string): boolean
  /** Newest first; without date last. */
  articles(slice: Slice, filter?: ArticleFilter): Page<ArticleHead>
  sources(slice: Slice): Page<SourceCount>
  /** Most quoted first. */
  people(slice: Slice): Page<KnownPerson>
  person(key: string): KnownPerson | undefined
  /** Who may be meant by these words (a name, half a name, a role, another alphabet, a typo); best first. */
  findPeople(name: string, limit: number): readonly LinkedPerson[]
  /** Articles whose headline or topic these words name; best first. */
  findArticles(words: string, limit: number): readonly Found<ArticleHead>[]
  /** Pass the question as it was typed: stop words („wie viele“) tell passages apart, too. `answer`: the kind of answer wanted. */
  findPassages(
    words: string,
    limit: number,
    filter?: { readonly article?: string; readonly answer?: AnswerShape },
  ): readonly Found<Passage>[]
  findQuotations(query: QuotationQuery): readonly Found<KeptQuotation>[]
  /** The telling words among these, by their rarity in the passages; with typos, compounds and translations that stand for them. */
  tellingWords(words: string): readonly TellingWord[]
  /**
   * Stems of the collection's words that may stand for this one: itself, if it is written there, the words meant by a slip of the
   * finger, akin ones, compounds and translations; none where nothing in the texts is like it.
   */
  wordsLike(word: string): readonly string[]
  /**
   * The sentences inside these passages that answer best, as passages of one sentence or two, best first, without overlap. `answer`: the kind of
   * answer wanted; sentences that hold one (a number, a date, a name …) are preferred.
   */
  bestSentences(
    words: string,
    passages: readonly Passage[],
    limit: number,
    answer?: AnswerShape,
  ): readonly Found<Passage>[]
  /**
   * Articles put into the library after `mark` (0: all), in the order in which they were put. Gives the mark to go on from;
   * with a mark that is too high, that of now.
   */
  loadedAfter(mark: number, limit: number): { readonly heads: readonly ArticleHead[]; readonly mark: number }
  /** In text order. */
  quotationsIn(articleId: string): readonly KeptQuotation[]
  /** The article's sentences that are body, in text order. */
  sentencesOf(articleId: string): readonly Span[]
  /** The terms of a stretch of the article's text, as the analyser finds them; where it is body, the text is not read for it. */
  termsOf(articleId: string, span: Span): readonly Term[]
  /**
   * Whether `test` holds for a word of the article's headline or of these sentences. Far cheaper than reading them where one
   * function is given for many articles: what it says of a word is kept with it.
   */
  someWord(articleId: string, test: (word: WrittenWord) => boolean): boolean
  /**
   * A number that the whole collection tells, which `find` finds out; kept, over restarts, too, while it has about the same
   * articles, so many.
   */
  measured(name: string, articles: number, find: () => number): number
  /** What a person (key) speaks about, in the words of the quotations, most frequent first. */
  topicsOf(personKey: string, limit: number): readonly string[]
  /** What the articles are about, in the words of their headlines, most frequent first. */
  topics(limit: number): readonly string[]
}

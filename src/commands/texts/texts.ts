// Every sentence the bot says, as a type: a language in which one is missing does not compile. The knowledge gives facts, the
// sentences are here, and nothing in them says anything about the world.

import type { CollectionFacts, KnownPerson, QuotationType, SourceCount } from '../../knowledge/knowledge-base.ts'
import type { Language } from '../command.ts'
import type { AdminTexts } from './admin-texts.ts'
import { english } from './english.ts'
import { german } from './german.ts'

export type CommandName =
  | 'start'
  | 'help'
  | 'articles'
  | 'summary'
  | 'quotes'
  | 'who'
  | 'people'
  | 'topics'
  | 'compare'
  | 'timeline'
  | 'sources'
  | 'follow'
  | 'following'
  | 'language'
  | 'privacy'
  | 'forget'
  | 'cancel'
  | 'add'
  | 'feeds'
  | 'reload'
  | 'retract'
  | 'stats'

/** Dates come as ISO 8601, with or without a time; what is shown is the day where the article was published. */
export interface Texts {
  readonly language: Language
  /** „3. November 2026“. */
  readonly date: (iso: string) => string
  /** „vor 3 Wochen“; undefined for what lies ahead or is no date. */
  readonly age: (iso: string, now: Date) => string | undefined
  /** One line for /help and Telegram's menu. */
  readonly menu: Readonly<Record<CommandName, string>>
  /** What may follow a command: „NAME“. */
  readonly argument: {
    readonly person: string
    readonly topic: string
    readonly two: string
    readonly follow: string
    readonly publisher: string
    readonly article: string
    readonly language: string
    readonly address: string
    readonly retract: string
  }
  /** What Telegram shows before the first message. */
  readonly botDescription: string
  readonly botShortDescription: string
  readonly start: {
    readonly greeting: string
    readonly promise: string
    readonly collection: (facts: CollectionFacts) => string
    readonly empty: string
    readonly examples: string
    readonly more: string
  }
  readonly help: {
    readonly ask: string
    readonly commands: string
    readonly labels: string
    readonly order: string
    /** Over the commands that only admins see. */
    readonly forAdmins: string
  }
  readonly evidence: {
    readonly type: Readonly<Record<QuotationType, string>>
    readonly nobodyNamed: string
    /** Instead of a speaker, over a sentence that nobody is quoted with. */
    readonly itself: string
    /** Over such a sentence that holds words of these people all the same. */
    readonly voices: (names: readonly string[]) => string
    readonly reportedBy: (name: string) => string
    readonly uncertain: string
    readonly wordingDiffers: string
    readonly abstractOf: (headline: string) => string
    /** Other papers that have the same words. */
    readonly alsoIn: (publishers: readonly string[]) => string
    /** The article does not say so any more. */
    readonly changedSince: string
    /** Under words that are cut off. */
    readonly goesOn: string
    readonly corrected: string
    readonly retracted: string
    /** Before the publisher's own words. */
    readonly correction: string
    readonly retraction: (reason: string | undefined) => string
  }
  readonly answer: {
    /** Over what the sides said, when a verdict was asked for. */
    readonly sides: string
    readonly passages: string
    readonly wordsClose: string
    /** `inArticles`: it was looked for in the articles shown before. */
    readonly carried: (names: readonly string[], topic: string | undefined, inArticles: boolean) => string
    readonly part: (first: number, last: number, total: number) => string
    readonly nothingMore: string
    readonly others: (topic: string, name: string) => string
    readonly noOthers: (topic: string, name: string) => string
    readonly timeline: (name: string, topic: string | undefined) => string
    readonly compare: (first: string, second: string, topic: string | undefined) => string
  }
  readonly context: { readonly title: string; readonly changed: string }
  readonly summary: {
    readonly title: string
    readonly which: string
    readonly others: string
    readonly nothing: string
    readonly own: string
    readonly ownWithWords: (names: readonly string[]) => string
  }
  readonly quotes: {
    readonly of: (name: string) => string
    readonly ofTopic: (name: string, topic: string) => string
    readonly inArticle: string
    readonly none: (name: string) => string
    readonly noneOnTopic: (name: string, topic: string) => string
    readonly noneInArticle: string
    readonly order: string
    /** Small words between a name and a topic („zum“), lower case. */
    readonly between: readonly string[]
  }
  readonly compare: {
    readonly first: string
    readonly second: (name: string) => string
    readonly unknown: (words: string) => string
    readonly topics: string
    /** Between two names („und“), lower case. */
    readonly and: readonly string[]
  }
  readonly timeline: { readonly whose: string }
  readonly who: {
    readonly whose: string
    readonly roles: (roles: readonly string[]) => string
    readonly noRoles: string
    readonly counts: (person: KnownPerson) => string
    readonly topics: (topics: readonly string[]) => string
    readonly latest: string
    readonly which: string
    readonly unknown: (name: string) => string
  }
  readonly lists: {
    readonly articles: (total: number) => string
    /** `which`: a publisher, days, or both. */
    readonly articlesOf: (which: string, total: number) => string
    readonly articlesOn: (topic: string, total: number) => string
    /** `code`: ISO 639-1. */
    readonly inLanguage: (code: string) => string
    readonly during: (since: string | undefined, until: string | undefined) => string
    readonly people: (total: number) => string
    readonly sources: (total: number) => string
    readonly topics: (total: number) => string
    readonly noTopics: string
    readonly dates: (facts: CollectionFacts) => string
    readonly part: (first: number, last: number, total: number) => string
    readonly person: (person: KnownPerson) => string
    readonly source: (source: SourceCount) => string
    readonly noSuchPublisher: (words: string) => string
    readonly noPublisher: string
  }
  readonly guide: {
    readonly whose: string
    readonly topic: (name: string) => string
    readonly which: (words: string) => string
    readonly nobody: (words: string) => string
    /** Typed instead of a topic: everything. Compared without regard to case. */
    readonly everythingTyped: readonly string[]
    readonly leave: string
  }
  readonly clarify: { readonly person: string; readonly article: string; readonly both: string }
  readonly refusal: {
    readonly noStatement: (name: string, topic: string | undefined) => string
    readonly unknownPerson: (name: string | undefined) => string
    readonly noSuchWords: string
    readonly noAnswer: string
    readonly noSuchArticle: string
    readonly opinion: string
    readonly declined: string
    readonly emptyLibrary: string
    readonly emptyQuestion: string
    readonly collection: (facts: CollectionFacts) => string
    readonly nearest: (names: readonly string[]) => string
    readonly otherTopics: (name: string, topics: readonly string[]) => string
    readonly people: (names: readonly string[]) => string
    readonly topics: (topics: readonly string[]) => string
  }
  readonly smallTalk: {
    readonly greeting: string
    readonly thanks: string
    readonly bot: string
    readonly goodbye: string
  }
  readonly languageChoice: {
    readonly which: string
    readonly chosen: string
    readonly unknown: string
    /** Typed for this language, in whichever; in small letters. */
    readonly typed: readonly string[]
  }
  readonly privacy: {
    readonly questions: string
    /** Only where the admins have switched it on. */
    readonly noted: string
    readonly lines: readonly string[]
  }
  readonly forget: {
    readonly sure: string
    readonly done: (deleted: number, left: number) => string
    readonly kept: string
  }
  readonly follow: {
    readonly what: string
    readonly done: (name: string) => string
    readonly manners: string
    readonly list: string
    /** Words that are followed, as they are named in a sentence. */
    readonly topic: (words: string) => string
    readonly nothing: string
    readonly stop: (name: string) => string
    readonly gone: string
    readonly onlyInPrivate: string
    readonly news: (count: number) => string
    readonly more: (count: number) => string
  }
  readonly picture: {
    /** Numbers of letters: those of the quotation, and the most that are read with ease. */
    readonly tooLong: (letters: number, most: number) => string
    readonly unknownLetters: (letters: string) => string
  }
  readonly chart: {
    readonly title: (name: string, topic: string | undefined) => string
    /** `newestOf`: how many there are where only the newest were looked at. */
    readonly note: (counted: number, undated: number, newestOf: number | undefined) => string
    /** „2026-09“ as a label. */
    readonly month: (yearAndMonth: string) => string
    readonly other: string
    readonly undated: string
  }
  readonly report: { readonly done: string; readonly gone: string }
  readonly admin: AdminTexts
  readonly cancelled: string
  readonly unknownCommand: (command: string, nearest: string | undefined) => string
  /** Typed for the button that goes on; in small letters. */
  readonly onwardTyped: readonly string[]
  readonly stale: string
  readonly buttons: {
    readonly context: string
    readonly summary: string
    readonly longer: string
    readonly moreOf: (name: string) => string
    readonly articleQuotes: string
    readonly others: string
    readonly timeline: string
    readonly report: string
    readonly picture: string
    readonly chart: string
    readonly source: string
    readonly inContext: string
    readonly following: string
    readonly topics: string
    readonly previous: string
    readonly next: string
    readonly dropCarried: string
    readonly everybody: string
    readonly everything: string
    readonly quotesOf: (name: string) => string
    readonly sources: string
    readonly articles: string
    readonly people: string
    readonly forgetYes: string
    readonly forgetNo: string
  }
  /** How an offer is put as a question, so that a reader sees what is asked in the reader's name. */
  readonly ask: {
    readonly whatSaid: (name: string) => string
    readonly summaryOf: (words: string) => string
  }
  /** What goes wrong on the way: ours, then the reader's, then time's. */
  readonly fault: string
  /** Somebody asks faster than is answered. */
  readonly tooMuch: string
  readonly onlyText: string
  readonly buttonGone: string
  readonly leftOut: string
  readonly terminal: {
    readonly what: string
    readonly token: string
    readonly prompt: string
    readonly numbers: string
    readonly noSuchNumber: (highest: number) => string
    readonly goodbye: string
  }
}

const byLanguage: Readonly<Record<Language, Texts>> = { de: german, en: english }

export const textsIn = (language: Language): Texts => byLanguage[language]

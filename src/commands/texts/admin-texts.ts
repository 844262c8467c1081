// What the bot says to those who run it: their part of the sentences, as a type.

import type { AmendableField, Found, LoadReport } from '../../knowledge/intake.ts'

type Because = Extract<Found, { kind: 'refused' }>['because']

export interface AdminTexts {
  /** To everyone else who sends an admin's command. */
  readonly only: string
  readonly send: (kinds: readonly string[]) => string
  readonly reading: (what: string) => string
  readonly moreLinks: (read: number) => string
  /** What was found; what is not stated is said to be so. */
  readonly draft: {
    readonly facts: (publisher: string | undefined, published: string | undefined, language: string) => string
    readonly length: (words: number) => string
    readonly quotations: (total: number, shown: number) => string
    readonly quoted: (speaker: string, words: string) => string
    readonly begins: (words: string) => string
    readonly isNew: string
    readonly unchanged: string
    readonly changed: (headline: string, published: string | undefined) => string
    readonly retracted: (day: string, reason: string) => string
    readonly note: (note: string) => string
  }
  /** Over the files that cannot be read, and under those that are told. */
  readonly broken: { readonly title: (count: number) => string; readonly more: (count: number) => string }
  readonly several: {
    readonly title: (name: string, report: LoadReport) => string
    readonly first: string
    readonly refused: string
    readonly noted: string
    readonly line: (place: string, line: number | undefined, reason: string) => string
    readonly more: (count: number) => string
  }
  readonly feed: { readonly title: (items: number) => string; readonly follow: string }
  readonly list: { readonly title: (feeds: number) => string; readonly follow: string }
  readonly refused: (because: Because, reason: string, status: number | undefined) => string
  readonly tooLarge: string
  readonly notFetched: string
  readonly added: (headline: string) => string
  readonly addedAll: (report: LoadReport) => string
  readonly discarded: string
  readonly notAdded: string
  readonly draftGone: string
  readonly ask: Readonly<Record<AmendableField, string>>
  readonly leave: string
  readonly wrong: Readonly<Record<AmendableField, (line: string) => string>>
  readonly leftAsItIs: string
  readonly progress: (articles: number, share: number | undefined) => string
  readonly stopped: (articles: number) => string
  readonly failed: string
  readonly reload: {
    readonly begun: string
    readonly underWay: string
    readonly done: (report: LoadReport) => string
  }
  readonly feeds: {
    readonly title: (count: number) => string
    readonly none: string
    readonly how: string
    readonly fixed: string
    readonly never: string
    readonly read: (ago: string) => string
    readonly failing: (failures: number, reason: string) => string
    readonly gone: string
    readonly followed: (address: string) => string
    readonly already: (address: string) => string
    readonly stopped: (address: string) => string
    readonly unknown: (address: string) => string
    readonly onlyInSettings: (address: string) => string
    readonly tooMany: (most: number) => string
    readonly noFeed: string
    /** Typed before an address that shall be followed no more, lower case. */
    readonly removing: readonly string[]
  }
  readonly retract: {
    readonly how: string
    readonly noReason: string
    readonly unknown: (words: string) => string
    readonly sure: string
    readonly reason: (reason: string) => string
    readonly done: (headline: string) => string
    readonly kept: string
    readonly gone: string
    readonly list: string
    readonly entry: (headline: string, day: string, reason: string) => string
    readonly takenBack: (headline: string) => string
  }
  readonly stats: {
    readonly title: string
    readonly library: (articles: number, quotations: number, people: number) => string
    readonly newest: string
    readonly asked: (answered: number, refused: number) => string
    readonly unanswered: string
    readonly reports: (count: number) => string
    readonly feeds: (count: number) => string
    readonly size: (bytes: number) => string
    readonly uptime: (ms: number) => string
  }
  /** „vor 5 Minuten“. */
  readonly ago: (ms: number) => string
  readonly languageName: (code: string) => string
  readonly buttons: {
    readonly add: string
    readonly addAll: (count: number) => string
    readonly discard: string
    readonly amend: Readonly<Record<AmendableField, string>>
    readonly follow: string
    readonly stop: (address: string) => string
    readonly retractYes: string
    readonly retractNo: string
    readonly takeBack: (headline: string) => string
  }
}

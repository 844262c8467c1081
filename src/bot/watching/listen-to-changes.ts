// What becomes of watched articles and followed feeds, told to those who run the bot: in the log, and to administrators.

import { describeFault } from '../describe-fault.ts'
import type { OperatorLog } from '../operator-log.ts'
import { type BrokenFiles, type Unreadable, unreadableLine } from './broken-files.ts'

/** What was put into the library. */
interface Loaded {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface ChangeListener {
  readonly loaded: (report: Loaded) => void
  readonly looked: (files: readonly string[], unreadable: readonly Unreadable[]) => void
  readonly fault: (error: unknown) => void
}

/** Tells the log of `from` (a folder, „feeds“); what cannot be read also to `tell`, each once. */
export const listenToChanges = (
  from: string,
  log: Pick<OperatorLog, 'info' | 'warn'>,
  broken: BrokenFiles,
  tell: (unreadable: readonly Unreadable[]) => void,
): ChangeListener => ({
  loaded: ({ added, changed, removed }) => log.info(`${from}: ${added} added, ${changed} changed, ${removed} removed`),
  looked(files, unreadable) {
    const news = broken.news(files, unreadable)
    for (const each of news) log.warn(unreadableLine(each))
    if (news.length > 0) tell(news)
  },
  fault: (error) => log.warn(`${from}: what changed could not be taken over: ${describeFault(error)}`),
})

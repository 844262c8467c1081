// Which files of articles cannot be read, so that each is told once: an editor saves it ten times, and the bot is started anew.

import { createHash } from 'node:crypto'
import type { UserRecords } from '../session.ts'

/** Why a file, or a line of it, could not be read. */
export interface Unreadable {
  /** Its path; what stands in an archive as „archive › file“. */
  readonly file: string
  readonly line?: number
  readonly reason: string
}

export interface BrokenFiles {
  /** Those that were not told yet. `files`: all that was looked at; the others among them are well again. */
  news(files: readonly string[], unreadable: readonly Unreadable[]): readonly Unreadable[]
}

/** Not a Telegram number, so no reader's /forget reaches it. */
const OWNER = 'broken-files'
/** Faults of one file that are kept apart. */
const MOST_KEPT = 200

/** Kept among the records, as digests alone. */
export function brokenFilesIn(records: UserRecords): BrokenFiles {
  return {
    news(files, unreadable) {
      const byFile = Map.groupBy(unreadable, ({ file }) => file.split(' › ')[0] ?? file)
      for (const file of files) if (!byFile.has(file)) records.delete(OWNER, digest(file))
      return [...byFile].flatMap(([file, ofFile]) => {
        const told = new Set((records.get(OWNER, digest(file)) ?? '').split(' '))
        records.set(OWNER, digest(file), ofFile.slice(0, MOST_KEPT).map(markOf).join(' '))
        return ofFile.filter((each) => !told.has(markOf(each)))
      })
    },
  }
}

const markOf = ({ file, line, reason }: Unreadable): string => digest(`${file}\n${line}\n${reason}`)

const digest = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 12)

/** „file, line 3: reason“. */
export const unreadableLine = ({ file, line, reason }: Unreadable): string =>
  line === undefined ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`

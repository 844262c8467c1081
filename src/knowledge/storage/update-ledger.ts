// Which updates of Telegram have been answered, and those that are still owed an answer: a file of its own beside the library,
// so that noting one never waits for an import that writes to the library at the same time.

import { openDatabase } from './database.ts'

/** Outlives the process, also one that is killed. */
export interface UpdateLedger {
  /** Whether the update was answered, in this run or an earlier one. */
  isAnswered(update: number): boolean
  /** Notes it as answered; what was kept of it is gone without a trace a second later. Throws LibraryError where nothing can be written. */
  answered(update: number): void
  /** Keeps an update (as JSON) until it is answered, with the person it is from. Throws LibraryError as above. */
  keep(update: number, user: string, content: string): void
  /** What earlier runs kept and did not answer, oldest first. */
  kept(): readonly string[]
  /** Removes what is kept of a person, without a trace in the file. */
  forget(user: string): void
  close(): void
}

/** Telegram itself forgets an update after a day (https://core.telegram.org/bots/api#getting-updates). */
const REMEMBERED_MS = 2 * 24 * 60 * 60 * 1000
const PRUNE_EVERY = 1000
/**
 * What was deleted still stands in the log until that is written back and cut to nothing, which waits for the disk: after so long,
 * once for all that were answered meanwhile.
 */
const TRACE_MS = 1000

const schema = {
  version: 1,
  sql: `
    CREATE TABLE answered (number INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
    CREATE TABLE kept (number INTEGER PRIMARY KEY, user TEXT NOT NULL, content TEXT NOT NULL) STRICT;
  `,
}

/** Opens the ledger of the library at `libraryPath`. Throws LibraryError as `openLibrary` does. */
export function openUpdateLedger(libraryPath: string, now: () => Date): UpdateLedger {
  const db = openDatabase(libraryPath === ':memory:' ? libraryPath : `${libraryPath}-updates`, schema)
  let noted = 0
  let emptying: NodeJS.Timeout | undefined
  const emptyLog = (): void => {
    clearTimeout(emptying)
    emptying = undefined
    db.run('PRAGMA wal_checkpoint(TRUNCATE)')
  }
  const emptyLogIfPossible = (): void => db.runIfPossible(emptyLog)
  // A run that was killed may have left a trace.
  emptyLogIfPossible()
  return {
    isAnswered: (update) => db.sql('SELECT 1 FROM answered WHERE number = ?').get(update) !== undefined,
    answered(update) {
      const at = now().getTime()
      let gone = false
      db.transaction(() => {
        db.sql('INSERT OR REPLACE INTO answered (number, at) VALUES (?, ?)').run(update, at)
        gone = db.sql('DELETE FROM kept WHERE number = ?').run(update).changes > 0
        if (noted++ % PRUNE_EVERY === 0) db.sql('DELETE FROM answered WHERE at < ?').run(at - REMEMBERED_MS)
      })
      if (gone) emptying ??= setTimeout(emptyLogIfPossible, TRACE_MS).unref()
    },
    keep(update, user, content) {
      db.transaction(() => {
        db.sql('INSERT OR REPLACE INTO kept (number, user, content) VALUES (?, ?, ?)').run(update, user, content)
      })
    },
    kept: () =>
      db
        .sql('SELECT content FROM kept ORDER BY number')
        .all()
        .map((row) => String(row.content)),
    forget(user) {
      db.transaction(() => {
        db.sql('DELETE FROM kept WHERE user = ?').run(user)
      })
      emptyLog()
    },
    close() {
      clearTimeout(emptying)
      // The last connection that is closed writes the log back, and takes it away.
      db.close()
    },
  }
}

// What is kept of a user (language, last question), and how it is forgotten without a trace in the file.

import { type Database, openDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

/** Small texts per user and key. */
export interface UserRecords {
  get(user: string, key: string): string | undefined
  set(user: string, key: string, value: string): void
  delete(user: string, key: string): void
  /** All that is kept of one user. */
  of(user: string): readonly { readonly key: string; readonly value: string }[]
  /** The record of this key of every user who has one. */
  withKey(key: string): readonly { readonly user: string; readonly value: string }[]
  /**
   * Forgets everything of a user: deleted pages are overwritten (`secure_delete`) and the write-ahead log is emptied. Throws
   * LibraryError when another process (an import) keeps the log from being emptied for 5 s; asked again, it goes on there.
   */
  forget(user: string): void
  close(): void
}

/** Opens the records in the library's file (`:memory:` keeps them in memory). Throws LibraryError as `openLibrary` does. */
export function openUserRecords(path: string): UserRecords {
  const db = openDatabase(path, { version: SCHEMA_VERSION, sql: SCHEMA })
  return {
    get(user, key) {
      const row = db.sql('SELECT value FROM user_records WHERE user = ? AND key = ?').get(user, key)
      return row === undefined ? undefined : String(row.value)
    },
    set(user, key, value) {
      db.transaction(() => {
        db.sql('INSERT OR REPLACE INTO user_records (user, key, value) VALUES (?, ?, ?)').run(user, key, value)
      })
    },
    delete(user, key) {
      db.transaction(() => {
        db.sql('DELETE FROM user_records WHERE user = ? AND key = ?').run(user, key)
      })
    },
    of: (user) =>
      db
        .sql('SELECT key, value FROM user_records WHERE user = ? ORDER BY key')
        .all(user)
        .map((row) => ({ key: String(row.key), value: String(row.value) })),
    withKey: (key) =>
      db
        .sql('SELECT user, value FROM user_records WHERE key = ? ORDER BY user')
        .all(key)
        .map((row) => ({ user: String(row.user), value: String(row.value) })),
    forget(user) {
      db.transaction(() => {
        db.sql('DELETE FROM user_records WHERE user = ?').run(user)
      })
      emptyLog(db)
    },
    close: () => db.close(),
  }
}

/**
 * What was deleted still stands in the log until it is written back and cut to nothing. SQLite says in a row, not by an
 * error, when another process kept it from that: then the trace is still there, and nobody may be told that it is gone.
 */
function emptyLog(db: Database): void {
  const { busy } = db.sql('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
  if (busy !== 0)
    throw new LibraryError(db.path, 'is in use by another process; what was forgotten still stands in its log')
}

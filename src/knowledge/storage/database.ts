// Opens the SQLite file of a library, or says in one line why not, and never touches a file that is something else.

import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { LibraryError } from './library-error.ts'

/** A database with its statements, each prepared once. */
export interface Database {
  readonly path: string
  /** The prepared statement of this SQL text. */
  sql(text: string): StatementSync
  /** Runs several statements at once (schema, pragmas). */
  run(text: string): void
  /** All of `work` is kept, or, when it throws, none; the error goes on to the caller with the path in its message. */
  transaction(work: () => void): void
  /** Whether another connection has written since this was last asked. */
  changedElsewhere(): boolean
  close(): void
}

/** Every SQLite database begins with these letters (https://www.sqlite.org/fileformat.html, 1.3). */
const MAGIC = 'SQLite format 3\0'

/**
 * Opens or creates the database file; `:memory:` keeps it in memory. Folders above it are made.
 * Throws LibraryError for a folder, a file that is no database, one that is not writable, or a newer schema.
 */
export function openDatabase(path: string, schema: { readonly version: number; readonly sql: string }): Database {
  if (path !== ':memory:') checkFile(path)
  let raw: DatabaseSync | undefined
  try {
    raw = new DatabaseSync(path, { timeout: 5000 })
    const found = versionOf(raw, path, schema.version)
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON')
    if (found === 0) raw.exec(`BEGIN; ${schema.sql}; PRAGMA user_version = ${schema.version}; COMMIT`)
  } catch (cause) {
    raw?.close()
    throw cause instanceof LibraryError ? cause : new LibraryError(path, reasonOf(cause), cause)
  }
  return withStatements(raw, path)
}

function checkFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return
    if (found.isDirectory()) throw new LibraryError(path, 'is a folder, not a file')
    if (found.size > 0 && !beginsAsDatabase(path))
      throw new LibraryError(path, 'is not a SQLite database; left as it is')
    closeSync(openSync(path, 'r+'))
  } catch (cause) {
    throw cause instanceof LibraryError ? cause : new LibraryError(path, reasonOf(cause), cause)
  }
}

function beginsAsDatabase(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(MAGIC.length)
    return readSync(file, start, 0, MAGIC.length, 0) === MAGIC.length && start.toString('latin1') === MAGIC
  } finally {
    closeSync(file)
  }
}

/** The schema version found, 0 for a new file; looked at before anything is written. */
function versionOf(raw: DatabaseSync, path: string, needed: number): number {
  const found = Number(raw.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (found === needed) return found
  if (found !== 0)
    throw new LibraryError(
      path,
      `has schema ${found}, this program needs ${needed}: move it away and import the articles again`,
    )
  if (raw.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined)
    throw new LibraryError(path, 'is the database of another program; left as it is')
  return found
}

function withStatements(raw: DatabaseSync, path: string): Database {
  const prepared = new Map<string, StatementSync>()
  const version = raw.prepare('PRAGMA data_version')
  let seen = version.get()?.data_version
  return {
    path,
    sql(text) {
      const known = prepared.get(text)
      if (known !== undefined) return known
      const fresh = raw.prepare(text)
      prepared.set(text, fresh)
      return fresh
    },
    run: (text) => raw.exec(text),
    changedElsewhere() {
      const before = seen
      seen = version.get()?.data_version
      return seen !== before
    },
    transaction(work) {
      try {
        raw.exec('BEGIN IMMEDIATE')
        work()
        raw.exec('COMMIT')
      } catch (cause) {
        if (raw.isTransaction) raw.exec('ROLLBACK')
        throw new LibraryError(path, reasonOf(cause), cause)
      }
    },
    close: () => raw.close(),
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'is not readable and writable for this user'],
  ['EPERM', 'is not writable for this user'],
  ['EROFS', 'lies on a read-only disk'],
  ['ENOTDIR', 'lies under something that is not a folder'],
  ['EEXIST', 'lies under something that is not a folder'],
  ['ENOSPC', 'has no space left on its disk'],
])

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const code = 'code' in cause ? String(cause.code) : ''
  return REASONS.get(code) ?? `cannot be used (${cause.message})`
}

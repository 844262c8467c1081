// Opens the SQLite file of a library, or says in one line why not, and never touches a file that is something else.

import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
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
  /**
   * Runs `work`, which writes what could be done without; where another connection is writing just now, or the disk is full,
   * nothing is done, and nobody waits.
   */
  runIfPossible(work: () => void): void
  /**
   * Until `endReading`, or until something is written, all reads see the library as it is now. By itself every statement takes and
   * gives back two locks of the file and looks how long it is.
   */
  beginReading(): void
  endReading(): void
  /** Whether another connection has written since this was last asked; while reading, before reading began. */
  changedElsewhere(): boolean
  close(): void
}

/** Of a new file: lists of an index lie in a quarter of the pages that SQLite's usual 4,096 bytes make of them; answers take 5 % less. */
const PAGE_BYTES = 16_384
/** A write waits so long for another process's; an import's batch is done within a second. */
const BUSY_MS = 5000

/** What a database must look like. */
export interface Schema {
  readonly version: number
  readonly sql: string
  /** Brings a database of an older version up to this one, inside a transaction; without it an older one is refused. */
  readonly upgrade?: (db: Database, from: number) => void
}

/**
 * Opens or creates the database file; `:memory:` keeps it in memory. Folders above it are made, an older schema is upgraded.
 * Throws LibraryError for a folder, a file that is no database, one that is not writable, or a newer schema.
 */
export function openDatabase(path: string, schema: Schema): Database {
  if (path !== ':memory:') checkPlace(path)
  let raw: DatabaseSync | undefined
  try {
    raw = new DatabaseSync(path, { timeout: BUSY_MS })
    const found = versionOf(raw, path, schema)
    raw.exec(
      `PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
       PRAGMA cache_size = -32000`,
    )
    const db = withStatements(raw, path)
    if (found !== schema.version) bringUp(db, schema)
    return db
  } catch (cause) {
    raw?.close()
    throw asLibraryError(path, cause)
  }
}

/**
 * Looks without opening: closing a file that this process has open elsewhere would give up the locks that SQLite holds on it
 * (https://www.sqlite.org/howtocorrupt.html, 2.2). Whether it is a database SQLite itself finds out before it writes.
 */
function checkPlace(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return
    if (found.isDirectory()) throw new LibraryError(path, 'is a folder, not a file')
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch (cause) {
    throw asLibraryError(path, cause)
  }
}

const versionIn = (raw: DatabaseSync): number => Number(raw.prepare('PRAGMA user_version').get()?.user_version ?? 0)

/** The schema version found, 0 for a new file; looked at before anything is written. */
function versionOf(raw: DatabaseSync, path: string, { version, upgrade }: Schema): number {
  const found = versionIn(raw)
  if (found > version)
    throw new LibraryError(path, `is of a newer program (schema ${found}, this one knows ${version}); left as it is`)
  if (found !== 0 && found < version && upgrade === undefined)
    throw new LibraryError(path, `has the older schema ${found}; npm start brings it up to ${version}`)
  if (found === 0 && raw.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined)
    throw new LibraryError(path, 'is the database of another program; left as it is')
  return found
}

/** In one transaction, and looked at once more inside: another process may have begun at the same moment. */
function bringUp(db: Database, { version, sql, upgrade }: Schema): void {
  db.transaction(() => {
    const found = Number(db.sql('PRAGMA user_version').get()?.user_version ?? 0)
    if (found === version) return
    if (found === 0) db.run(sql)
    else upgrade?.(db, found)
    db.run(`PRAGMA user_version = ${version}`)
  })
}

function withStatements(raw: DatabaseSync, path: string): Database {
  const prepared = new Map<string, StatementSync>()
  const version = raw.prepare('PRAGMA data_version')
  let seen = version.get()?.data_version
  let reading = false
  const endReading = (): void => {
    if (!reading) return
    reading = false
    // After a fault of the disk SQLite has ended the transaction itself.
    if (raw.isTransaction) raw.exec('COMMIT')
  }
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
    beginReading() {
      if (raw.isTransaction) return
      raw.exec('BEGIN')
      reading = true
    },
    endReading,
    runIfPossible(work) {
      endReading()
      raw.exec('PRAGMA busy_timeout = 0')
      try {
        work()
      } catch (cause) {
        if (!isImpossible(cause)) throw asLibraryError(path, cause)
      } finally {
        raw.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
      }
    },
    changedElsewhere() {
      const before = seen
      seen = version.get()?.data_version
      return seen !== before
    },
    transaction(work) {
      // Inside another one it is a part of that: what fails here fails there.
      if (raw.isTransaction && !reading) return work()
      try {
        endReading()
        raw.exec('BEGIN IMMEDIATE')
        work()
        raw.exec('COMMIT')
      } catch (cause) {
        if (raw.isTransaction) raw.exec('ROLLBACK')
        throw asLibraryError(path, cause)
      }
    },
    close() {
      endReading()
      raw.close()
    },
  }
}

/** Busy, not writable, not to be written by the disk, full. */
const IMPOSSIBLE = [5, 8, 10, 13]
const isImpossible = (cause: unknown): boolean =>
  cause instanceof Error && IMPOSSIBLE.includes(((cause as { errcode?: number }).errcode ?? 0) % 0x100)

const asLibraryError = (path: string, cause: unknown): LibraryError =>
  cause instanceof LibraryError ? cause : new LibraryError(path, reasonOf(cause), cause)

/** Codes of the file system, and SQLite's (https://www.sqlite.org/rescode.html). */
const REASONS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ['EACCES', 'is not readable and writable for this user'],
  ['EPERM', 'is not writable for this user'],
  ['EROFS', 'lies on a read-only disk'],
  ['ENOTDIR', 'lies under something that is not a folder'],
  ['EEXIST', 'lies under something that is not a folder'],
  ['ENOSPC', 'has no space left on its disk'],
  [5, 'is being written by another program for too long; try again'],
  [8, 'is not writable'],
  [11, 'is damaged; put a backup in its place'],
  [13, 'has no space left on its disk'],
  [26, 'is not a SQLite database; left as it is'],
])

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const { code, errcode } = cause as { code?: unknown; errcode?: unknown }
  // The lowest byte is the primary result code.
  const primary = typeof errcode === 'number' ? errcode & 0xff : undefined
  return REASONS.get(code) ?? REASONS.get(primary) ?? `cannot be used (${cause.message})`
}

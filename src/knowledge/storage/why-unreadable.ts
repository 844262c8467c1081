// Whether the library's file can still be read, looked at from outside: an open connection goes on for long with a file that
// has been deleted or overwritten under it.

import { DatabaseSync } from 'node:sqlite'

/** Why the library at `path` cannot be read; undefined where it can. Opens it anew and reads one article, about a millisecond. */
export function whyUnreadable(path: string): string | undefined {
  if (path === ':memory:') return undefined
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 1000 })
    database.prepare('SELECT article FROM articles LIMIT 1').get()
    return undefined
  } catch (error) {
    return `the library ${path} cannot be read (${error instanceof Error ? error.message : error})`
  } finally {
    database?.close()
  }
}

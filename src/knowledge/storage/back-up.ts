// A copy of a library while it is in use: one moment of it, whole, in a single file without what was deleted.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { LibraryError } from './library-error.ts'

/**
 * Copies the library at `path` to `copy`, which must not exist; it appears only when it is complete. Readers and writers of
 * the library go on meanwhile. Throws LibraryError naming the file that is at fault.
 */
export function backUp(path: string, copy: string): void {
  if (!existsSync(path)) throw new LibraryError(path, 'is not there')
  if (existsSync(copy)) throw new LibraryError(copy, 'is there already; name a new file')
  const unfinished = `${copy}.unfinished`
  rmSync(unfinished, { force: true })
  let library: DatabaseSync | undefined
  try {
    library = new DatabaseSync(path, { timeout: 5000 })
    library.prepare('SELECT 1 FROM articles LIMIT 1').get()
    library.prepare('VACUUM INTO ?').run(unfinished)
    renameSync(unfinished, copy)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    throw new LibraryError(
      path,
      `could not be copied to ${copy} (${cause instanceof Error ? cause.message : cause})`,
      cause,
    )
  } finally {
    library?.close()
  }
}

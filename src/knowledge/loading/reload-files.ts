// Brings the library up to date with some files of a folder, while it is being asked: little at a time, so that no answer waits.

import { setImmediate as turn } from 'node:timers/promises'
import { type ArticleFile, readArticleFile } from './article-files.ts'
import type { LibraryWriter } from './library-writer.ts'
import type { LoadReport } from './load-into.ts'
import { fileOf } from './loaded-item.ts'
import { readBeside } from './read-beside.ts'
import { putWaiting, startTaking, take } from './taking.ts'

/** Articles in one transaction: about 30 ms in which nothing is answered. */
const BATCH = 4

/** The article files of a folder by their paths. */
export type FolderState = ReadonlyMap<string, ArticleFile>

/** What has become of the files of a folder. */
export interface FolderChange {
  readonly changed: readonly ArticleFile[]
  /** Paths of files that are there no more. */
  readonly vanished: readonly string[]
}

/**
 * Reads the changed files of `folder` into the library and takes out what stood in vanished ones, or stands no more in those
 * that could be read. The articles of a file in which anything is refused stay. Throws what the library throws.
 */
export const reloadFiles = async (
  library: LibraryWriter,
  folder: string,
  { changed, vanished }: FolderChange,
): Promise<LoadReport> => {
  const taking = startTaking(library, { origin: folder, read: readBeside, batch: BATCH })
  for (const file of changed) {
    for await (const { item } of readArticleFile(file)) {
      await take(taking, file.file, item)
      await turn()
    }
  }
  putWaiting(taking)
  const broken = new Set(taking.refusals.map(fileOf))
  const settled = new Set([...vanished, ...changed.map(({ file }) => file)].filter((file) => !broken.has(file)))
  const removed = library
    .idsFrom(folder)
    .filter(({ id, file }) => settled.has(file) && !taking.seen.has(id))
    .map(({ id }) => id)
  if (removed.length > 0) library.remove(removed)
  return { ...taking.counts, removed: removed.length, refusals: taking.refusals, notes: taking.notes }
}

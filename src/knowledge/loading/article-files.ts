// Files and folders as a person keeps them: what can be read becomes an article, all else a refusal with file, line and reason.

import { createReadStream, type Stats } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ArchiveEntry } from './archive-files.ts'
import { entriesOfBytes, kindOf, knownEndings, LARGEST_FILE, unpacked, withoutEnding } from './article-kinds.ts'
import { plainFault } from './disk-fault.ts'
import { fromJsonl } from './jsonl.ts'
import { type Entry, itemFrom, type LoadedItem, placeIn, type StreamedEntry } from './loaded-item.ts'

/** A file to be read. `name` is its path in the folder it was found in, without ending: the id of an article that gives none. */
export interface ArticleFile {
  readonly file: string
  readonly name: string
  readonly bytes: number
  /** Another one whenever the file is. */
  readonly mark: string
}

/** The article files at and below the paths, in the order of their names; paths that cannot be read are refusals. */
export const findArticleFiles = async (paths: readonly string[]): Promise<readonly (ArticleFile | LoadedItem)[]> => {
  const found = await Promise.all(
    paths.map((path) => filesAt(path).catch((error: unknown) => [refuse(path, plainFault(error))])),
  )
  return found.flat()
}

const filesAt = async (path: string): Promise<readonly (ArticleFile | LoadedItem)[]> => {
  const facts = await stat(path)
  if (facts.isDirectory()) return filesIn(path)
  if (!isArticleFile(path)) return [refuse(path, `files of this kind are not read, only ${knownEndings.join(', ')}`)]
  return [fileFrom(path, nameOf(basename(path)), facts)]
}

const filesIn = async (folder: string): Promise<readonly (ArticleFile | LoadedItem)[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory() && isArticleFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(folder, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort((a, b) => (a < b ? -1 : 1))
  return Promise.all(files.map((file) => fileIn(folder, file)))
}

const fileIn = async (folder: string, file: string): Promise<ArticleFile | LoadedItem> => {
  try {
    const facts = await stat(file)
    return fileFrom(file, nameOf(relative(folder, file)), facts)
  } catch (error) {
    return refuse(file, plainFault(error))
  }
}

const fileFrom = (file: string, name: string, { size, ctimeMs, ino }: Stats): ArticleFile => ({
  file,
  name,
  bytes: size,
  mark: `${ino} ${size} ${ctimeMs}`,
})

const isArticleFile = (name: string): boolean => kindOf(name) !== undefined

const nameOf = (path: string): string => withoutEnding(path).split(sep).join('/')

const refuse = (file: string, reason: string, line?: number): LoadedItem => ({
  refused: line === undefined ? { file, reason } : { file, line, reason },
})

/**
 * Everything in one file, in order, each with the bytes of the file read so far. Never throws for what is in the file or for
 * a file that cannot be read.
 */
export async function* readArticleFile(
  file: ArticleFile,
): AsyncGenerator<{ readonly item: LoadedItem; readonly bytes: number }> {
  try {
    for await (const entry of entriesOf(file)) {
      const place = placeIn(file.file, 'inside' in entry ? entry.inside : undefined)
      yield { item: itemFrom(place, entry), bytes: 'bytes' in entry ? entry.bytes : file.bytes }
    }
  } catch (error) {
    yield { item: refuse(file.file, plainFault(error)), bytes: file.bytes }
  }
}

const CHUNK = 1 << 18

const entriesOf = (file: ArticleFile): AsyncGenerator<Entry | ArchiveEntry> => {
  const found = kindOf(file.file)
  if (found?.kind === 'zip') return entriesOfArchive(file)
  if (found?.kind === 'jsonl') return found.packed ? packedLines(file) : fromJsonl(chunksOf(file), file.name)
  return entriesOfWhole(file)
}

const chunksOf = (file: ArticleFile): AsyncIterable<Uint8Array> => createReadStream(file.file, { highWaterMark: CHUNK })

async function* entriesOfArchive(file: ArticleFile): AsyncGenerator<ArchiveEntry> {
  const { fromZip } = await import('./archive-files.ts')
  yield* fromZip(chunksOf(file), file.name)
}

/** JSONL in .gz; how far it is can only be told from what has been unpacked, so it counts when it is done. */
async function* packedLines(file: ArticleFile): AsyncGenerator<StreamedEntry> {
  // A fault of either stream comes out of the reading below; a `pipe` would let the file's own end the process.
  const lines = pipeline(createReadStream(file.file), createGunzip(), () => undefined)
  for await (const entry of fromJsonl(lines, file.name)) yield { ...entry, bytes: 0 }
}

async function* entriesOfWhole(file: ArticleFile): AsyncGenerator<Entry> {
  const found = kindOf(file.file)
  if (file.bytes > LARGEST_FILE) {
    yield { reason: 'the file is larger than 20 MB; give many articles as .jsonl, one a line' }
    return
  }
  if (found === undefined || found.kind === 'jsonl' || found.kind === 'zip') return
  const whole = await readFile(file.file)
  const bytes = found.packed ? unpacked(whole) : whole
  if (bytes === undefined) yield { reason: 'it cannot be unpacked, or holds more than 20 MB' }
  else yield* await entriesOfBytes(found.kind, bytes, file.name)
}

// Files and folders as a person keeps them: what can be read becomes an article, all else a refusal with file, line and reason.

import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { fromJson } from './json.ts'
import { fromJsonl } from './jsonl.ts'
import type { Entry, LoadedItem, StreamedEntry } from './loaded-item.ts'
import { fromMarkdown } from './markdown.ts'
import { fromPlainText } from './plain-text.ts'

const MEGABYTE = 1024 * 1024
const LARGEST_FILE = 20 * MEGABYTE
const endings = ['.json', '.jsonl', '.md', '.markdown', '.txt']

/** A file to be read. `name` is its path in the folder it was found in, without ending: the id of an article that gives none. */
export interface ArticleFile {
  readonly file: string
  readonly name: string
  readonly bytes: number
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
  if (!isArticleFile(path)) return [refuse(path, `files of this kind are not read, only ${endings.join(', ')}`)]
  return [{ file: path, name: nameOf(basename(path)), bytes: facts.size }]
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
    return { file, name: nameOf(relative(folder, file)), bytes: facts.size }
  } catch (error) {
    return refuse(file, plainFault(error))
  }
}

const isArticleFile = (name: string): boolean => endings.includes(extname(name).toLowerCase())

const nameOf = (path: string): string => path.slice(0, -extname(path).length).split(sep).join('/')

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
      yield { item: itemOf(file.file, entry), bytes: 'bytes' in entry ? entry.bytes : file.bytes }
    }
  } catch (error) {
    yield { item: refuse(file.file, plainFault(error)), bytes: file.bytes }
  }
}

const itemOf = (file: string, entry: Entry): LoadedItem => {
  if ('reason' in entry) return refuse(file, entry.reason, entry.line)
  return entry.line === undefined ? { article: entry.article } : { article: entry.article, line: entry.line }
}

const entriesOf = (file: ArticleFile): AsyncGenerator<Entry | StreamedEntry> =>
  extname(file.file).toLowerCase() === '.jsonl' ? fromJsonl(file.file, file.name) : entriesOfWhole(file)

async function* entriesOfWhole(file: ArticleFile): AsyncGenerator<Entry> {
  if (file.bytes > LARGEST_FILE) {
    yield { reason: 'the file is larger than 20 MB; give many articles as .jsonl, one a line' }
    return
  }
  const content = textOf(await readFile(file.file))
  if (content === undefined) {
    yield { reason: 'this is no text in UTF-8' }
    return
  }
  const ending = extname(file.file).toLowerCase()
  if (ending === '.json') yield* fromJson(content, file.name)
  else yield ending === '.txt' ? fromPlainText(content, file.name) : fromMarkdown(content, file.name)
}

/** The file's words with one kind of line end and no byte order mark; undefined for what is no UTF-8 text. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text.replace(/\r\n?/gu, '\n')
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read (permission denied)',
  EPERM: 'it may not be read (permission denied)',
  ELOOP: 'it is a link that leads back to itself',
}

/** A fault of the disk in plain words; anything else is a mistake of ours and thrown on. */
const plainFault = (error: unknown): string => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  return faults[error.code] ?? `it cannot be read (${error.code})`
}

// Fills a library from files. Only what changed is read again: reading takes far longer than comparing fingerprints.

import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import { type ArticleFile, findArticleFiles, readArticleFile } from './article-files.ts'
import type { LibraryWriter, ReadArticle } from './library-writer.ts'
import type { LoadedItem, Refusal } from './loaded-item.ts'
import { readArticle } from './read-article.ts'
import { readingRules } from './reading-rules.ts'

/** How far a load is: bytes of the files that are done, of all files, and articles seen so far. */
export interface Progress {
  readonly bytes: number
  readonly ofBytes: number
  readonly articles: number
}

export interface LoadReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
  readonly refusals: readonly Refusal[]
}

export interface LoadOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly origin?: string
  /** How an article is read; another one only in tests. */
  readonly read?: (article: Article) => ReadArticle
}

interface Loading {
  readonly library: LibraryWriter
  readonly read: (article: Article) => ReadArticle
  readonly origin: string
  /** Where each id of this load was found. */
  readonly seen: Map<string, string>
  readonly refusals: Refusal[]
  readonly counts: { added: number; changed: number; unchanged: number }
  waiting: Waiting[]
}

interface Waiting {
  readonly read: ReadArticle
  readonly fingerprint: string
}

/** Articles put in one transaction: enough to be quick, few enough that a bot at work is not held up for long. */
const BATCH = 32

/** Origin of articles that somebody imported: no load takes them out again. */
const IMPORTED = 'import'

/**
 * Reads the articles of files and folders into the library and says what became of them. With an `origin` (a folder's path)
 * articles that came from it earlier and are no longer there are removed, but not while anything is refused: what stood in a
 * file that is now broken cannot be told. Throws what the library throws.
 */
export const loadInto = async (
  library: LibraryWriter,
  paths: readonly string[],
  { onProgress, origin, read = readArticle }: LoadOptions = {},
): Promise<LoadReport> => {
  const loading: Loading = {
    library,
    read,
    origin: origin ?? IMPORTED,
    seen: new Map(),
    refusals: [],
    counts: { added: 0, changed: 0, unchanged: 0 },
    waiting: [],
  }
  const found = await findArticleFiles(paths)
  const files = found.filter((each): each is ArticleFile => 'name' in each)
  for (const each of found) if ('refused' in each) loading.refusals.push(each.refused)
  await takeAll(loading, files, onProgress)
  const removed = origin === undefined || loading.refusals.length > 0 ? [] : gone(loading, origin)
  library.remove(removed)
  return { ...loading.counts, removed: removed.length, refusals: loading.refusals }
}

const takeAll = async (
  loading: Loading,
  files: readonly ArticleFile[],
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<void> => {
  const ofBytes = files.reduce((sum, file) => sum + file.bytes, 0)
  let before = 0
  let taken = 0
  for (const file of files) {
    for await (const { item, bytes } of readArticleFile(file)) {
      take(loading, file.file, item)
      if (loading.waiting.length >= BATCH) putWaiting(loading)
      if (++taken % BATCH !== 0) continue
      onProgress?.({ bytes: before + bytes, ofBytes, articles: loading.seen.size })
      await turn()
    }
    before += file.bytes
  }
  putWaiting(loading)
  onProgress?.({ bytes: ofBytes, ofBytes, articles: loading.seen.size })
}

const take = (loading: Loading, file: string, item: LoadedItem): void => {
  if ('refused' in item) {
    loading.refusals.push(item.refused)
    return
  }
  const { article } = item
  const place = item.line === undefined ? { file } : { file, line: item.line }
  const earlier = loading.seen.get(article.id)
  if (earlier !== undefined) {
    loading.refusals.push({ ...place, reason: `the id "${article.id}" is already taken by ${earlier}` })
    return
  }
  loading.seen.set(article.id, item.line === undefined ? file : `${file}, line ${item.line}`)
  takeNew(loading, article, place)
}

/** Reads the article unless it stands in the library as it is. One that our rules stumble over must not keep the others out. */
const takeNew = (loading: Loading, article: Article, place: Omit<Refusal, 'reason'>): void => {
  const fingerprint = fingerprintOf(article)
  const known = loading.library.fingerprint(article.id)
  if (known === fingerprint) {
    loading.counts.unchanged++
    return
  }
  try {
    loading.waiting.push({ read: loading.read(article), fingerprint })
    loading.counts[known === undefined ? 'added' : 'changed']++
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    loading.refusals.push({ ...place, reason: `reading it failed, which is our mistake: ${fault}` })
  }
}

const fingerprintOf = (article: Article): string =>
  createHash('sha256').update(readingRules()).update(JSON.stringify(article)).digest('hex')

const putWaiting = (loading: Loading): void => {
  const waiting = loading.waiting
  loading.waiting = []
  if (waiting.length === 0) return
  loading.library.put(waiting.map(({ read }) => read))
  for (const { read, fingerprint } of waiting) loading.library.noteOrigin(read.article.id, loading.origin, fingerprint)
}

const gone = (loading: Loading, origin: string): readonly string[] =>
  loading.library.idsFrom(origin).filter((id) => !loading.seen.has(id))

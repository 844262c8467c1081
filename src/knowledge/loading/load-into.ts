// Fills a library from files. Only what changed is read again: reading takes far longer than comparing fingerprints.

import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import { type ArticleFile, findArticleFiles, readArticleFile } from './article-files.ts'
import type { Fetch } from './fetch/fetched.ts'
import type { LibraryWriter, ReadArticle } from './library-writer.ts'
import type { KnownItem, LoadedItem, Refusal } from './loaded-item.ts'
import { isOnline, readAddress } from './read-address.ts'
import { readArticle } from './read-article.ts'
import { readingRules } from './reading-rules.ts'

/** How far a load is: bytes done, of all that is known to come (an address counts as a page's), and articles seen so far. */
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
  /** What publishers say of articles that were taken: terms of use, corrections. */
  readonly notes: readonly Refusal[]
}

export interface LoadOptions {
  /** Fetches addresses of the web; without it they are refused. */
  readonly fetch?: Fetch
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
  readonly seen: Map<string, Place>
  readonly refusals: Refusal[]
  readonly notes: Refusal[]
  readonly counts: { added: number; changed: number; unchanged: number }
  waiting: Waiting[]
}

type Place = Omit<Refusal, 'reason'>

interface Waiting {
  readonly read: ReadArticle
  readonly fingerprint: string
}

/** Articles put in one transaction: enough to be quick, few enough that a bot at work is not held up for long. */
const BATCH = 32

/** Origin of articles that somebody imported: no load takes them out again. */
const IMPORTED = 'import'

/** What an address counts for in the progress: about the bytes of a page's text. */
const PAGE_BYTES = 10_000

/**
 * Reads the articles of files, folders and addresses into the library and says what became of them. With an `origin` (a folder's path)
 * articles that came from it earlier and are no longer there are removed, but not while anything is refused: what stood in a
 * file that is now broken cannot be told. Throws what the library throws.
 */
export const loadInto = async (
  library: LibraryWriter,
  paths: readonly string[],
  { onProgress, origin, read = readArticle, fetch }: LoadOptions = {},
): Promise<LoadReport> => {
  const loading: Loading = {
    library,
    read,
    origin: origin ?? IMPORTED,
    seen: new Map(),
    refusals: [],
    notes: [],
    counts: { added: 0, changed: 0, unchanged: 0 },
    waiting: [],
  }
  const addresses = paths.filter(isOnline)
  const found = await findArticleFiles(paths.filter((path) => !isOnline(path)))
  const files = found.filter((each): each is ArticleFile => 'name' in each)
  for (const each of found) if ('refused' in each) loading.refusals.push(each.refused)
  const progress = progressOf(loading, files, addresses, onProgress)
  await takeFiles(loading, files, progress)
  for (const address of addresses) {
    if (fetch) await takeAddress(loading, address, fetch, progress)
    else loading.refusals.push({ file: address, reason: 'nothing is fetched from the web here' })
  }
  putWaiting(loading)
  progress.tell()
  const removed = origin === undefined || loading.refusals.length > 0 ? [] : gone(loading, origin)
  library.remove(removed)
  return { ...loading.counts, removed: removed.length, refusals: loading.refusals, notes: loading.notes }
}

/** What has been done, and how to say so. */
interface Track {
  done: number
  of: number
  readonly tell: (bytes?: number) => void
}

const progressOf = (
  loading: Loading,
  files: readonly ArticleFile[],
  addresses: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
): Track => {
  const track: Track = {
    done: 0,
    of: files.reduce((sum, file) => sum + file.bytes, 0) + addresses.length * PAGE_BYTES,
    tell: (bytes = 0) => onProgress?.({ bytes: track.done + bytes, ofBytes: track.of, articles: loading.seen.size }),
  }
  return track
}

const takeFiles = async (loading: Loading, files: readonly ArticleFile[], track: Track): Promise<void> => {
  let taken = 0
  for (const file of files) {
    for await (const { item, bytes } of readArticleFile(file)) {
      take(loading, file.file, item)
      if (loading.waiting.length >= BATCH) putWaiting(loading)
      if (++taken % BATCH !== 0) continue
      track.tell(bytes)
      await turn()
    }
    track.done += file.bytes
  }
}

/** Each article is put at once: fetching the next takes longer, and what is interrupted should be kept. */
const takeAddress = async (loading: Loading, address: string, fetch: Fetch, track: Track): Promise<void> => {
  const isKnown = (id: string): boolean => loading.library.fingerprint(id) !== undefined
  const before = { done: track.done, of: track.of - PAGE_BYTES }
  for await (const { item, at, done, of } of readAddress(address, fetch, isKnown)) {
    if (!isRepeated(loading, item)) take(loading, at, item)
    putWaiting(loading)
    track.done = before.done + done * PAGE_BYTES
    track.of = before.of + of * PAGE_BYTES
    track.tell()
  }
  track.done = before.done + (track.of - before.of)
}

/** An article that stands in several feeds, or is reached by two addresses, is nobody's mistake. */
const isRepeated = (loading: Loading, item: LoadedItem | KnownItem): boolean =>
  'article' in item && item.line === undefined && loading.seen.has(item.article.id)

const take = (loading: Loading, file: string, item: LoadedItem | KnownItem): void => {
  if ('known' in item) {
    loading.counts.unchanged++
    return
  }
  if ('refused' in item) {
    loading.refusals.push(item.refused)
    return
  }
  const { article, note } = item
  const place = item.line === undefined ? { file } : { file, line: item.line }
  const earlier = loading.seen.get(article.id)
  if (earlier !== undefined) {
    loading.refusals.push({ ...place, reason: `the id "${article.id}" is already taken by ${shownPlace(earlier)}` })
    return
  }
  loading.seen.set(article.id, place)
  if (note !== undefined) loading.notes.push({ ...place, reason: note })
  takeNew(loading, article, place)
}

const shownPlace = ({ file, line }: Place): string => (line === undefined ? file : `${file}, line ${line}`)

/** Reads the article unless it stands in the library as it is. One that our rules stumble over must not keep the others out. */
const takeNew = (loading: Loading, article: Article, place: Place): void => {
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

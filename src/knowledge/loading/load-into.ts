// Fills a library from files. Only what changed is read again: reading takes far longer than comparing fingerprints.

import { existsSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import { type ArticleFile, findArticleFiles, readArticleFile } from './article-files.ts'
import type { Fetch } from './fetch/fetched.ts'
import type { LibraryWriter, ReadArticle } from './library-writer.ts'
import { fileOf, type Refusal } from './loaded-item.ts'
import { isOnline } from './online.ts'
import { readAhead, readersFor } from './read-ahead.ts'
import { readArticle } from './read-article.ts'
import { isNew, isRepeated, putWaiting, type Read, startTaking, type Taking, take } from './taking.ts'

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
  /** What publishers say of articles that were taken: terms of use, notes to editors. */
  readonly notes: readonly Refusal[]
}

export interface LoadOptions {
  /** Fetches addresses of the web; without it they are refused. */
  readonly fetch?: Fetch
  readonly onProgress?: (progress: Progress) => void
  readonly origin?: string
  /** How an article is read where there are too few of them for threads that read in advance, or these could not. */
  readonly read?: Read
  /** Articles put in one transaction; fewer than usual where somebody waits for answers meanwhile. */
  readonly batch?: number
}

/** Articles put in one transaction: every further one saves the indexes a merge; a bot beside waits for a second at most. */
const BATCH = 200
/** Articles that leave the library in more pieces than one. */
const WORTH_TIDYING = 1000
/** Articles after which the progress is told; others have their turn after each. */
const TURN = 16

/** What an address counts for in the progress: about the bytes of a page's text. */
const PAGE_BYTES = 10_000

/**
 * Reads the articles of files, folders and addresses into the library and says what became of them. With an `origin` (a folder's path)
 * articles that came from it earlier and are no longer there are removed, but for those of a file in which something is
 * refused: what stood there cannot be told. Throws what the library throws.
 */
export const loadInto = async (
  library: LibraryWriter,
  paths: readonly string[],
  { onProgress, origin, read, fetch, batch = BATCH }: LoadOptions = {},
): Promise<LoadReport> => {
  const addresses = paths.filter(isOnline)
  const found = await findArticleFiles(paths.filter((path) => !isOnline(path)))
  const files = found.filter((each): each is ArticleFile => 'name' in each)
  const ahead = inAdvance(files, read)
  const reading = ahead?.read ?? read
  const taking = startTaking(library, { batch, ...(origin && { origin }), ...(reading && { read: reading }) })
  for (const each of found) if ('refused' in each) taking.refusals.push(each.refused)
  const progress = progressOf(taking, files, addresses, onProgress)
  try {
    await takeFiles(taking, files, progress, ahead)
  } finally {
    ahead?.close()
  }
  for (const address of addresses) {
    if (fetch) await takeAddress(taking, address, fetch, progress)
    else taking.refusals.push({ file: address, reason: 'nothing is fetched from the web here' })
  }
  putWaiting(taking)
  progress.tell()
  const removed = origin === undefined ? [] : gone(taking, origin, paths, files)
  library.remove(removed)
  if (taking.counts.added + taking.counts.changed >= WORTH_TIDYING) await library.tidy()
  return { ...taking.counts, removed: removed.length, refusals: taking.refusals, notes: taking.notes }
}

/** What has been done, and how to say so. */
interface Track {
  done: number
  of: number
  readonly tell: (bytes?: number) => void
}

const progressOf = (
  taking: Taking,
  files: readonly ArticleFile[],
  addresses: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
): Track => {
  const track: Track = {
    done: 0,
    of: files.reduce((sum, file) => sum + file.bytes, 0) + addresses.length * PAGE_BYTES,
    tell: (bytes = 0) => onProgress?.({ bytes: track.done + bytes, ofBytes: track.of, articles: taking.seen.size }),
  }
  return track
}

/** What threads have read in advance, where there is so much that they are worth it. */
interface InAdvance {
  readonly read: Read
  readonly items: (taking: Taking, file: ArticleFile) => ReturnType<typeof readArticleFile>
  readonly close: () => void
}

/** `read`: reads what the threads could not. */
const inAdvance = (files: readonly ArticleFile[], read: Read = readArticle): InAdvance | undefined => {
  const readers = readersFor(files.reduce((sum, file) => sum + file.bytes, 0))
  if (readers === undefined) return undefined
  const done = new WeakMap<Article, ReadArticle>()
  return {
    read: (article) => done.get(article) ?? read(article),
    async *items(taking, file) {
      const reading = readAhead(readArticleFile(file), async ({ item }) =>
        'article' in item && isNew(taking, item.article) ? readers.read(item.article) : undefined,
      )
      for await (const { item, read } of reading) {
        if ('article' in item.item && read !== undefined)
          done.set(item.item.article, { ...read, article: item.item.article })
        yield item
      }
    },
    close: readers.close,
  }
}

const takeFiles = async (
  taking: Taking,
  files: readonly ArticleFile[],
  track: Track,
  ahead: InAdvance | undefined,
): Promise<void> => {
  let taken = 0
  for (const file of files) {
    for await (const { item, bytes } of ahead?.items(taking, file) ?? readArticleFile(file)) {
      await take(taking, file.file, item)
      await turn()
      if (++taken % TURN === 0) track.tell(bytes)
    }
    track.done += file.bytes
  }
}

/** Each article is put at once: fetching the next takes longer, and what is interrupted should be kept. */
const takeAddress = async (taking: Taking, address: string, fetch: Fetch, track: Track): Promise<void> => {
  const { readAddress } = await import('./read-address.ts')
  const isKnown = (id: string): boolean => taking.library.fingerprint(id) !== undefined
  const before = { done: track.done, of: track.of - PAGE_BYTES }
  for await (const { item, at, done, of } of readAddress(address, fetch, isKnown)) {
    if (!isRepeated(taking, item)) await take(taking, at, item)
    putWaiting(taking)
    track.done = before.done + done * PAGE_BYTES
    track.of = before.of + of * PAGE_BYTES
    track.tell()
  }
  track.done = before.done + (track.of - before.of)
}

/**
 * Articles of the folder that stand in none of its files any more. A file or folder that cannot be read may still hold them, and a
 * file that has come since `files` were listed was taken by whoever watches the folder.
 */
const gone = (
  taking: Taking,
  origin: string,
  paths: readonly string[],
  files: readonly ArticleFile[],
): readonly string[] => {
  const broken = new Set(taking.refusals.map(fileOf))
  if (paths.some((path) => broken.has(path))) return []
  const listed = new Set(files.map(({ file }) => file))
  const mayHold = (file: string): boolean =>
    file === '' ? broken.size > 0 : broken.has(file) || (!listed.has(file) && existsSync(file))
  return taking.library
    .idsFrom(origin)
    .filter(({ id, file }) => !taking.seen.has(id) && !mayHold(file))
    .map(({ id }) => id)
}

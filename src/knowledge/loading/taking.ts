// What becomes of each item that was found: an article is read and put into the library unless it stands there as it is, all
// else is told. The same for files, addresses and feeds.

import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import type { LibraryWriter, ReadArticle } from './library-writer.ts'
import type { KnownItem, LoadedItem, Refusal } from './loaded-item.ts'
import { readArticle } from './read-article.ts'
import { readingRules } from './reading-rules.ts'

/** How an article is read; another one than ours only in tests. */
export type Read = (article: Article) => ReadArticle

type Place = Omit<Refusal, 'reason'>

interface Waiting {
  readonly read: ReadArticle
  readonly fingerprint: string
}

/** A load under way. */
export interface Taking {
  readonly library: LibraryWriter
  readonly read: Read
  readonly origin: string
  /** Where each id of this load was found. */
  readonly seen: Map<string, Place>
  readonly refusals: Refusal[]
  readonly notes: Refusal[]
  readonly counts: { added: number; changed: number; unchanged: number }
  waiting: Waiting[]
}

/** Origin of articles that somebody imported or a feed brought: no load takes them out again. */
const IMPORTED = 'import'

/** Nothing taken yet. */
export const startTaking = (library: LibraryWriter, origin = IMPORTED, read: Read = readArticle): Taking => ({
  library,
  read,
  origin,
  seen: new Map(),
  refusals: [],
  notes: [],
  counts: { added: 0, changed: 0, unchanged: 0 },
  waiting: [],
})

/** An article that stands in several feeds, or is reached by two addresses, is nobody's mistake. */
export const isRepeated = (taking: Taking, item: LoadedItem | KnownItem): boolean =>
  'article' in item && item.line === undefined && taking.seen.has(item.article.id)

/** Takes an item found in `file`; an article waits until `putWaiting`. The later of two with one id is refused. */
export const take = (taking: Taking, file: string, item: LoadedItem | KnownItem): void => {
  if ('known' in item) {
    taking.counts.unchanged++
    return
  }
  if ('refused' in item) {
    taking.refusals.push(item.withdrawn === undefined ? item.refused : withdraw(taking, item.withdrawn, item.refused))
    return
  }
  const { article, note } = item
  const place = item.line === undefined ? { file } : { file, line: item.line }
  const earlier = taking.seen.get(article.id)
  if (earlier !== undefined) {
    taking.refusals.push({ ...place, reason: `the id "${article.id}" is already taken by ${shownPlace(earlier)}` })
    return
  }
  taking.seen.set(article.id, place)
  if (note !== undefined) taking.notes.push({ ...place, reason: note })
  const retracted = taking.library.retraction(article.id)
  if (retracted === undefined) takeNew(taking, article, place)
  else
    taking.notes.push({ ...place, reason: `it stays out, it was retracted on ${retracted.day}: ${retracted.reason}` })
}

/** Takes an earlier version of the article out of the library, and says so. */
const withdraw = (taking: Taking, id: string, refused: Refusal): Refusal => {
  putWaiting(taking)
  if (taking.library.fingerprint(id) === undefined) return refused
  taking.library.remove([id])
  return { ...refused, reason: `${refused.reason}; the earlier version was taken out of the library` }
}

const shownPlace = ({ file, line }: Place): string => (line === undefined ? file : `${file}, line ${line}`)

/** Reads the article unless it stands in the library as it is. One that our rules stumble over must not keep the others out. */
const takeNew = (taking: Taking, article: Article, place: Place): void => {
  const fingerprint = fingerprintOf(article)
  const known = taking.library.fingerprint(article.id)
  if (known === fingerprint) {
    taking.counts.unchanged++
    return
  }
  try {
    taking.waiting.push({ read: taking.read(article), fingerprint })
    taking.counts[known === undefined ? 'added' : 'changed']++
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    taking.refusals.push({ ...place, reason: `reading it failed, which is our mistake: ${fault}` })
  }
}

/** What tells a changed article, or one to be read by other rules, from the one that stands in the library. */
export const fingerprintOf = (article: Article): string =>
  createHash('sha256').update(readingRules()).update(JSON.stringify(article)).digest('hex')

/** Puts what waits into the library, in one transaction. */
export const putWaiting = (taking: Taking): void => {
  const waiting = taking.waiting
  taking.waiting = []
  if (waiting.length === 0) return
  taking.library.put(waiting.map(({ read }) => read))
  for (const { read, fingerprint } of waiting) taking.library.noteOrigin(read.article.id, taking.origin, fingerprint)
}

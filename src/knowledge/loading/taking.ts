// What becomes of each item that was found: an article is read and put into the library unless it stands there as it is, all
// else is told. The same for files, addresses and feeds.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Article } from '../article/article.ts'
import type { LibraryWriter, ReadArticle } from './library-writer.ts'
import type { KnownItem, LoadedItem, Refusal, Withdrawn } from './loaded-item.ts'
import { endTurn, notePut, takeTurn } from './on-the-way.ts'
import { readArticle } from './read-article.ts'
import { readingRules } from './reading-rules.ts'

/** How an article is read. */
export type Read = (article: Article) => ReadArticle | Promise<ReadArticle>

type Place = Omit<Refusal, 'reason'>

interface Waiting {
  readonly read: ReadArticle
  readonly fingerprint: string
  readonly place: Place
  readonly issued: string | undefined
  /** Grows with each article taken, in whichever load. */
  readonly turn: number
}

/** A load under way. */
export interface Taking {
  readonly library: LibraryWriter
  readonly read: Read
  readonly origin: string
  /** Whether it comes from feeds, which may only bring, change and take back what is their own server's. */
  readonly feeds: boolean
  /** Articles that wait for one transaction. */
  readonly batch: number
  /** Where each id of this load was found. */
  readonly seen: Map<string, Place>
  readonly refusals: Refusal[]
  readonly notes: Refusal[]
  readonly counts: { added: number; changed: number; unchanged: number }
  waiting: Waiting[]
}

/** Origin of articles that somebody imported: no load takes them out again. */
const IMPORTED = 'import'
/** Before the server in the origin of articles that a feed brought. */
const FED = 'feed '

/** Nothing taken yet. */
export const startTaking = (
  library: LibraryWriter,
  {
    origin = IMPORTED,
    read = readArticle,
    batch = 1,
    feeds = false,
  }: Partial<Pick<Taking, 'origin' | 'read' | 'batch' | 'feeds'>> = {},
): Taking => ({
  library,
  read,
  origin,
  feeds,
  batch,
  seen: new Map(),
  refusals: [],
  notes: [],
  counts: { added: 0, changed: 0, unchanged: 0 },
  waiting: [],
})

/** An article that stands in several feeds, or is reached by two addresses, is nobody's mistake. */
export const isRepeated = (taking: Taking, item: LoadedItem | KnownItem): boolean =>
  'article' in item && item.line === undefined && taking.seen.has(item.article.id)

/** Takes an item found in `file`; an article may wait until `putWaiting`. The later of two with one id is refused. */
export const take = async (taking: Taking, file: string, item: LoadedItem | KnownItem): Promise<void> => {
  if ('known' in item) {
    taking.counts.unchanged++
    return
  }
  if ('refused' in item) {
    taking.refusals.push(
      item.withdrawn === undefined ? item.refused : withdraw(taking, file, item.withdrawn, item.refused),
    )
    return
  }
  const { article, note, issued } = item
  const place = item.line === undefined ? { file } : { file, line: item.line }
  const reason = heldElsewhere(taking, article.id, file) ?? takenBack(taking, article.id, file, issued)
  if (reason !== undefined) {
    taking.refusals.push({ ...place, reason })
    return
  }
  taking.seen.set(article.id, place)
  if (note !== undefined) taking.notes.push({ ...place, reason: note })
  await takeNew(taking, article, place, issued)
  if (taking.waiting.length >= taking.batch) putWaiting(taking)
}

/** The one that had an id first keeps it, as long as its file is there. */
const heldElsewhere = (taking: Taking, id: string, file: string): string | undefined => {
  const earlier = taking.seen.get(id) ?? earlierFile(taking, id, file)
  if (earlier !== undefined) return `the id "${id}" is already taken by ${shownPlace(earlier)}`
  return taking.feeds && !isOwn(taking.library, id, file)
    ? `the id "${id}" is already taken by an article that did not come from ${serverOf(file)}`
    : undefined
}

/** Whether an id is one that what comes from this address may give to an article: free, or its own server's. */
const isOwn = (library: LibraryWriter, id: string, address: string): boolean => {
  const known = library.originOf(id)
  const server = serverOf(address)
  if (known === undefined || server === '' || known.origin === FED + server) return true
  const isFile = known.file !== '' && existsSync(known.file)
  if (isFile || known.origin.startsWith(FED)) return false
  // Imported from there, or brought by a feed when that was not noted yet.
  return serverOf(id) === server || serverOf(library.addressOf(id) ?? '') === server
}

/** „example.org“; empty for a path on this machine and an id that is no address. */
const serverOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '')

const earlierFile = ({ library, origin }: Taking, id: string, file: string): Place | undefined => {
  if (origin === IMPORTED) return undefined
  const known = library.originOf(id)
  const elsewhere = known?.origin === origin && known.file !== '' && known.file !== file && existsSync(known.file)
  return elsewhere ? { file: known.file } : undefined
}

/** What an agency took back comes in again only when it sends a later version. */
const takenBack = (
  { library, feeds }: Taking,
  id: string,
  file: string,
  issued: string | undefined,
): string | undefined => {
  const back = library.withdrawal(id, feeds ? serverOf(file) : '')
  if (back === undefined) return undefined
  const later = issued !== undefined && back.issued !== undefined && Date.parse(issued) > Date.parse(back.issued)
  return later ? undefined : 'its agency has taken it back'
}

/** Takes an earlier version of the article out of the library, and says so. A feed takes back its own; it may be a stranger's. */
const withdraw = (taking: Taking, file: string, { id, issued }: Withdrawn, refused: Refusal): Refusal => {
  putWaiting(taking)
  const { library, feeds } = taking
  const isThere = library.originOf(id) !== undefined
  if (feeds && isThere && !isOwn(library, id, file))
    return {
      ...refused,
      reason: `${refused.reason}; the article "${id}" stays, since it did not come from ${serverOf(file)}`,
    }
  const was = feeds && !isThere ? library.withdraw(id, issued, serverOf(file)) : library.withdraw(id, issued)
  if (!was) return refused
  return { ...refused, reason: `${refused.reason}; the earlier version was taken out of the library` }
}

const shownPlace = ({ file, line }: Place): string => (line === undefined ? file : `${file}, line ${line}`)

/** Reads the article unless it stands in the library as it is. One that our rules stumble over must not keep the others out. */
const takeNew = async (taking: Taking, article: Article, place: Place, issued: string | undefined): Promise<void> => {
  const fingerprint = fingerprintOf(article)
  const known = taking.library.originOf(article.id)
  if (known?.fingerprint === fingerprint) {
    taking.counts.unchanged++
    const moved = known.origin === taking.origin && !taking.feeds && known.file !== fileNoted(taking, place.file)
    if (moved) taking.library.noteOrigin(article.id, taking.origin, fingerprint, place.file)
    return
  }
  const turn = takeTurn(taking.library, article.id)
  try {
    taking.waiting.push({ read: await taking.read(article), fingerprint, place, issued, turn })
  } catch (error) {
    endTurn(taking.library, article.id)
    const fault = error instanceof Error ? error.message : String(error)
    taking.refusals.push({ ...place, reason: `reading it failed, which is our mistake: ${fault}` })
  }
}

/** Where imported articles lay is nobody's business afterwards. */
const fileNoted = ({ origin }: Taking, file: string): string => (origin === IMPORTED ? '' : file)

/** Whether an article must be read: it is not in the library as it is. */
export const isNew = ({ library }: Taking, article: Article): boolean =>
  library.originOf(article.id)?.fingerprint !== fingerprintOf(article)

/** What tells a changed article, or one to be read by other rules, from the one that stands in the library. */
export const fingerprintOf = (article: Article): string =>
  createHash('sha256').update(readingRules()).update(JSON.stringify(article)).digest('hex')

/** Puts what waits into the library, in one transaction; but what was taken back, or overtaken, since it was taken. */
export const putWaiting = (taking: Taking): void => {
  const waiting = taking.waiting.filter((each) => isStillToPut(taking, each))
  taking.waiting = []
  if (waiting.length === 0) return
  const known = new Set(waiting.filter(({ read }) => taking.library.originOf(read.article.id) !== undefined))
  taking.library.put(waiting.map(({ read }) => read))
  for (const each of waiting) {
    const { read, fingerprint, place } = each
    const origin = taking.feeds ? FED + serverOf(place.file) : taking.origin
    taking.library.noteOrigin(read.article.id, origin, fingerprint, fileNoted(taking, place.file))
    taking.counts[known.has(each) ? 'changed' : 'added']++
  }
}

/** Looked at where nothing comes between this and putting: between taking and here others had their turn. */
const isStillToPut = (taking: Taking, { read, fingerprint, place, issued, turn }: Waiting): boolean => {
  const { id } = read.article
  const isOvertaken = endTurn(taking.library, id) > turn
  // What was deleted from a folder while it was read was never there; whoever watches the folder has seen it go already.
  if (taking.origin !== IMPORTED && !existsSync(place.file)) {
    taking.seen.delete(id)
    return false
  }
  // Whoever else has read the same words has brought them.
  if (taking.library.originOf(id)?.fingerprint === fingerprint) {
    taking.counts.unchanged++
    return false
  }
  const reason =
    takenBack(taking, id, place.file, issued) ?? (isOvertaken ? 'a later version came in while it was read' : undefined)
  if (reason !== undefined) taking.refusals.push({ ...place, reason })
  else notePut(taking.library, id, turn)
  return reason === undefined
}

// All articles behind an address: one page, or what a feed, a list of feeds or a sitemap leads to.

import { readFile, stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { articleFrom } from './article-fields.ts'
import { LARGEST_FILE } from './article-kinds.ts'
import { plainFault } from './disk-fault.ts'
import { readDocument } from './document-entries.ts'
import type { FeedItem } from './feeds/feed-item.ts'
import { type Fetch, type Fetched, type FetchRefusal, refusal } from './fetch/fetched.ts'
import { type Entry, itemFrom, type KnownItem, type LoadedItem } from './loaded-item.ts'
import { isAddress } from './online.ts'
import type { StatedBeside } from './read-page.ts'
import { webId } from './web-id.ts'

/** An item, the address it was found at, and how many of the addresses known so far are done. */
export interface AddressItem {
  readonly item: LoadedItem | KnownItem
  readonly at: string
  readonly done: number
  readonly of: number
  /** It was refused for now; asked later it may well come. */
  readonly passing?: true
}

/** Sitemaps of a sitemap of a list: no deeper. */
const DEEPEST = 3

interface Visit {
  readonly url: string
  readonly depth: number
  readonly beside?: StatedBeside
}

/**
 * The articles at and behind an address, in order. Pages of feed items whose article `isKnown` are not fetched again, so that
 * what was interrupted goes on where it stopped; the address itself always is. Never throws for what is out there.
 */
export async function* readAddress(
  address: string,
  fetch: Fetch,
  isKnown: (id: string) => boolean,
): AsyncGenerator<AddressItem> {
  yield* walk([{ url: address, depth: 0 }], fetch, isKnown)
}

/** The articles of a feed's items: those that the feed holds, then those behind the addresses of the others. */
export async function* readItems(feed: string, items: readonly FeedItem[], fetch: Fetch): AsyncGenerator<AddressItem> {
  const { items: held, onward } = fromItems(feed, items, () => false)
  const of = held.length + onward.length
  for (const [index, item] of held.entries()) yield { item, at: feed, done: index + 1, of }
  yield* walk(onward, fetch, () => false)
}

async function* walk(
  first: readonly Visit[],
  fetch: Fetch,
  isKnown: (id: string) => boolean,
): AsyncGenerator<AddressItem> {
  const visits = [...first]
  const asked = new Set(first.map(({ url }) => url))
  for (let next = 0; next < visits.length; next++) {
    const visit = visits[next]
    if (visit === undefined) return
    const { items, onward, passing } = await visited(visit, fetch, isKnown)
    for (const each of onward) {
      if (asked.has(each.url)) continue
      asked.add(each.url)
      visits.push(each)
    }
    const place = { at: visit.url, done: next + 1, of: visits.length }
    for (const item of items) yield { item, ...place, ...(passing || isUnderEmbargo(item) ? { passing: true } : {}) }
  }
}

interface Visited {
  readonly items: readonly (LoadedItem | KnownItem)[]
  readonly onward: readonly Visit[]
  readonly passing?: true
}

const visited = async (visit: Visit, fetch: Fetch, isKnown: (id: string) => boolean): Promise<Visited> => {
  const { url, depth } = visit
  const fetched = await (isAddress(url) ? fetch(url) : fromDisk(url))
  if (fetched.kind === 'unchanged') return { items: [], onward: [] }
  if (fetched.kind === 'refused')
    return { ...refused(url, fetched.reason), ...(isPassing(fetched) ? { passing: true } : {}) }
  const read = await readDocument(fetched, visit.beside)
  if (read.kind === 'refused') return refused(url, read.reason)
  if (read.kind === 'entries') return { items: read.entries.map((entry) => itemFrom(url, entry)), onward: [] }
  if (depth >= DEEPEST) return refused(url, 'lists lead to lists without end')
  if (read.kind === 'list')
    return { items: [], onward: read.addresses.map((each) => ({ url: each, depth: depth + 1 })) }
  return fromItems(url, read.items, isKnown)
}

/** Whether the same address may give a document later: the network, a server's fault, „too often“. */
const isPassing = ({ because, status = 0 }: FetchRefusal): boolean =>
  because === 'time' || because === 'network' || status === 429 || status >= 500

/** A saved feed; relative addresses in it lead nowhere. */
const fromDisk = async (file: string): Promise<Fetched> => {
  try {
    const { size } = await stat(file)
    if (size > LARGEST_FILE) return refusal('size', 'the file is larger than 20 MB')
    return { kind: 'document', url: pathToFileURL(file).href, type: 'application/xml', bytes: await readFile(file) }
  } catch (error) {
    return refusal('address', plainFault(error))
  }
}

const isUnderEmbargo = (item: LoadedItem | KnownItem): boolean => 'refused' in item && item.refused.until !== undefined

const refused = (file: string, reason: string): Visited => ({ items: [{ refused: { file, reason } }], onward: [] })

/** Items with their text are articles; of the others the page is fetched, unless its article is known. */
const fromItems = (feed: string, items: readonly FeedItem[], isKnown: (id: string) => boolean): Visited => {
  const found: (LoadedItem | KnownItem)[] = []
  const onward: Visit[] = []
  for (const item of items) {
    const id = item.url === undefined ? undefined : webId(item.url)
    if (item.text !== undefined) found.push(itemFrom(item.url ?? feed, entryOf(item, id)))
    else if (id !== undefined && isKnown(id)) found.push({ known: id })
    else if (item.url !== undefined) onward.push({ url: item.url, depth: DEEPEST, beside: besideOf(item) })
  }
  return { items: found, onward }
}

/** The article of a feed item that holds its text. */
const entryOf = ({ key, ...fields }: FeedItem, id: string | undefined): Entry => {
  const name = id ?? key.slice(0, 200)
  return articleFrom({ ...fields, id: name }, name)
}

const besideOf = ({ headline, published, byline, publisher }: FeedItem): StatedBeside => ({
  ...(headline === undefined ? {} : { headline }),
  ...(published === undefined ? {} : { published }),
  ...(byline === undefined ? {} : { byline }),
  ...(publisher === undefined ? {} : { publisher }),
})

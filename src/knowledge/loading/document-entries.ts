// What a document of the web holds: articles, or a list that leads on to them. Servers mislabel feeds, so the content decides.

import { entriesOfBytes, kindOf, unpacked, type WholeKind } from './article-kinds.ts'
import type { FeedRead } from './feeds/feed-item.ts'
import { looksLikeFeed, readFeed } from './feeds/read-feed.ts'
import type { FetchedDocument } from './fetch/fetched.ts'
import { fromJsonl } from './jsonl.ts'
import type { Entry } from './loaded-item.ts'
import type { StatedBeside } from './read-page.ts'
import { webId } from './web-id.ts'

/** Articles, or what a feed or a list says. */
export type DocumentRead = { readonly kind: 'entries'; readonly entries: readonly Entry[] } | FeedRead

/** Reads a fetched document. `beside` is what a feed said of the article, for what its page leaves out. */
export const readDocument = async (document: FetchedDocument, beside: StatedBeside = {}): Promise<DocumentRead> => {
  const { url, type, charset } = document
  const packed = document.bytes[0] === 0x1f && document.bytes[1] === 0x8b
  const plain = packed ? unpacked(document.bytes) : document.bytes
  if (plain === undefined) return { kind: 'refused', reason: 'it cannot be unpacked, or holds more than 20 MB' }
  if (looksLikeFeed(plain)) return readFeed(plain, url)
  const kind = kindOfDocument(type, url)
  if (kind === undefined) return { kind: 'refused', reason: `"${type}" is neither an article nor a feed` }
  const id = webId(url) ?? url
  const bytes = kind === 'pdf' ? plain : marked(plain, charset)
  if (kind === 'jsonl') return { kind: 'entries', entries: await linesIn(bytes, id) }
  const entries = await entriesOfBytes(kind, bytes, id, { ...beside, url })
  return { kind: 'entries', entries: entries.map((entry) => withAddress(entry, url)) }
}

const kindOfDocument = (type: string, url: string): WholeKind | 'jsonl' | undefined => {
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page'
  if (type === 'application/pdf') return 'pdf'
  if (/ndjson|jsonl|json-seq/u.test(type)) return 'jsonl'
  if (type.endsWith('json')) return 'json'
  if (type === 'text/markdown') return 'markdown'
  const named = kindOf(new URL(url).pathname)?.kind
  if (type === 'text/plain' || /gzip/u.test(type)) return named === undefined || named === 'zip' ? 'text' : named
  return undefined
}

const linesIn = async (bytes: Uint8Array, id: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const { bytes: _, ...entry } of fromJsonl([bytes], id)) entries.push(entry)
  return entries
}

/** What the server states of the encoding goes before what the document says: a byte order mark says it to all readers. */
const marked = (bytes: Uint8Array, charset: string | undefined): Uint8Array => {
  if (charset === undefined) return bytes
  try {
    return Buffer.from(`\uFEFF${new TextDecoder(charset, { fatal: true }).decode(bytes)}`)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return bytes
    throw error
  }
}

/** A document that states no address has the one where it was found. */
const withAddress = (entry: Entry, url: string): Entry =>
  'reason' in entry || entry.article.url !== undefined ? entry : { ...entry, article: { ...entry.article, url } }

// What somebody has sent, looked at before anything of it is in the library: one article, several, a feed, or why nothing.

import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import { kindOf, withoutEnding } from '../article-kinds.ts'
import { readDocument } from '../document-entries.ts'
import type { FeedItem } from '../feeds/feed-item.ts'
import type { Fetch, FetchFault } from '../fetch/fetched.ts'
import type { ReadArticle } from '../library-writer.ts'
import type { LoadReport } from '../load-into.ts'
import { startTaking } from '../taking.ts'
import { bringIn } from './bring-in.ts'
import { articlesOfDocument, type DocumentEntry, type SentDocument } from './document-articles.ts'
import { type Draft, draftOf, type IncomingLibrary, type Said } from './draft.ts'

/** Several articles as they would come in together. */
export interface Several {
  readonly kind: 'several'
  /** Document or address they stand in. */
  readonly name: string
  readonly report: LoadReport
  /** The first headlines, in order. */
  readonly headlines: readonly string[]
  /** All of it once more, to be brought in. */
  readonly entries: () => AsyncIterable<DocumentEntry>
  readonly bytes: number
}

/** `because`: `kind` for a document that is no file of articles, `content` for one that holds none that can be read. */
interface Nothing {
  readonly kind: 'refused'
  readonly because: FetchFault | 'kind' | 'content'
  /** In plain English, with the facts. */
  readonly reason: string
  readonly status?: number
}

export type Found =
  | { readonly kind: 'article'; readonly draft: Draft }
  | Several
  /** A feed or sitemap with the headlines of its first items. */
  | { readonly kind: 'feed'; readonly url: string; readonly items: number; readonly headlines: readonly string[] }
  /** A list of feeds or sitemaps, with the first of them. */
  | { readonly kind: 'list'; readonly url: string; readonly feeds: number; readonly first: readonly string[] }
  | Nothing

const HEADLINES = 5

/** What stands behind an address. Never throws for what is out there. */
export async function lookAtAddress(address: string, fetch: Fetch, library: IncomingLibrary): Promise<Found> {
  const fetched = await fetch(address)
  if (fetched.kind === 'unchanged') return nothing('nothing came back')
  if (fetched.kind === 'refused') return fetched
  const read = await readDocument(fetched)
  if (read.kind === 'refused') return nothing(read.reason)
  if (read.kind === 'list') return listOf(address, read.addresses)
  if (read.kind === 'items') return feedOf(address, read.items)
  return lookAtEntries(fetched.url, () => inTurn(read.entries), fetched.bytes.length, library)
}

/** What a document holds. Never throws for what is in it. */
export async function lookAtDocument(document: SentDocument, library: IncomingLibrary): Promise<Found> {
  const { name, bytes } = document
  if (kindOf(name) === undefined) return { kind: 'refused', because: 'kind', reason: 'files of this kind are not read' }
  const found = await lookAtEntries(name, () => articlesOfDocument(document), bytes.length, library)
  if (found.kind !== 'article') return found
  const { article } = found.draft
  const own = underOwnId(article, withoutEnding(name), library)
  return own === article ? found : { kind: 'article', draft: await draftOf(own, library, found.draft) }
}

/** Looks at entries by taking them into nothing: so everything is counted and refused as it will be. */
async function lookAtEntries(
  name: string,
  entries: () => AsyncIterable<DocumentEntry>,
  bytes: number,
  library: IncomingLibrary,
): Promise<Found> {
  const articles: (Said & { readonly article: Article })[] = []
  const headlines: string[] = []
  async function* noted(): AsyncGenerator<DocumentEntry> {
    for await (const entry of entries()) {
      if ('article' in entry && articles.length < 2) articles.push(entry)
      if ('article' in entry && headlines.length < HEADLINES) headlines.push(entry.article.headline)
      yield entry
    }
  }
  const report = await bringIn(startTaking(nowhere(library), { read: unread }), name, noted())
  const [only, second] = articles
  if (only !== undefined && second === undefined && report.refusals.length === 0) {
    const draft = await drafted(only.article, library, only)
    return 'kind' in draft ? draft : { kind: 'article', draft }
  }
  const [refusal, more] = report.refusals
  if (only === undefined && refusal !== undefined && more === undefined) return nothing(refusal.reason)
  if (only === undefined && refusal === undefined) return nothing('there is nothing in it')
  return { kind: 'several', name, report, headlines, entries, bytes }
}

/** One article our rules stumble over is told, like every other fault of a document. */
export async function drafted(article: Article, library: IncomingLibrary, said: Said = {}): Promise<Draft | Nothing> {
  try {
    const draft = await draftOf(article, library, said)
    return draft.length === 0 ? nothing('there are no words in it') : draft
  } catch (error) {
    return nothing(`reading it failed, which is our mistake: ${error instanceof Error ? error.message : error}`)
  }
}

const nothing = (reason: string): Nothing => ({ kind: 'refused', because: 'content', reason })

const listOf = (url: string, addresses: readonly string[]): Found => ({
  kind: 'list',
  url,
  feeds: addresses.length,
  first: addresses.slice(0, HEADLINES),
})

function feedOf(url: string, items: readonly FeedItem[]): Found {
  const headlines = items.flatMap(({ headline }) => headline ?? []).slice(0, HEADLINES)
  return { kind: 'feed', url, items: items.length, headlines }
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** A library that knows what the real one knows and keeps nothing. */
const nowhere = (library: IncomingLibrary): IncomingLibrary => ({
  ...library,
  put: () => undefined,
  remove: () => undefined,
  withdraw: (id) => library.fingerprint(id) !== undefined,
  noteOrigin: () => undefined,
})

/** Not read yet: for counting it is enough that it could be. */
const unread = (article: Article): ReadArticle => ({
  article,
  anatomy: { parts: [] },
  sentences: [],
  people: [],
  quotations: [],
})

/**
 * Two documents called „artikel.pdf“ are two articles. One that is named after its file, where another text with another headline
 * has that name already, gets a name of its own.
 */
function underOwnId(article: Article, fileName: string, library: IncomingLibrary): Article {
  const before = article.id === fileName ? library.article(article.id)?.article : undefined
  if (before === undefined || before.headline === article.headline || before.text === article.text) return article
  return { ...article, id: `${fileName.slice(0, 180)}-${digestOf(article.headline)}` }
}

/** Twelve letters [A-Za-z0-9_-] that stand for the words. */
export const digestOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 12)

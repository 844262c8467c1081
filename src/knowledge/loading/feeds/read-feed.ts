// RSS, RDF, Atom and JSON Feed (parsed by feedsmith), OPML lists of feeds, and sitemaps.

import { parseFeed, parseOpml } from 'feedsmith'
import { looksLikeHtml, textOfFragment } from '../fragment-text.ts'
import { readDate } from '../read-date.ts'
import { decodePage } from '../web/decode-page.ts'
import type { FeedItem, FeedRead } from './feed-item.ts'
import { pauseOf, type RawItem, rawItems } from './raw-items.ts'
import { readSitemap } from './read-sitemap.ts'

/** Articles in a feed beyond these are old. */
const MOST_ITEMS = 1000
const MOST_FEEDS = 500
/** Words of a text that is whole; what is shorter is taken for a teaser. */
const SHORTEST_TEXT = 500

/** Whether a document is one of those read here, by its beginning. */
export const looksLikeFeed = (bytes: Uint8Array): boolean => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
  if (/^\s*(?:\u00EF\u00BB\u00BF)?\{/u.test(start)) return /"version"\s*:\s*"https:\/\/jsonfeed\.org\//u.test(start)
  return /<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b/iu.test(start) && !/<html\b/iu.test(start)
}

/** What a feed, OPML list or sitemap holds. `url` is where it was found: addresses in it may be relative. */
export const readFeed = async (bytes: Uint8Array, url: string): Promise<FeedRead> => {
  const content = decodePage(bytes)
  const start = content.slice(0, 2000)
  if (/<(?:urlset|sitemapindex)\b/iu.test(start)) return readSitemap(content)
  try {
    return /<opml\b/iu.test(start) ? listOf(content) : await itemsOf(content, url)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'refused', reason: 'this is no feed that can be read' }
  }
}

interface Outlines {
  readonly outlines?: readonly (Outlines & { readonly xmlUrl?: string })[]
}

const listOf = (content: string): FeedRead => {
  const addresses: string[] = []
  const visit = ({ outlines = [] }: Outlines): void => {
    for (const outline of outlines) {
      if (outline.xmlUrl !== undefined) addresses.push(outline.xmlUrl)
      visit(outline)
    }
  }
  visit(parseOpml(content).body ?? {})
  const feeds = [...new Set(addresses)].slice(0, MOST_FEEDS)
  return feeds.length === 0 ? { kind: 'refused', reason: 'the list names no feed' } : { kind: 'list', addresses: feeds }
}

const itemsOf = async (content: string, url: string): Promise<FeedRead> => {
  const parsed = parseFeed(content, { maxItems: MOST_ITEMS })
  const items = await Promise.all(rawItems(parsed).map((item) => itemFrom(item, url)))
  return { kind: 'items', items: items.filter((item) => item !== undefined), ...pauseOf(parsed) }
}

const itemFrom = async (raw: RawItem, base: string): Promise<FeedItem | undefined> => {
  const url = webAddress(raw.url, base)
  const text = await wholeText(raw)
  const id = raw.id ?? url ?? raw.title
  if (id === undefined || (url === undefined && text === undefined)) return undefined
  const authors = (raw.authors ?? []).filter((name) => name !== undefined && name.trim() !== '')
  return present({
    key: `${id} ${raw.updated ?? raw.published ?? ''}`.trim(),
    url,
    headline: await plain(raw.title),
    teaser: text === undefined ? undefined : await plain(raw.content === raw.summary ? undefined : raw.summary),
    published: raw.published === undefined ? undefined : dateOf(raw.published),
    byline: authors.length === 0 ? undefined : authors.join(', '),
    publisher: await plain(raw.publisher),
    language: raw.language,
    text,
  })
}

const dateOf = (words: string): string | undefined => {
  const date = readDate(words)
  return 'published' in date ? date.published : undefined
}

type Optional<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | undefined }

const present = ({ key, ...fields }: Optional<Required<FeedItem>> & { readonly key: string }): FeedItem => ({
  key,
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
})

const webAddress = (address: string | undefined, base: string): string | undefined => {
  if (address === undefined || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}

/** The text, unless it is short, breaks off or says no more than the summary. */
const wholeText = async ({ content, summary }: RawItem): Promise<string | undefined> => {
  if (content === undefined) return undefined
  const text = looksLikeHtml(content) ? await textOfFragment(content) : content.trim()
  if (text === undefined || text.length < SHORTEST_TEXT || /(?:…|\.\.\.)[\])]?$/u.test(text)) return undefined
  const known = content === summary ? 0 : ((await plain(summary)) ?? '').length
  return text.length > known * 1.5 ? text : undefined
}

const plain = async (words: string | undefined): Promise<string | undefined> => {
  const text = words !== undefined && looksLikeHtml(words) ? await textOfFragment(words) : words
  const shown = text?.replace(/\s+/gu, ' ').trim()
  return shown === '' ? undefined : shown
}

// What RSS, RDF, Atom and JSON Feed call the same things.

import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'

/** What the four formats have in common, as they give it. */
export interface RawItem {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly content?: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly authors?: readonly (string | undefined)[]
  readonly publisher?: string | undefined
  readonly language?: string | undefined
}

const rssItems = (feed: RssFeed.Feed<string>): readonly RawItem[] =>
  (feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description,
    content: item.content?.encoded ?? item.description,
    published: item.pubDate ?? item.dc?.dates?.[0],
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    authors: item.dc?.creators ?? item.authors?.map((author) => author.name) ?? [],
    publisher: item.dc?.publishers?.[0] ?? feed.dc?.publishers?.[0] ?? feed.title,
    language: item.dc?.languages?.[0] ?? feed.language,
  }))

const rdfItems = (feed: RdfFeed.Feed<string>): readonly RawItem[] =>
  (feed.items ?? []).map((item) => ({
    url: item.link,
    title: item.title,
    summary: item.description,
    content: item.content?.encoded ?? item.description,
    published: item.dc?.dates?.[0],
    authors: item.dc?.creators ?? [],
    publisher: item.dc?.publishers?.[0] ?? feed.dc?.publishers?.[0] ?? feed.title,
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
  }))

const atomItems = (feed: AtomFeed.Feed<string>): readonly RawItem[] =>
  (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    url: (entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? entry.links?.[0])?.href,
    title: entry.title?.value,
    summary: entry.summary?.value,
    content: entry.content?.value,
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    authors: (entry.authors ?? feed.authors ?? []).map((author) => author.name),
    publisher: entry.source?.title?.value ?? feed.title?.value,
    language: entry.content?.xml?.lang ?? feed.xml?.lang,
  }))

const jsonItems = (feed: JsonFeed.Feed<string>): readonly RawItem[] =>
  (feed.items ?? []).map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content: item.content_html ?? item.content_text,
    published: item.date_published,
    updated: item.date_modified,
    authors: (item.authors ?? feed.authors ?? []).map((author) => author.name),
    publisher: feed.title,
    language: item.language ?? feed.language,
  }))

/** The items of a feed in order, as they stand there. */
export const rawItems = (parsed: AnyFeed): readonly RawItem[] => {
  if (parsed.format === 'rss') return rssItems(parsed.feed)
  if (parsed.format === 'rdf') return rdfItems(parsed.feed)
  return parsed.format === 'atom' ? atomItems(parsed.feed) : jsonItems(parsed.feed)
}

/** Seconds that the feed asks to wait before it is read again (RSS states minutes). */
export const pauseOf = (parsed: AnyFeed): { readonly pause?: number } => {
  const minutes = parsed.format === 'rss' ? parsed.feed.ttl : undefined
  return minutes === undefined ? {} : { pause: minutes * 60 }
}

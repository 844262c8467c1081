// Sitemaps, which feedsmith does not read: news sitemaps name the articles of the last two days with headline and date.
// https://www.sitemaps.org/protocol.html and Google's news extension.

import { DOMParser } from 'linkedom'
import { readDate } from '../read-date.ts'
import { childrenOf, isElement, type PageElement, type PageNode } from '../web/page-node.ts'
import type { FeedItem, FeedRead } from './feed-item.ts'

/** The protocol's own limit is 50,000, which no newsroom means. */
const MOST_ITEMS = 5000
const MOST_SITEMAPS = 100

/** The articles of a sitemap (the news among them alone, where there are any), or the sitemaps that an index names. */
export const readSitemap = (xml: string): FeedRead => {
  if (isTooDeep(xml)) return { kind: 'refused', reason: 'the sitemap is nested too deeply' }
  const root: PageElement | null = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  const entries = root === null ? [] : elementsIn(root)
  if (entries.length === 0) return { kind: 'refused', reason: 'the sitemap names no page' }
  const isIndex = entries.some((entry) => nameOf(entry) === 'sitemap')
  if (isIndex)
    return { kind: 'list', addresses: entries.flatMap((entry) => wordsOf(entry, 'loc') ?? []).slice(0, MOST_SITEMAPS) }
  const news = entries.filter((entry) => child(entry, 'news') !== undefined)
  const items = (news.length > 0 ? news : entries).slice(0, MOST_ITEMS).flatMap((entry) => itemFrom(entry) ?? [])
  return { kind: 'items', items }
}

/** Elements inside each other; a sitemap has five. Counted on the letters: the parser takes minutes for a hundred thousand. */
const DEEPEST = 30

const isTooDeep = (xml: string): boolean => {
  let depth = 0
  for (const [, slash] of xml.matchAll(/<(\/?)[a-z](?![^<>]{0,1000}\/>)/giu)) {
    depth += slash === '/' ? -1 : 1
    if (depth > DEEPEST) return true
  }
  return false
}

const elementsIn = (node: PageNode): readonly PageElement[] => childrenOf(node).filter(isElement)

/** Without the prefix, which a publisher may choose. */
const nameOf = (element: PageElement): string => element.localName.replace(/^.*:/u, '').toLowerCase()

const child = (element: PageElement | undefined, name: string): PageElement | undefined =>
  element && elementsIn(element).find((each) => nameOf(each) === name)

const wordsOf = (element: PageElement | undefined, name: string): string | undefined => {
  const words = child(element, name)?.textContent?.trim()
  return words === '' ? undefined : words
}

const itemFrom = (entry: PageElement): FeedItem | undefined => {
  const url = wordsOf(entry, 'loc')
  if (url === undefined || !/^https?:/iu.test(url) || !URL.canParse(url)) return undefined
  const news = child(entry, 'news')
  const publication = child(news, 'publication')
  const stated = wordsOf(news, 'publication_date')
  const date = stated === undefined ? {} : readDate(stated)
  const facts = {
    headline: wordsOf(news, 'title'),
    published: 'published' in date ? date.published : undefined,
    publisher: wordsOf(publication, 'name'),
    language: wordsOf(publication, 'language'),
  }
  const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
  return { key: `${url} ${wordsOf(entry, 'lastmod') ?? stated ?? ''}`.trim(), url, ...known }
}

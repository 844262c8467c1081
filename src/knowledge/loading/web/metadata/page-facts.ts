// What a page states about its article beside the text: in JSON-LD, in its meta elements, in `<time>`, in its headings.

import type { StatedNotices } from '../../stated-notices.ts'
import { childrenOf, isElement, type PageDocument, type PageElement, shownWords } from '../page-node.ts'
import { wordsOf } from '../page-words.ts'
import { articleInJsonLd, type StatedArticle } from './json-ld.ts'
import { pageDate } from './page-date.ts'

/** As stated; what the page does not state is absent. */
export interface StatedFacts extends StatedNotices {
  /** Empty where the page has neither heading nor title. */
  readonly headline: string
  readonly teaser?: string
  /** ISO 8601, see `pageDate`. */
  readonly published?: string
  readonly byline?: string
  readonly publisher?: string
  /** ISO 639-1, lower case. */
  readonly language?: string
  /** The article's text as the page gives it to search engines: a second opinion on what is the article. */
  readonly body?: string
}

/** Must be asked before the document is pruned. */
export const statedFacts = (document: PageDocument): StatedFacts => {
  const metas = metasIn(document)
  const stated = articleInJsonLd(document) ?? { authors: [] }
  return present({
    headline: headlineOf(document, metas, stated),
    teaser: teaserOf(metas),
    published: publishedOf(document, metas, stated),
    byline: bylineOf(document, metas, stated),
    publisher:
      plain(stated.publisher) ?? first(metas, ['og:site_name', 'publisher', 'dc.publisher', 'application-name']),
    language: languageOf(document, metas, stated),
    body: stated.body,
    correction: stated.correction,
    retracted: stated.retracted,
  })
}

type Metas = ReadonlyMap<string, string>

type Optional<Facts> = { readonly [Name in keyof Facts]: Facts[Name] | undefined }

const present = (facts: Optional<Required<StatedFacts>>): StatedFacts => {
  const { headline, ...others } = facts
  return {
    headline: headline ?? '',
    ...Object.fromEntries(Object.entries(others).filter(([, fact]) => fact !== undefined)),
  }
}

const metasIn = (document: PageDocument): Metas => {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = plain(meta.getAttribute('content') ?? '')
    if (content === undefined) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase()
      if (name && !metas.has(name)) metas.set(name, content)
    }
  }
  return metas
}

const LONGEST = 500

/** The words on one line without character references, which some pages write twice; undefined where there are none. */
const plain = (words: string | undefined): string | undefined => {
  const shown = shownWords(
    (words ?? '').slice(0, 10 * LONGEST).replace(/&(?:amp|quot|#0?39|nbsp);/gu, (each) => references[each] ?? each),
  )
  return shown === '' || shown.length > LONGEST ? undefined : shown
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&nbsp;': ' ',
}

const first = (metas: Metas, names: readonly string[]): string | undefined =>
  names.map((name) => metas.get(name)).find((content) => content !== undefined)

/** The heading that the page's own names for itself repeat; without one the best of these names. */
const headlineOf = (document: PageDocument, metas: Metas, stated: StatedArticle): string | undefined => {
  const title = plain([...document.querySelectorAll('title')][0]?.textContent ?? '')
  const names = [plain(stated.headline), first(metas, ['og:title', 'twitter:title']), title]
    .filter((each) => each !== undefined)
    .map(withoutSite)
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, MOST_HEADINGS)
    .map((heading) => plain(wordsApart(heading)))
    .filter((each) => each !== undefined)
  const shown = headings.find((heading) => names.some((name) => isSameHeadline(heading, name)))
  return shown ?? names[0] ?? headings[0]
}

const MOST_HEADINGS = 20

/** The words of a heading whose lines are elements of their own („<span>Town</span><span>Bridge closed</span>“). */
const wordsApart = (element: PageElement): string =>
  childrenOf(element)
    .map((child) => (isElement(child) ? ` ${wordsApart(child)} ` : (child.textContent ?? '')))
    .join('')

/** „Bridge closed“ of „Bridge closed | Hillford Echo“ and of „Echo – Bridge closed“: the longest part. */
const withoutSite = (name: string): string =>
  name.split(/\s+[|–—»·-]\s+/u).reduce((longest, part) => (part.length > longest.length ? part : longest))

/** The heading may say more (a kicker) or less (a name cut short), but not only one word of the other. */
const isSameHeadline = (heading: string, name: string): boolean => {
  const words = new Set(wordsOf(heading))
  const others = new Set(wordsOf(name))
  const shared = [...words].filter((word) => others.has(word)).length
  return shared >= 0.6 * Math.min(words.size, others.size) && shared >= 0.4 * Math.max(words.size, others.size)
}

const teaserOf = (metas: Metas): string | undefined => {
  const teaser = first(metas, ['og:description', 'description', 'twitter:description'])
  return teaser === undefined || /(?:\.\.\.|…)$/u.test(teaser) ? undefined : teaser
}

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
]

const publishedOf = (document: PageDocument, metas: Metas, stated: StatedArticle): string | undefined => {
  const marked = [...document.querySelectorAll('[itemprop=datePublished], time[pubdate]')].slice(0, MOST_HEADINGS)
  const candidates = [
    stated.published,
    ...publishedNames.map((name) => metas.get(name)),
    ...[...marked, ...timesByHeadline(document)].map(
      (time) => time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent,
    ),
  ]
  return candidates.map((each) => (each ? pageDate(each) : undefined)).find((date) => date !== undefined)
}

/** As far above the headline as its date may stand with it; a `<time>` elsewhere dates another article. */
const LEVELS = 3

const datedLine = '[class*=date], [class*=datum], [class*=publish]'

const timesByHeadline = (document: PageDocument): readonly PageElement[] => {
  let around = [...document.querySelectorAll('h1')][0]?.parentNode
  for (let level = 0; level < LEVELS && around && isElement(around); level++) {
    const [time] = around.querySelectorAll('time')
    const line = [...around.querySelectorAll(datedLine)].find((each) => (each.textContent ?? '').length <= LONGEST_DATE)
    if (time || line) return [time, line].filter((each) => each !== undefined)
    around = around.parentNode
  }
  return []
}

const LONGEST_DATE = 120

const bylineOf = (document: PageDocument, metas: Metas, stated: StatedArticle): string | undefined => {
  const shown = [...document.querySelectorAll('[rel=author], [itemprop=author], .byline, .author')]
  const candidates = [
    stated.authors.join(', '),
    ...['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator'].map((name) =>
      metas.get(name),
    ),
    ...shown.map(wordsApart),
  ]
  return candidates.map((each) => personNamed(plain(each))).find((name) => name !== undefined)
}

const personNamed = (words: string | undefined): string | undefined => {
  const name = words
    ?.replace(/^(?:von|by|par|autor(?:in)?:|author:)\s+/iu, '')
    .split(/\s*[|•·]\s*|,?\s+\d/u, 1)[0]
    ?.trim()
  return name === undefined || name.length < 3 || name.length > 120 || /:\/\/|@|^\d/u.test(name) ? undefined : name
}

const languageOf = (document: PageDocument, metas: Metas, stated: StatedArticle): string | undefined => {
  const candidates = [
    document.documentElement?.getAttribute('lang'),
    stated.language,
    first(metas, ['og:locale', 'content-language', 'language', 'dc.language']),
  ]
  return candidates
    .map((each) => /^\s*([a-z]{2})(?![a-z])/iu.exec(each ?? '')?.[1]?.toLowerCase())
    .find((language) => language !== undefined)
}

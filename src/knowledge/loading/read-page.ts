// A web page as an article: what is taken from it and what it says of itself.

import { articleFrom } from './article-fields.ts'
import type { Entry } from './loaded-item.ts'
import { readDate } from './read-date.ts'
import { extractPage } from './web/extract-page.ts'
import { webId } from './web-id.ts'

const reasons: Readonly<Record<string, string>> = {
  'too long': 'the page is larger than 5 MB',
  'too many elements': 'the page has too many elements to be an article',
  'too deep': 'the page is nested too deeply to be an article',
  'no text': 'no article text was found on the page',
}

/** What somebody else (a feed) states of a page's article, for what the page leaves out. */
export interface StatedBeside {
  readonly headline?: string
  readonly published?: string
  readonly byline?: string
  readonly publisher?: string
}

/** Where a page came from, and what was said of it there. */
export interface PageOrigin extends StatedBeside {
  readonly url: string
}

/**
 * The article of a page given as its bytes or characters. Its address, where it has one, is its id; `id` names a page from a
 * file. A date that the page states and nobody can read is left out, for a page is not written by who brings it.
 */
export const fromPage = (html: string | Uint8Array, id: string, origin?: PageOrigin): Entry => {
  const page = extractPage(html)
  if ('refused' in page) return { reason: reasons[page.refused] ?? page.refused }
  const { published, headline, ...stated } = page
  const date = published === undefined ? {} : readDate(published)
  const own = origin === undefined ? undefined : webId(origin.url)
  const facts = { ...origin, ...stated, ...(headline === '' ? {} : { headline }), ...('published' in date ? date : {}) }
  return articleFrom({ ...facts, id: own ?? id }, id)
}

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

/**
 * The article of a page given as its bytes or characters. With `url`, where it came from, that is its id; `id` names a page
 * from a file. A date that the page states and nobody can read is left out, for a page is not written by who brings it.
 */
export const fromPage = (html: string | Uint8Array, id: string, url?: string): Entry => {
  const page = extractPage(html)
  if ('refused' in page) return { reason: reasons[page.refused] ?? page.refused }
  const { published, ...stated } = page
  const date = published === undefined ? {} : readDate(published)
  const own = url === undefined ? undefined : webId(url)
  return articleFrom({ ...stated, ...('published' in date ? date : {}), id: own ?? id, url }, id)
}

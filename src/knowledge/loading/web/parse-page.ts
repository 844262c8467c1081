// HTML as a document, or why not. Pages come from strangers: what is too large or nested without end is turned away before any
// stage has to bear it. Nothing of a page is ever run.

import { parseHTML } from 'linkedom'
import { burdenOf, isTooDeep, type PageRefusal } from './page-burden.ts'
import type { PageDocument, PageElement } from './page-node.ts'
import { withoutCode } from './without-code.ts'

/** A page that can be read. */
interface ParsedPage {
  readonly document: PageDocument
  readonly body: PageElement
}

/** The document of a page, or why it is not read. */
export const parsePage = (html: string): ParsedPage | { readonly refused: PageRefusal } => {
  const written = withoutCode(html)
  const refused = burdenOf(html.length, written)
  if (refused) return { refused }
  const document: PageDocument = parseHTML(wellFormed(written)).document
  const { documentElement: root, body } = document
  if (root === null || body === null) return { refused: 'no text' }
  return isTooDeep(root) ? { refused: 'too deep' } : { document, body }
}

/** The parser needs one head and one body in one html, and pages have warnings before them and words after them. */
const wellFormed = (html: string): string => {
  const language = /<html\b[^>]{0,500}?\blang=["']?([\w-]{2,20})/iu.exec(html)?.[1] ?? ''
  const headEnd = /<\/head\s*>|<body\b/iu.exec(html)?.index ?? 0
  const head = html.slice(0, headEnd).replace(outerTags, '').replace(longTitle, '$1')
  const body = html.slice(headEnd).replace(outerTags, '')
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`
}

const outerTags = /<!doctype\b[^>]{0,500}>|<\?xml\b[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^>]{0,5000})?>/giu
const longTitle = /(<title\b[^>]{0,500}>[^<]{1000})[^<]+/giu

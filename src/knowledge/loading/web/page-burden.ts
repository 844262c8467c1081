// What a page may cost. The limits are several times what the largest newspaper pages need; a page beyond them was made to be
// slow, or is no article.

import { isElement, type PageElement, type PageNode } from './page-node.ts'

/** Why a page gives no article. */
export type PageRefusal = 'too long' | 'too many elements' | 'too deep' | 'no text'

/** In UTF-16 units. */
const LONGEST_PAGE = 5_000_000
/** Opening and closing ones; a long page has 10,000. */
const MOST_TAGS = 60_000
const MOST_REFERENCES = 200_000
/** In one tag. */
const MOST_ATTRIBUTES = 500
const LONGEST_CLASS = 20_000
/** Elements opened and not closed; old pages leave some dozens open. */
const MOST_OPEN = 1_000
/** Elements inside each other; page builders reach 60. */
const DEEPEST = 150

const closedByOthers = new Set(['p', 'li', 'td', 'th', 'tr', 'tbody', 'thead', 'dt', 'dd', 'option'])
const empty = new Set([
  'br',
  'img',
  'hr',
  'input',
  'meta',
  'link',
  'source',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'path',
])

/** Counted on the letters (`html` without code, `length` with it), since building the tree is what would be slow. */
export const burdenOf = (length: number, html: string): PageRefusal | undefined => {
  if (length > LONGEST_PAGE) return 'too long'
  if (hasMore(html, '<', MOST_TAGS) || hasMore(html, '&', MOST_REFERENCES) || hasCrowdedTag(html))
    return 'too many elements'
  return opensTooMany(html) ? 'too deep' : undefined
}

const hasMore = (html: string, sign: string, most: number): boolean => {
  let count = 0
  for (let at = html.indexOf(sign); at >= 0; at = html.indexOf(sign, at + 1)) if (++count > most) return true
  return false
}

/** A tag with so many attributes, or so long a list of classes, that the parser takes seconds or gives up. */
const hasCrowdedTag = (html: string): boolean =>
  html
    .split('<')
    .some(
      (tag) =>
        tag.length > LONGEST_CLASS &&
        (hasMore(tag.split('>', 1)[0] ?? '', ' ', LONGEST_CLASS / 8) ||
          hasMore(tag.split('>', 1)[0] ?? '', '=', MOST_ATTRIBUTES)),
    )

const opensTooMany = (html: string): boolean => {
  const open = new Map<string, number>()
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d-]{0,30})/giu)) {
    const tag = name.toLowerCase()
    const before = open.get(tag) ?? 0
    if (closedByOthers.has(tag) || empty.has(tag) || (slash === '/' && before === 0)) continue
    const step = slash === '/' ? -1 : 1
    open.set(tag, before + step)
    depth += step
    if (depth > MOST_OPEN) return true
  }
  return false
}

/** Walks without calling itself: what it looks for would break a function that does. */
export const isTooDeep = (root: PageElement): boolean => {
  let depth = 0
  let node: PageNode = root
  for (;;) {
    if (isElement(node) && node.firstChild !== null) {
      node = node.firstChild
      if (++depth > DEEPEST) return true
      continue
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root
      depth--
    }
    if (node === root || node.nextSibling === null) return false
    node = node.nextSibling
  }
}

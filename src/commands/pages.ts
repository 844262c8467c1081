// Long lists are shown page by page, in place of the page before.

import type { Page, Slice } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import { button } from './compose.ts'
import type { Button } from './reply.ts'
import type { Texts } from './texts/texts.ts'

/** ‹ and › as far as there is a page before or after. */
export function pageButtons(
  page: Page<unknown>,
  size: number,
  texts: Texts,
  goTo: (from: number) => Action,
): readonly Button[] {
  const next = page.from + page.items.length
  return [
    ...(page.from > 0 ? [button(texts.buttons.previous, goTo(Math.max(0, page.from - size)))] : []),
    ...(next < page.total ? [button(texts.buttons.next, goTo(next))] : []),
  ]
}

/** „ · 4 bis 6 von 14“ after a title; nothing where everything is shown. */
export function partOf({ items, from, total }: Page<unknown>, texts: Texts): string {
  return items.length < total ? ` · ${texts.lists.part(from + 1, from + items.length, total)}` : ''
}

/** The page that begins at `from`, or the last one: a list may have become shorter since its button was sent. */
export function readPage<T>(from: number, size: number, read: (slice: Slice) => Page<T>): Page<T> {
  const page = read({ from, size })
  if (page.items.length > 0 || page.total === 0) return page
  return read({ from: Math.floor((page.total - 1) / size) * size, size })
}

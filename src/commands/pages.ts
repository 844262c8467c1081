// Long lists are shown page by page, in place of the page before.

import type { Page } from '../knowledge/knowledge-base.ts'
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

/** The start of the page to show when `from` points behind the end of a list that has become shorter. */
export const withinList = (from: number, size: number, total: number): number =>
  from < total ? from : Math.max(0, Math.floor((total - 1) / size) * size)

// Some pages mark their article themselves (`itemprop=articleBody`). What is marked is believed, and what comes after it is not
// the article any more; a lead before it may be.

import { isHeading, isProse, type PageBlock } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

/** Marked text this long is an article and no empty shell. In UTF-16 units. */
const ENOUGH = 400

const lengthOf = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, block) => sum + block.words.length, 0)

export const markedText: BlockRule = {
  name: 'marked text',
  apply: (taken, page) => {
    const marked = page.blocks.filter((block) => block.marked && block.linked < 0.5)
    const last = marked.at(-1)
    if (last === undefined || lengthOf(marked) < ENOUGH) return taken
    const kept = new Set(taken.filter((block) => block.id <= last.id).map((block) => block.id))
    for (const block of marked) if (isProse(block) || isHeading(block)) kept.add(block.id)
    return page.blocks.filter((block) => kept.has(block.id))
  },
}

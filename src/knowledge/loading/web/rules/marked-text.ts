// Some pages mark their article themselves (`itemprop=articleBody`, `articleBody` in JSON-LD). What is marked is believed; where
// it is most of the text, what comes after it is not the article any more. Some state an excerpt only.

import { isHeading, isProse, type PageBlock } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

/** Marked text this long is an article and no empty shell. In UTF-16 units. */
const ENOUGH = 400
const MOST = 0.6

const lengthOf = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, block) => sum + block.words.length, 0)

export const markedText: BlockRule = {
  name: 'marked text',
  apply: (taken, page) => {
    const marked = page.blocks.filter((block) => block.marked && block.linked < 0.5)
    const length = lengthOf(marked)
    if (length < ENOUGH) return taken
    const end = length < MOST * lengthOf(taken) ? page.blocks.length : (marked.at(-1)?.id ?? 0)
    const kept = new Set(taken.filter((block) => block.id <= end).map((block) => block.id))
    for (const block of marked) if (isProse(block) || isHeading(block)) kept.add(block.id)
    return page.blocks.filter((block) => kept.has(block.id))
  },
}

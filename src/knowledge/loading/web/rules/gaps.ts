// Readability leaves out paragraphs between two that it keeps, because of a link or a box around them. In one column with
// them they are the article's.

import { isHeading, isProse, type PageBlock } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

export const gaps: BlockRule = {
  name: 'gaps',
  apply: (taken, page) => {
    const first = taken[0]
    const last = taken.at(-1)
    if (!first || !last) return taken
    const kept = new Set(taken.map((block) => block.id))
    const columns = new Set(taken.filter(isProse).map((block) => block.parent))
    const belongs = (block: PageBlock): boolean =>
      columns.has(block.parent) && block.linked < 0.5 && !block.caption && (isProse(block) || isHeading(block))
    return page.blocks.filter(
      (block) => kept.has(block.id) || (block.id > first.id && block.id < last.id && belongs(block)),
    )
  },
}

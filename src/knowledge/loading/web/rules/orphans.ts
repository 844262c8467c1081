// A heading with nothing under it was the heading of something that has been taken away.

import { isHeading, isProse, type PageBlock } from '../page-block.ts'
import { phraseAt, wordsOf } from '../page-words.ts'
import type { BlockRule, PageFacts } from './block-rule.ts'

export const orphans: BlockRule = {
  name: 'orphans',
  apply: (taken, page) => {
    const last = taken.findLastIndex((block) => !isHeading(block) || isProse(block))
    return taken.slice(0, last + 1).filter((block, index) => !isLeftAlone(block, taken[index + 1], page))
  },
}

/** „Mehr zu Klima und Konsum“, and what stood under it is gone. */
const isLeftAlone = (block: PageBlock, next: PageBlock | undefined, page: PageFacts): boolean =>
  isHeading(block) && phraseAt(wordsOf(block.words), 0, page.words.ends) > 0 && next !== page.blocks[block.id + 1]

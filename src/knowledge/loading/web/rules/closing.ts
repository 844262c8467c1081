// „Über den Autor“, „Das könnte Sie auch interessieren“: under such a heading the page goes on without the article.

import { isHeading, isProse, type PageBlock } from '../page-block.ts'
import { phraseAt, wordsOf } from '../page-words.ts'
import type { BlockRule, PageFacts } from './block-rule.ts'

/** No article has most of its text below such a heading. */
const MOST_BELOW = 0.2
const LONGEST_HEADING = 80

export const closing: BlockRule = {
  name: 'closing',
  apply: (taken, page) => {
    const whole = proseIn(taken)
    const at = taken.findIndex(
      (block, index) => isClosing(block, page) && proseIn(taken.slice(index)) <= MOST_BELOW * whole,
    )
    return at <= 0 ? taken : taken.slice(0, at)
  },
}

const proseIn = (blocks: readonly PageBlock[]): number =>
  blocks.filter(isProse).reduce((sum, block) => sum + block.words.length * (1 - block.linked), 0)

const isClosing = (block: PageBlock, page: PageFacts): boolean => {
  if (block.words.length > LONGEST_HEADING) return false
  const line = wordsOf(block.words)
  const length = phraseAt(line, 0, page.words.ends)
  if (length === 0) return false
  return length === line.length || (length > 1 && (isHeading(block) || block.words.endsWith(':')))
}

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
    const kept = new Set(taken)
    const columns = new Set(taken.filter(isProse).map((block) => block.parent))
    const earliest = earliestEnd(taken)
    // Readability may have left the heading out and kept what stands under it.
    const end = page.blocks.find(
      (block) => block.id > earliest && (kept.has(block) || columns.has(block.parent)) && isClosing(block, page),
    )
    return end === undefined ? taken : taken.filter((block) => block.id < end.id)
  },
}

/** The number of the last block under which too much stands for the article to end there. */
const earliestEnd = (taken: readonly PageBlock[]): number => {
  const most = MOST_BELOW * taken.reduce((sum, block) => sum + proseOf(block), 0)
  let below = 0
  const last = taken.findLast((block) => {
    below += proseOf(block)
    return below > most
  })
  return last?.id ?? taken[0]?.id ?? 0
}

const proseOf = (block: PageBlock): number => (isProse(block) ? block.words.length * (1 - block.linked) : 0)

const isClosing = (block: PageBlock, page: PageFacts): boolean => {
  if (block.words.length > LONGEST_HEADING) return false
  const line = wordsOf(block.words)
  const length = phraseAt(line, 0, page.words.ends)
  if (length === 0) return false
  return length === line.length || (length > 1 && (isHeading(block) || block.words.endsWith(':')))
}

// German papers set the first paragraph apart, above picture and date: it is the article's, but in another box. English ones put
// a summary there, which is no part of the article and is kept as its teaser.

import { isProse, type PageBlock } from '../page-block.ts'
import { wordsOf } from '../page-words.ts'
import type { BlockRule, PageFacts } from './block-rule.ts'

/** As far above the text as a lead is looked for, in blocks. */
const REACH = 12
const partOfText: ReadonlySet<string> = new Set(['de'])
const SHORTEST = 60
const LONGEST = 900

export const lead: BlockRule = {
  name: 'lead',
  apply: (taken, page) => {
    const first = taken.find(isProse)
    if (!first || !partOfText.has(page.language)) return taken
    const headline = headlineBefore(first, page)
    if (headline === undefined) return taken
    const leads = page.blocks
      .slice(headline + 1, first.id)
      .filter((block) => isLead(block) && !isRepeated(block, taken))
    const kept = new Set([...taken, ...leads].map((block) => block.id))
    return page.blocks.filter((block) => kept.has(block.id))
  },
}

const headlineBefore = (first: PageBlock, page: PageFacts): number | undefined => {
  const above = page.blocks.slice(Math.max(0, first.id - REACH), first.id)
  const headline = above.findLast((block) => block.tag === 'h1') ?? above.findLast((block) => isHeadline(block, page))
  return headline?.id
}

const isHeadline = (block: PageBlock, page: PageFacts): boolean =>
  page.headline !== '' && wordsOf(block.words).join(' ') === wordsOf(page.headline).join(' ')

const isLead = (block: PageBlock): boolean =>
  !block.caption &&
  block.linked < 0.3 &&
  block.words.length >= SHORTEST &&
  block.words.length <= LONGEST &&
  (isProse(block) || block.words.length > 100)

const isRepeated = (block: PageBlock, taken: readonly PageBlock[]): boolean =>
  taken.some((each) => each.words.startsWith(block.words.slice(0, SHORTEST)))

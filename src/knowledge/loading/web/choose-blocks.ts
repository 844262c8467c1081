// Which blocks of a page are its article: Readability's choice, mended by rules in order.

import type { PageBlock } from './page-block.ts'
import type { BlockRule, PageFacts } from './rules/block-rule.ts'
import { captions } from './rules/captions.ts'
import { closing } from './rules/closing.ts'
import { dateLines } from './rules/date-lines.ts'
import { lead } from './rules/lead.ts'
import { linkLines } from './rules/link-lines.ts'
import { markedText } from './rules/marked-text.ts'
import { orphans } from './rules/orphans.ts'
import { ownHeadline } from './rules/own-headline.ts'
import { pageLines } from './rules/page-lines.ts'
import { standfirst } from './rules/standfirst.ts'

/** First what is missing is added, then what is too much goes. */
const rules: readonly BlockRule[] = [
  markedText,
  lead,
  standfirst,
  captions,
  ownHeadline,
  closing,
  pageLines,
  linkLines,
  dateLines,
  orphans,
]

/** The blocks of the article in page order, given those that Readability `voted` for. */
export const chooseBlocks = (voted: ReadonlySet<number>, page: PageFacts): readonly PageBlock[] => {
  const before = page.blocks.filter((block) => voted.has(block.id))
  return rules.reduce<readonly PageBlock[]>((taken, rule) => rule.apply(taken, page), before)
}

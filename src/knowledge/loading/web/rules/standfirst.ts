// What English papers set between headline and text is a summary by the desk, not the article; the page states it as its teaser
// as well. German papers begin the article there, see `lead`.

import { isProse } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

/** In UTF-16 units; a longer paragraph is the article's first. */
const LONGEST = 400
const FEWEST_BELOW = 3

export const standfirst: BlockRule = {
  name: 'standfirst',
  apply: (taken, page) => {
    if (page.language === 'de') return taken
    const [first, ...others] = taken.filter(isProse)
    if (!first || first.marked || first.words.length > LONGEST || others.length < FEWEST_BELOW) return taken
    const isAlone = others.every((block) => block.parent !== first.parent)
    // Where every paragraph has a box of its own, being alone says nothing.
    const areTogether = others.some((block, index) => block.parent === others[index + 1]?.parent)
    return isAlone && areTogether ? taken.filter((block) => block !== first) : taken
  },
}

// A line that is nothing but a link leads to another page; in a sentence or a list of the article a link stands among words.

import { isProse, type PageBlock } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

const ALL = 0.8

export const linkLines: BlockRule = {
  name: 'link lines',
  apply: (taken) => {
    const first = taken.findIndex(isText)
    const last = taken.findLastIndex(isText)
    if (first < 0) return taken
    return taken.filter((block, index) => !isLinkLine(block, index > first && index < last))
  },
}

const isText = (block: PageBlock): boolean => isProse(block) && block.linked < ALL

/** A list of links may stand in the text; over and under it such a list is the page's. */
const isLinkLine = (block: PageBlock, amid: boolean): boolean =>
  block.linked >= ALL && !/^(?:h[1-6]|t[dh])$/u.test(block.tag) && !(amid && block.tag === 'li')

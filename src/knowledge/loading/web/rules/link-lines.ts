// A line that is nothing but a link leads to another page; in a sentence or a list of the article a link stands among words.

import { isProse, type PageBlock } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

const ALL = 0.8

export const linkLines: BlockRule = {
  name: 'link lines',
  apply: (taken) => {
    const prose = taken.filter((block) => isProse(block) && block.linked < ALL).length
    if (prose === 0) return taken
    return taken.filter((block) => !isLinkLine(block))
  },
}

const isLinkLine = (block: PageBlock): boolean => block.linked >= ALL && !/^(?:h[1-6]|t[dh]|li)$/u.test(block.tag)

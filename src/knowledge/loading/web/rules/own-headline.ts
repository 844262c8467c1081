// The headline is kept apart from the text, so that its words are not found twice.

import { isHeading, isProse } from '../page-block.ts'
import { wordsOf } from '../page-words.ts'
import type { BlockRule } from './block-rule.ts'

export const ownHeadline: BlockRule = {
  name: 'own headline',
  apply: (taken, page) => {
    const first = taken.findIndex((block) => isProse(block) && !isHeading(block))
    const headline = wordsOf(page.headline).join(' ')
    return taken.filter((block, index) => {
      if (index > first && first >= 0) return true
      return block.tag !== 'h1' && (headline === '' || wordsOf(block.words).join(' ') !== headline)
    })
  },
}

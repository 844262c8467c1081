// A heading with nothing under it was the heading of something that has been taken away.

import { isHeading, isProse } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

export const orphans: BlockRule = {
  name: 'orphans',
  apply: (taken) => taken.slice(0, taken.findLastIndex((block) => !isHeading(block) || isProse(block)) + 1),
}

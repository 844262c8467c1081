// A caption describes a picture that no reader of the text sees.

import type { BlockRule } from './block-rule.ts'

export const captions: BlockRule = {
  name: 'captions',
  apply: (taken) => taken.filter((block) => !block.caption),
}

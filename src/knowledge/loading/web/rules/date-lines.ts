// „12. November 2026, 08:30 Uhr | Von Ada Muster“: what stands over the text and says when and by whom, not what.

import { isProse, type PageBlock } from '../page-block.ts'
import type { BlockRule } from './block-rule.ts'

const LONGEST = 120
const date =
  /\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:\.|st|nd|rd|th)?\s\p{L}{3,9}\.?,?\s\d{4}\b|\b\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}\b/u
const MOST_OTHER_WORDS = 9

export const dateLines: BlockRule = {
  name: 'date lines',
  apply: (taken) => {
    const first = taken.findIndex((block) => isProse(block) && !isDateLine(block))
    const last = taken.findLastIndex((block) => isProse(block) && !isDateLine(block))
    return taken.filter((block, index) => (index > first && index < last) || !isDateLine(block))
  },
}

const isDateLine = (block: PageBlock): boolean => {
  const line = block.words
  if (line.length > LONGEST || /[.!?]["“”»]?$/u.test(line.replace(/\b\d{1,2}\.$/u, ''))) return false
  return date.test(line) && (line.replace(date, '').match(/\p{L}{2,}/gu) ?? []).length <= MOST_OTHER_WORDS
}

// What a button under some words points at: found again in the article as it is now, or known to be gone.

import type { Evidence, KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { checkMark } from './check-mark.ts'
import { quotationsWithin } from './evidence.ts'

/** A span of an article (by its key), with the mark of the words that stood there. */
interface Pointed {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly check: string
}

interface Found {
  readonly words: string
  /** The sentences around the words. */
  readonly around: Evidence
  /** The words as the quotation that they are, or are a part of. */
  readonly quoted?: Evidence
}

/** The words; undefined where the article is gone or no longer has them there. */
export function wordsAt({ article, start, end, check }: Pointed, knowledge: KnowledgeBase): Found | undefined {
  const around = start < end ? knowledge.context({ articleKey: article, start, end }) : undefined
  const words = around?.text.slice(start - around.start, end - around.start) ?? ''
  if (around === undefined || checkMark(words) !== check) return undefined
  const within = quotationsWithin({ ...around, start, end }, knowledge)
  const quoted = within.find((each) => each.start === start && each.end === end) ?? within[0]
  return { words, around, ...(quoted && { quoted: { ...quoted, start, end, text: words } }) }
}

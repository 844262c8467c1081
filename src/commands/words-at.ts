// What a button under some words points at: found again in the article as it is now, or known to be gone.

import type { Evidence, KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { checkMark } from './check-mark.ts'

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
  /** The words as somebody's, where they are exactly what is shown as his: a link may be made up by anybody. */
  readonly quoted?: Evidence
}

/** The words; undefined where the article is gone or no longer has them there. */
export function wordsAt({ article, start, end, check }: Pointed, knowledge: KnowledgeBase): Found | undefined {
  const place = { articleKey: article, start, end }
  const around = start < end ? knowledge.context(place) : undefined
  const words = around?.text.slice(start - around.start, end - around.start) ?? ''
  if (around === undefined || checkMark(words) !== check) return undefined
  const quoted = knowledge.spoken(place)
  return { words, around, ...(quoted && { quoted }) }
}

// What a rule is: it is given the blocks taken so far and says which it would take instead.

import type { PageBlock } from '../page-block.ts'
import type { PageWords } from '../page-words.ts'

/** What a rule may know of the page beside the blocks. */
export interface PageFacts {
  /** All blocks of the page, in order; `id` is the index. */
  readonly blocks: readonly PageBlock[]
  /** The article's headline as far as the page states it. */
  readonly headline: string
  /** Of the text, ISO 639-1. */
  readonly language: string
  readonly words: PageWords
}

/** Pure; the blocks are in page order before and after. */
export interface BlockRule {
  readonly name: string
  readonly apply: (taken: readonly PageBlock[], page: PageFacts) => readonly PageBlock[]
}

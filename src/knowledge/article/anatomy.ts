// The parts of an article's text: scraped pages glue headline, teaser, photo credit and links to other articles onto the
// words that were written. What is not body is neither searched as fact, summarised, nor taken for speech.

import type { Span } from '../text/span.ts'

export type PartKind = 'headline' | 'teaser' | 'credit' | 'dateline' | 'link' | 'body'

/** One part of the text. A `link` is a glued teaser („Lesen Sie auch …“, „Analyse …“, „Mehr zum Thema - …“). */
export interface Part extends Span {
  readonly kind: PartKind
}

/** The parts in text order, without overlap; together they cover every letter of the text. */
export interface Anatomy {
  readonly parts: readonly Part[]
}

// Under which words a quotation is found.

import type { ReadArticle } from '../loading/library-writer.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { stemsOf } from '../search/analyse.ts'
import { type Span, shared } from '../text/span.ts'

/** UTF-16 units on each side: where a whole text is one sentence, each of its quotations would be found by all of it. */
const MOST_AROUND = 1000

/** The stems of the words around it, and those of the headline. */
export const stemsOfQuotation = (quotation: Quotation, read: Pick<ReadArticle, 'article' | 'sentences'>): string[] => {
  const { text, headline, language } = read.article
  return [
    ...aroundQuotation(quotation, read.sentences).flatMap((span) => stemsOf(text, language, span)),
    ...stemsOf(headline, language),
  ]
}

/** The sentences a quotation stands in and the one before: what it is about is often said there. */
export function aroundQuotation(quotation: Quotation, sentences: readonly Span[]): readonly Span[] {
  const [first] = quotation.spans
  const last = quotation.spans.at(-1) ?? first
  const whole = { start: first.start, end: last.end }
  const inside = sentences.flatMap((sentence, place) => (shared(sentence, whole) > 0 ? [place] : []))
  const from = sentences[Math.max(0, (inside[0] ?? 0) - 1)]
  const to = sentences[inside.at(-1) ?? 0]
  if (inside.length === 0 || from === undefined || to === undefined) return [...quotation.spans]
  const start = Math.max(Math.min(from.start, whole.start), whole.start - MOST_AROUND)
  return [{ start, end: Math.min(Math.max(to.end, whole.end), whole.end + MOST_AROUND) }]
}

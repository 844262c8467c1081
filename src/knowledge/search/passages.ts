// Passages are what is searched: long enough to hold an answer with what it is about, short enough to be about one thing.

import type { Span } from '../text/span.ts'

/** Letters after which a passage is full. Measured: see the table in test/bench. */
const FULL = 900

/** Sentences (in text order) joined to passages of a few sentences; a sentence longer than a passage stands alone. */
export function passagesOf(sentences: readonly Span[]): Span[] {
  const passages: Span[] = []
  let open: Span | undefined
  for (const sentence of sentences) {
    if (open !== undefined && sentence.end - open.start <= FULL) {
      open = { start: open.start, end: sentence.end }
      continue
    }
    if (open !== undefined) passages.push(open)
    open = sentence
  }
  if (open !== undefined) passages.push(open)
  return passages
}

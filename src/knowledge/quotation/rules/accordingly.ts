// „Demnach macht die Station Verlust“, „Sie soll demnach schließen“: the report named before goes on.

import type { Span } from '../../text/span.ts'
import { hasMood } from '../clause-marks.ts'
import { type Draft, type QuotationRule, spanOf } from '../draft.ts'
import type { Frame, Reading } from '../reading.ts'

export const accordingly: QuotationRule = {
  name: 'accordingly',
  find: ({ reading, at }) =>
    reading.frames.flatMap((frame) => (at(frame.index).length > 0 ? [] : inFrame(frame, reading))),
}

function inFrame(frame: Frame, reading: Reading): Draft[] {
  const word = pointerIn(frame, reading)
  const cue = frame.tokens[word]
  if (!cue) return []
  const parts = [spanOf(frame, 0, word), spanOf(frame, word + 1, frame.tokens.length)]
  const [first, ...rest] = parts.filter((span): span is Span => span !== undefined)
  if (!first) return []
  const words = { start: cue.start, end: cue.end }
  return [
    { rule: 'accordingly', type: 'indirect', spans: [first, ...rest], frame: frame.index, cue: words, carried: true },
  ]
}

/** Token index of „demnach“ in the first clause, or of „danach“ at the start of a sentence in the reported mood; -1 if none. */
function pointerIn(frame: Frame, { lexicon: { words, moods } }: Reading): number {
  const end = frame.segments[0]?.to ?? 0
  const found = frame.tokens.findIndex((token, index) => index < end && words.accordingly.has(token.lower))
  const after = words.accordinglyReported.has(frame.tokens[0]?.lower ?? '')
  return found < 0 && after && hasMood(frame, 1, frame.tokens.length, moods) ? 0 : found
}

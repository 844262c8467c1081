// „Er soll geholfen haben“: a rumour, said by nobody in particular.

import { type QuotationRule, spanOf } from '../draft.ts'
import type { Frame, Reading } from '../reading.ts'

/** „Er soll geholfen haben“: a rumour, said by nobody in particular. */
export const hearsay: QuotationRule = {
  name: 'hearsay',
  find: ({ reading, at }) =>
    reading.frames.flatMap((frame) => {
      if (at(frame.index).length > 0 || !isHearsay(frame, reading)) return []
      const span = spanOf(frame, 0, frame.tokens.length)
      return span
        ? [{ rule: 'hearsay', type: 'indirect' as const, spans: [span] as const, frame: frame.index, anonymous: true }]
        : []
    }),
}

function isHearsay(frame: Frame, { lexicon: { words } }: Reading): boolean {
  const modal = frame.tokens.findIndex((token) => words.hearsay.has(token.lower))
  if (modal < 0) return false
  for (let i = modal + 2; i < frame.tokens.length; i++) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (
      (lower === 'haben' || lower === 'sein') &&
      /(t|en)$/.test(frame.tokens[i - 1]?.lower ?? '') &&
      !frame.tokens[i - 1]?.capital &&
      frame.tokens[i - 1]?.lower !== 'zu'
    )
      return true
    if (frame.tokens[i]?.kind === 'stop' || frame.tokens[i]?.kind === 'semicolon') return false
  }
  return false
}

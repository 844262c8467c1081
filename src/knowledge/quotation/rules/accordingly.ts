// „Demnach macht die Station Verlust“: the report named before goes on.

import { hasMood } from '../clause-marks.ts'
import { type QuotationRule, spanOf } from '../draft.ts'

/** „Demnach macht die Station Verlust“: the report named before goes on. */
export const accordingly: QuotationRule = {
  name: 'accordingly',
  find: ({ reading, at }) =>
    reading.frames.flatMap((frame) => {
      const first = frame.tokens[0]
      const { words } = reading.lexicon
      const said =
        first &&
        (words.accordingly.has(first.lower) ||
          (words.accordinglyReported.has(first.lower) && hasMood(frame, 1, frame.tokens.length, reading.lexicon.moods)))
      if (!first || !said || at(frame.index).length > 0) return []
      const span = spanOf(frame, 1, frame.tokens.length)
      return span
        ? [
            {
              rule: 'accordingly',
              type: 'indirect' as const,
              spans: [span] as const,
              frame: frame.index,
              cue: first,
              carried: true,
            },
          ]
        : []
    }),
}

// Words in marks inside reported words are the same speaker's: „dass die Lage „ernst“ sei“.

import { contains, type Span } from '../../text/span.ts'
import type { Draft, QuotationRule } from '../draft.ts'
import { isOnlyName, isTitle } from '../marked-words.ts'

/** Words in marks inside reported words are the same speaker's: „dass die Lage „ernst“ sei“. */
export const partialInside: QuotationRule = {
  name: 'partial-inside',
  find: ({ reading, at: draftsAt }) =>
    reading.frames.flatMap((frame) =>
      frame.tokens.flatMap((token, at) => {
        const { marked } = token
        const drafts = draftsAt(frame.index)
        if (!marked || isFound(marked, drafts) || isTitle(frame, at, reading, false)) return []
        if (isOnlyName(frame, at, reading)) return []
        const outer = drafts.find(
          (draft) => draft.type === 'indirect' && draft.spans.some((span) => contains(span, marked)),
        )
        if (!outer) return []
        const spans = [{ start: marked.start, end: marked.end }] as const
        return [{ ...outer, frame: frame.index, rule: 'partial-inside', type: 'partial' as const, spans, nested: true }]
      }),
    ),
}

export const isFound = (span: Span, drafts: readonly Draft[]): boolean =>
  drafts.some((draft) => draft.type !== 'indirect' && draft.spans.some((each) => each.start === span.start))

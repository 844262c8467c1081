// „Der Ausbau kommt. Das bestätigte Roth.“: a sentence that points back says whose words the one before were.

import { type Draft, type QuotationRule, spanOf } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { subjectOf } from '../find-subject.ts'
import type { Frame, Reading } from '../reading.ts'
import { speakability } from '../who-can-speak.ts'

export const saidThat: QuotationRule = {
  name: 'said-that',
  find: ({ reading, cues, at }) =>
    reading.frames.flatMap((frame) => {
      const before = reading.frames[frame.index - 1]
      if (before?.paragraph !== frame.paragraph || at(before.index).length > 0) return []
      return pointsBack(frame, before, cues[frame.index] ?? [], reading)
    }),
}

function pointsBack(frame: Frame, before: Frame, cues: readonly Cue[], reading: Reading): Draft[] {
  const [cue] = cues
  if (
    !cue ||
    !reading.lexicon.words.pointing.has(frame.tokens[0]?.lower ?? '') ||
    cue.finite !== 1 ||
    cue.passive ||
    !hasClass(cue, 'say')
  )
    return []
  const subject = subjectOf(cue, reading)
  const span = spanOf(before, 0, before.tokens.length)
  if (!subject || !span || speakability(subject, frame, reading) < 2 || before.tokens.some((token) => token.marked))
    return []
  const words = { start: cue.start, end: cue.end }
  return [{ rule: 'said-that', type: 'indirect', spans: [span], frame: before.index, cue: words, subject }]
}

// „Denied ever having said so“, „bestritt, dass …“: the verb itself is part of the words, or a denial turns into its opposite.

import { hasMood, isInfinitiveClause, opensClause } from './clause-marks.ts'
import { contentEnd } from './content.ts'
import { hasClass } from './find-cues.ts'
import type { Segment } from './reading.ts'
import { type Form, laterCues } from './reported-form.ts'

// Denied ever having said so · bestritt, dass …: the verb itself is part of the words.
export const denial: Form = ({ frame, cue, cues, reading }) => {
  if (!hasClass(cue, 'deny')) return undefined
  const segment = frame.segments[cue.segment] as Segment
  const to = contentEnd(frame, cue.segment, laterCues(cues, cue.at), reading)
  const open = frame.tokens.slice(cue.at, to).filter((token) => token.kind === 'word').length >= 3
  const clause = frame.segments[cue.segment + 1]
  const german = reading.lexicon.language === 'de'
  if (
    german &&
    !(
      clause &&
      (opensClause(frame, clause.from, reading.lexicon.words) ||
        isInfinitiveClause(frame, clause, reading) ||
        hasMood(frame, clause.from, to, reading.lexicon.moods))
    )
  )
    return undefined
  if (!open || (reading.lexicon.language === 'de' && segment.to >= to && cue.at !== cue.finite)) return undefined
  return { from: Math.min(cue.at, cue.finite), to, rule: 'denial' }
}

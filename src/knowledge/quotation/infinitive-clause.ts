// „Er forderte ihn auf, das Papier zu zeigen“, „urged him to show the paper“.

import { isInfinitiveClause, isRelative } from './clause-marks.ts'
import { contentEnd } from './content.ts'
import { type Cue, hasClass } from './find-cues.ts'
import type { Frame, Reading, Segment } from './reading.ts'
import { type Form, laterCues, type Range } from './reported-form.ts'

// Er forderte ihn auf, das Papier zu zeigen · urged him to show the paper
export const infinitive: Form = ({ frame, cue, cues, reading }) => {
  if (!hasClass(cue, 'demand', 'say', 'think', 'hold')) return undefined
  const { language } = reading.lexicon
  if (language === 'en') return hasClass(cue, 'demand') ? englishInfinitive(frame, cue, cues, reading) : undefined
  if (language !== 'de') return undefined
  for (let index = cue.segment + 1; index <= Math.min(cue.segment + 2, frame.segments.length - 1); index++) {
    const segment = frame.segments[index] as Segment
    if (index > cue.segment + 1 && !isRelative(frame, frame.segments[index - 1] as Segment, reading)) return undefined
    if (!isInfinitiveClause(frame, segment, reading)) continue
    return {
      from: segment.from,
      to: contentEnd(frame, index, laterCues(cues, segment.from), reading),
      rule: 'infinitive',
    }
  }
  return undefined
}

function englishInfinitive(frame: Frame, cue: Cue, cues: readonly Cue[], reading: Reading): Range | undefined {
  const segment = frame.segments[cue.segment] as Segment
  for (let at = cue.at + 1; at < Math.min(segment.to, cue.at + 9); at++) {
    const token = frame.tokens[at]
    if (token?.kind !== 'word') return undefined
    const next = frame.tokens[at + 1]
    const { answering } = reading.lexicon.words
    const then = frame.tokens[at + 2]?.lower ?? ''
    if (token.lower === 'to' && next && (answering.has(next.lower) || answering.has(then))) return undefined
    if (token.lower === 'to' && next && !next.capital && !reading.lexicon.words.determiners.has(next.lower)) {
      return { from: at, to: contentEnd(frame, cue.segment, laterCues(cues, at), reading), rule: 'infinitive' }
    }
  }
  return undefined
}

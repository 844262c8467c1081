// « Je reste, a-t-elle ajouté, si vous restez. »: French leaves the marks open around a cue in the middle; the words are two spans.

import { tailCue } from '../content.ts'
import { cuesOf, type Draft, type QuotationRule } from '../draft.ts'
import { subjectOf } from '../find-subject.ts'
import { type Marked, trimmed } from '../pair-marks.ts'
import { type Frame, type Reading, readInside, type Segment } from '../reading.ts'

/** An insertion longer than this is no mere „explique X“. */
const LONGEST_CUE = 10

export const insertedCue: QuotationRule = {
  name: 'inserted-cue',
  find: ({ reading }) => {
    if (reading.lexicon.language !== 'fr') return []
    return reading.frames.flatMap((frame) =>
      frame.tokens.flatMap((token) => (token.marked ? split(token.marked, frame, reading) : [])),
    )
  },
}

function split(marked: Marked, around: Frame, reading: Reading): Draft[] {
  const inside = readInside(reading, marked, around.index)
  const [frame] = inside.frames
  const cues = cuesOf(inside)[0] ?? []
  for (let index = 1; frame && index < frame.segments.length; index++) {
    const segment = frame.segments[index] as Segment
    const cue = tailCue(frame, index, cues, inside)
    if (!cue || cue.finite !== segment.from || segment.to - segment.from > LONGEST_CUE) continue
    const subject = subjectOf(cue, inside)
    if (!subject) continue
    const before = trimmed(reading.text, {
      start: marked.start,
      end: frame.tokens[segment.from - 1]?.start ?? marked.start,
    })
    const next = frame.segments[index + 1]
    const rest = next
      ? [trimmed(reading.text, { start: frame.tokens[next.from]?.start ?? marked.end, end: marked.end })]
      : []
    const words = { start: cue.start, end: cue.end }
    return [
      { rule: 'inserted-cue', type: 'direct', spans: [before, ...rest], frame: around.index, cue: words, subject },
    ]
  }
  return []
}

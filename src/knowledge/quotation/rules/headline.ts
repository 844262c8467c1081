// Another paper's headline: „…“, titelte das Blatt · mit der Schlagzeile „…“. The paper is the speaker, nobody else.

import type { Draft, QuotationRule } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { subjectOf } from '../find-subject.ts'
import type { Frame, Reading } from '../reading.ts'

export const headline: QuotationRule = {
  name: 'headline',
  find: ({ reading, cues }) => reading.frames.flatMap((frame) => inFrame(frame, cues[frame.index] ?? [], reading)),
}

function inFrame(frame: Frame, cues: readonly Cue[], reading: Reading): Draft[] {
  const drafts: Draft[] = []
  frame.tokens.forEach((token, at) => {
    if (!token.marked) return
    const segment = frame.segments.findIndex((each) => at >= each.from && at < each.to)
    const cue =
      cues.find((each) => hasClass(each, 'headline') && Math.abs(each.segment - segment) <= 1) ??
      announced(frame, at, cues, reading)
    if (!cue) return
    const subject = subjectOf(cue, reading)
    const spans = [{ start: token.marked.start, end: token.marked.end }] as const
    drafts.push({
      rule: 'headline',
      type: 'headline',
      spans,
      frame: frame.index,
      cue: { start: cue.start, end: cue.end },
      ...(subject && { subject }),
    })
  })
  return drafts
}

/** „berichtete mit der Schlagzeile „…““: the noun right before the marks says what they hold. */
function announced(frame: Frame, at: number, cues: readonly Cue[], { lexicon: { words } }: Reading): Cue | undefined {
  const before = frame.tokens[at - 1]?.kind === 'colon' ? at - 2 : at - 1
  if (!words.headlineNouns.has(frame.tokens[before]?.lower ?? '')) return undefined
  const strict = frame.tokens[before]?.lower === 'titel' || frame.tokens[before]?.lower === 'title'
  return strict ? undefined : cues.findLast((cue) => cue.at < at)
}

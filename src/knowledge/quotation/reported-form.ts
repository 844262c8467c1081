// What the forms of indirect speech share: where they look, what they return, and when words are taken already.

import { type Span, shared } from '../text/span.ts'
import type { Draft } from './draft.ts'
import type { Cue } from './find-cues.ts'
import { reporterOf } from './find-reporter.ts'
import { subjectOf } from './find-subject.ts'
import type { Frame, Reading } from './reading.ts'

export interface Place {
  readonly frame: Frame
  readonly cue: Cue
  readonly cues: readonly Cue[]
  readonly reading: Reading
}
/** Token indices of what is reported. */
export type Range = { readonly from: number; readonly to: number; readonly rule: string }
export type Form = (place: Place) => Range | undefined

export function draftFor(rule: string, spans: readonly [Span, ...Span[]], cue: Cue, reading: Reading): Draft {
  const subject = subjectOf(cue, reading)
  const nobody = cue.impersonal ? { impersonal: true } : cue.passive ? { anonymous: true } : {}
  const reporter = reporterOf(cue, subject, reading)
  const who = { ...(subject ? { subject } : nobody), ...(reporter && { reporter }) }
  return { rule, spans, type: 'indirect', frame: cue.frame.index, cue: { start: cue.start, end: cue.end }, ...who }
}

export const isOnlyMarked = (frame: Frame, { from, to }: Range): boolean =>
  frame.tokens.slice(from, to).every((token) => token.kind !== 'word') ||
  frame.tokens.slice(from, to).filter((token) => token.kind === 'word').length < 2

/** Whether most of `span` is a direct quotation already. */
export const taken = (span: Span, drafts: readonly Draft[]): boolean =>
  drafts.some((draft) => draft.spans.some((each) => shared(each, span) > 0.6 * (span.end - span.start)))

export const laterCues = (cues: readonly Cue[], at: number): Cue[] => cues.filter((cue) => cue.at > at)

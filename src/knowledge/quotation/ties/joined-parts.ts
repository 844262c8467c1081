// „A“, sagte X, „b“ is one quotation in two spans; „A“ und „B“ are two of the same speaker's.

import type { Span } from '../../text/span.ts'
import type { Draft } from '../draft.ts'
import type { Frame, Reading } from '../reading.ts'

/** The draft for an untied stretch in marks at token `at` that goes on with or is listed beside the one before; undefined where it is neither. */
export function alongside(frame: Frame, at: number, last: Draft | undefined, reading: Reading): Draft | undefined {
  const marked = frame.tokens[at]?.marked
  if (!last || !marked) return undefined
  const span: Span = { start: marked.start, end: marked.end }
  if (isListed(frame, at, last, reading)) return { ...last, rule: 'listed', spans: [span] }
  return isContinued(frame, last, span) ? { ...last, spans: [span] } : undefined
}

/** „A“ und „B“: a second stretch listed with the first is the same speaker's. */
function isListed(frame: Frame, at: number, last: Draft, { lexicon }: Reading): boolean {
  const between = frame.tokens[at - 1]
  const before = frame.tokens[at - 2]?.marked
  if (!between || before?.start !== last.spans.at(-1)?.start) return false
  return between.kind === 'comma' || lexicon.words.conjunctions.has(between.lower)
}

/** Puts stretches with one cue between them together. */
export function joinedParts(drafts: readonly Draft[], frame: Frame): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    if (last && isContinued(frame, last, draft.spans[0]))
      joined[joined.length - 1] = { ...last, spans: [...last.spans, ...draft.spans] }
    else if (last && isRightBehind(last, draft) && last.subject && !draft.subject)
      joined.push({ ...draft, subject: last.subject })
    else joined.push(draft)
  }
  return joined
}

const isRightBehind = (last: Draft, draft: Draft): boolean => (last.spans.at(-1)?.end ?? 0) + 4 > draft.spans[0].start

/** Whether the cue of `last` stands between it and `next`, and nothing but a comma before `next`. */
function isContinued(frame: Frame, last: Draft, next: Span): boolean {
  const [from, to] = [last.spans.at(-1)?.end ?? 0, next.start]
  const between = last.type === 'direct' && last.cue && last.cue.start >= from && last.cue.end <= to
  return between === true && isSplit(frame, from, to)
}

/** Only a comma may stand before the second stretch; a full stop, colon or „und fügte hinzu“ begins a new quotation. */
function isSplit(frame: Frame, from: number, to: number): boolean {
  const between = frame.tokens.filter((token) => token.start >= from && token.end <= to)
  return between.at(-1)?.kind === 'comma' && between.filter((token) => token.kind === 'comma').length <= 2
}

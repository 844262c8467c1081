// „Laut X …“, „… nach Angaben von X …“, „wie X sagte, …“: the whole clause is reported, the phrase itself left out.

import { type Span, shared } from '../../text/span.ts'
import { contentEnd } from '../content.ts'
import { type Draft, type Findings, type QuotationRule, spanOf } from '../draft.ts'
import { hasClass } from '../find-cues.ts'
import type { Frame, Reading, Segment } from '../reading.ts'
import { draftFor } from '../reported-form.ts'
import { opinionBefore, type SourcePhrase, sourceOf } from '../source-phrase.ts'

export const according: QuotationRule = {
  name: 'according',
  find: ({ reading, cues, at }) =>
    reading.frames.flatMap((frame) => {
      const drafts = at(frame.index)
      if (drafts.some((draft) => draft.type === 'indirect' || (draft.type === 'direct' && draft.rule !== 'according')))
        return []
      const source = sourceOf(frame, reading) ?? opinionBefore(frame, reading)
      if (!source) return asSaid(frame, cues[frame.index] ?? [], reading, drafts)
      return inFrame(frame, source, drafts, reading)
    }),
}

function inFrame(frame: Frame, source: SourcePhrase, drafts: readonly Draft[], reading: Reading): Draft[] {
  const spans = around(frame, source.from, source.to, reading).filter((span) => !taken(span, drafts))
  const [first, ...rest] = spans
  if (!first) return []
  const draft = {
    rule: 'according',
    spans: [first, ...rest] as const,
    type: 'indirect' as const,
    frame: frame.index,
    cue: source.cue,
  }
  return [source.subject ? { ...draft, subject: source.subject } : { ...draft, anonymous: true }]
}

/** What stands before and after the phrase, where it is more than a word or two. */
function around(frame: Frame, from: number, to: number, reading: Reading): Span[] {
  const parts = [spanOf(frame, 0, from), spanOf(frame, behindRelative(frame, to, reading), frame.tokens.length)]
  return parts.filter((span): span is Span => span !== undefined && span.end - span.start > 2)
}

/** „according to the Post, which cited an insider, the deal …“: the relative clause is the writer's. */
function behindRelative({ tokens, segments }: Frame, to: number, { lexicon: { language } }: Reading): number {
  const lower = tokens[to + 1]?.lower
  if (language !== 'en' || tokens[to]?.kind !== 'comma' || (lower !== 'which' && lower !== 'who')) return to
  return segments.find((segment) => segment.from === to + 1)?.to ?? to
}

const taken = (span: Span, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (draft) =>
      draft.type === 'direct' && draft.spans.some((each) => shared(each, span) > 0.6 * (span.end - span.start)),
  )

/** „Wie die Polizei mitteilte, …“, „…, wie er sagte, …“. */
function asSaid(frame: Frame, cues: Findings['cues'][number], reading: Reading, drafts: readonly Draft[]): Draft[] {
  if (reading.lexicon.language === 'fr') return []
  const { asSaid: opening } = reading.lexicon.words
  for (const [index, segment] of frame.segments.entries()) {
    if (!opening.has(frame.tokens[segment.from]?.lower ?? '')) continue
    const cue = cues.find((each) => each.segment === index && hasClass(each, 'say'))
    if (!cue || cue.at < segment.to - 4) continue
    const end = contentEnd(frame, Math.min(index + 1, frame.segments.length - 1), [], reading)
    const spans = [...before(frame, segment, reading), ...after(frame, segment, end)].filter(
      (span) => !taken(span, drafts),
    )
    const [first, ...rest] = spans
    if (first) return [draftFor('as-said', [first, ...rest], cue, reading)]
  }
  return []
}

const before = (frame: Frame, segment: Segment, reading: Reading): Span[] =>
  around(frame, segment.from, frame.tokens.length, reading).slice(0, segment.from > 0 ? 1 : 0)
function after(frame: Frame, segment: Segment, end: number): Span[] {
  const span = segment.to < end ? spanOf(frame, segment.to, end) : undefined
  return span ? [span] : []
}

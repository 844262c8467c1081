// All quotations of an article: the rules in their order, then the speakers in the order of the text.

import type { Anatomy } from '../article/anatomy.ts'
import { cueLexicon } from '../lexicon/cue-lexicon.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Cast } from '../person/person.ts'
import { contains, type Span } from '../text/span.ts'
import { cuesOf, type Draft, type QuotationRule } from './draft.ts'
import { type Cue, hasClass } from './find-cues.ts'
import { subjectOf } from './find-subject.ts'
import type { Quotation, Reason } from './quotation.ts'
import { type Reading, readText } from './reading.ts'
import { resolveSpeakers } from './resolve-speaker.ts'
import type { Resolved } from './resolved.ts'
import { according } from './rules/according.ts'
import { accordingly } from './rules/accordingly.ts'
import { headline } from './rules/headline.ts'
import { hearsay } from './rules/hearsay.ts'
import { insertedCue } from './rules/inserted-cue.ts'
import { interviewAnswer } from './rules/interview-answer.ts'
import { interviewTurn } from './rules/interview-turn.ts'
import { nestedQuote } from './rules/nested-quote.ts'
import { nounClause } from './rules/noun-clause.ts'
import { partialInside } from './rules/partial-inside.ts'
import { quotedSpeech } from './rules/quoted-speech.ts'
import { reportedBefore } from './rules/reported-before.ts'
import { reportedClause } from './rules/reported-clause.ts'
import { saidThat } from './rules/said-that.ts'
import { statedContent } from './rules/stated-content.ts'
import { subjunctiveGoesOn } from './rules/subjunctive-goes-on.ts'
import { uncuedQuote } from './rules/uncued-quote.ts'
import { topicOf } from './sentence-topic.ts'
import { speakability } from './who-can-speak.ts'

/** The order matters: what an earlier rule has claimed, a later one leaves alone. */
export const quotationRules: readonly QuotationRule[] = [
  interviewTurn,
  interviewAnswer,
  headline,
  insertedCue,
  quotedSpeech,
  reportedBefore,
  according,
  accordingly,
  subjunctiveGoesOn,
  reportedClause,
  nounClause,
  hearsay,
  partialInside,
  uncuedQuote,
  saidThat,
  statedContent,
  nestedQuote,
]

/**
 * The quotations of `text` in text order. `sentences` and `cast` are of the same text; parts that are no writing (credits,
 * links) are left out. Spans are UTF-16 offsets into `text`, inside the marks. Never throws for what a text holds.
 */
export function findQuotations(
  text: string,
  anatomy: Anatomy,
  sentences: readonly Span[],
  cast: Cast,
  lexicon: Lexicon,
): Quotation[] {
  const reading = readText(text, written(sentences, anatomy), cast, cueLexicon(lexicon.language))
  const cues = cuesOf(reading)
  const drafts: Draft[] = []
  const head = anatomy.parts.filter((part) => part.kind === 'headline' || part.kind === 'teaser')
  const inHead = (offset: number): boolean => head.some((part) => part.start <= offset && offset < part.end)
  const byFrame = new Map<number, Draft[]>()
  const at = (frame: number): readonly Draft[] => byFrame.get(frame) ?? []
  const inTurn = ({ frame }: Draft): boolean => at(frame).some(({ wholeTurn }) => wholeTurn)
  for (const rule of quotationRules) {
    const found = rule
      .find({ reading, cues, at })
      .filter((draft) => draft.type !== 'indirect' || !(inHead(draft.spans[0].start) || inTurn(draft)))
      .map((draft) =>
        draft.wholeTurn !== true && inTurn(draft) ? { ...draft, nested: true, inTurn: true as const } : draft,
      )
    for (const draft of found) {
      for (const index of framesOf(reading, draft)) {
        const there = byFrame.get(index)
        if (there === undefined) byFrame.set(index, [draft])
        else there.push(draft)
      }
    }
    drafts.push(...found)
  }
  const ordered = [...drafts, ...speechActs(reading, cues, drafts)].sort(
    (a, b) => a.spans[0].start - b.spans[0].start || b.spans[0].end - a.spans[0].end,
  )
  const resolved = resolveSpeakers(ordered, reading)
  return ordered.flatMap((draft, index) =>
    draft.silent ? [] : [quotationOf(text, draft, resolved[index] ?? { certain: false })],
  )
}

/** Sentences in which somebody is said to speak though no words are given: whoever goes on without a cue may be they. */
function speechActs(reading: Reading, cues: readonly (readonly Cue[])[], drafts: readonly Draft[]): Draft[] {
  const busy = new Set(drafts.flatMap((draft) => framesOf(reading, draft)))
  return reading.frames.flatMap((frame) => {
    if (busy.has(frame.index)) return []
    const cue = cues[frame.index]?.find((each) => hasClass(each, 'say', 'demand', 'deny', 'think', 'judge'))
    const said = cue && subjectOf(cue, reading)
    const speaks = said && speakability(said, frame, reading) >= 2
    const subject = speaks ? said : topicOf(frame, reading)
    if (!subject) return []
    const spans = [{ start: frame.start, end: frame.end }] as const
    return [
      {
        rule: 'speech-act',
        type: 'indirect' as const,
        spans,
        frame: frame.index,
        subject,
        silent: true,
        carried: !speaks,
      },
    ]
  })
}

/** Indices of the frames that a draft covers: the one it was found in and those before it that it reaches into. */
function framesOf({ frames }: Reading, draft: Draft): number[] {
  const indices = [draft.frame]
  for (let index = draft.frame - 1; index >= 0 && (frames[index]?.end ?? 0) > draft.spans[0].start; index--)
    indices.push(index)
  return indices
}

/** Sentences of headline, teaser and body; an anatomy without parts leaves all of them. */
function written(sentences: readonly Span[], { parts }: Anatomy): readonly Span[] {
  const written = parts.filter((part) => part.kind === 'body' || part.kind === 'headline' || part.kind === 'teaser')
  if (parts.length === 0) return sentences
  let part = 0
  return sentences.filter((sentence) => {
    while (part < written.length && (written[part]?.end ?? 0) < sentence.end) part++
    const around = written[part]
    return around !== undefined && contains(around, sentence)
  })
}

/** English puts the writer's comma inside the marks; it is none of the speaker's words. */
const withoutComma = (text: string, { start, end }: Span): Span => ({
  start,
  end: text[end - 1] === ',' ? end - 1 : end,
})

function quotationOf(text: string, draft: Draft, { speaker, mention, certain, reportedBy }: Resolved): Quotation {
  const [first, ...others] = draft.spans
  const stands = [draft.cue, mention].filter((span): span is Span => span !== undefined)
  const because: Reason[] = [{ rule: draft.rule, spans: stands.map(({ start, end }) => ({ start, end })) }]
  return {
    spans: [withoutComma(text, first), ...others.map((span) => withoutComma(text, span))],
    type: draft.type,
    certain: certain || draft.anonymous === true,
    because,
    ...(speaker && { speaker }),
    ...(mention && { mention: { start: mention.start, end: mention.end } }),
    ...(draft.cue && { cue: { start: draft.cue.start, end: draft.cue.end } }),
    ...(reportedBy && { reportedBy }),
    ...(draft.nested && { nested: true }),
  }
}

// Speech whose speaker stands in another sentence: a quotation of its own, a subjunctive that goes on, words in marks inside
// what is reported, „Demnach …“, hearsay.

import { contains, type Span } from '../../text/span.ts'
import { type Draft, type Findings, type QuotationRule, spanOf } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { type Subject, subjectOf, topicOf } from '../find-subject.ts'
import { isTitle, wordCount } from '../marked-words.ts'
import type { Frame, Reading, Token } from '../reading.ts'
import { speakability } from '../who-can-speak.ts'
import { hasMood } from './indirect-speech.ts'

/** Quotations without a cue: sentences in marks alone, and long stretches anywhere (eight words and more are nearly always speech). */
export const uncuedQuote: QuotationRule = {
  name: 'uncued-quote',
  find: ({ reading, at: draftsAt, cues }) =>
    reading.frames.flatMap((frame) =>
      frame.tokens.flatMap((token, at) => {
        const { marked } = token
        if (!marked || isFound(marked, draftsAt(frame.index))) return []
        const alone = frame.tokens.every((each) => each === token || each.kind !== 'word')
        const words = wordCount(reading.text, marked)
        const speech =
          words >= 8 || (alone && (words >= 3 || /[.!?…]$/.test(reading.text.slice(marked.start, marked.end))))
        if (!speech || (!alone && isTitle(frame, at, reading, true))) return []
        const spans = [{ start: marked.start, end: marked.end }] as const
        const subject = alone
          ? saidAfterwards(frame, cues, reading)
          : whoIsHere(frame, at, cues[frame.index] ?? [], reading)
        const base = { rule: 'uncued-quote', type: 'direct' as const, spans, frame: frame.index }
        return [subject ? { ...base, subject, carried: !alone } : { ...base, carried: true }]
      }),
    ),
}

/** „…“ Das sagte Roth: the next sentence tells whose words stood alone. */
function saidAfterwards(frame: Frame, cues: Findings['cues'], reading: Reading): Subject | undefined {
  const next = reading.frames[frame.index + 1]
  if (!next || !POINTING.has(next.tokens[0]?.lower ?? '')) return undefined
  const cue = cues[next.index]?.find((each) => hasClass(each, 'say', 'think', 'demand'))
  return cue && subjectOf(cue, reading)
}
const POINTING = new Set(['das', 'dies', 'so', 'this', 'that', 'so'])

/** Whom the sentence around words in marks is about: the subject of its nearest cue, or else its topic. */
function whoIsHere(frame: Frame, at: number, cues: readonly Cue[], reading: Reading): Subject | undefined {
  const cue = cues.findLast((each) => each.at < at) ?? cues[0]
  const subject = cue && subjectOf(cue, reading)
  if (subject && speakability(subject, frame, reading) > 0) return subject
  const topic = topicOf(frame, reading)
  return topic && topic.from < at ? topic : undefined
}

const isFound = (span: Span, drafts: readonly Draft[]): boolean =>
  drafts.some((draft) => draft.type !== 'indirect' && draft.spans.some((each) => each.start === span.start))

/** Words in marks inside reported words are the same speaker's: „dass die Lage „ernst“ sei“. */
export const partialInside: QuotationRule = {
  name: 'partial-inside',
  find: ({ reading, at: draftsAt }) =>
    reading.frames.flatMap((frame) =>
      frame.tokens.flatMap((token, at) => {
        const { marked } = token
        const drafts = draftsAt(frame.index)
        if (!marked || isFound(marked, drafts) || isTitle(frame, at, reading, false)) return []
        const outer = drafts.find(
          (draft) => draft.type === 'indirect' && draft.spans.some((span) => contains(span, marked)),
        )
        if (!outer) return []
        const spans = [{ start: marked.start, end: marked.end }] as const
        return [{ ...outer, rule: 'partial-inside', type: 'partial' as const, spans, nested: true }]
      }),
    ),
}

/** „Der Kessel sei dicht.“ after reported words: the subjunctive carries the report on, sentence by sentence. */
export const subjunctiveGoesOn: QuotationRule = {
  name: 'subjunctive-goes-on',
  find: ({ reading, at, cues }) => {
    const found: Draft[] = []
    for (const frame of reading.frames) {
      const before =
        at(frame.index - 1).length > 0 ||
        found.at(-1)?.frame === frame.index - 1 ||
        (cues[frame.index - 1]?.length ?? 0) > 0
      if (at(frame.index).some((draft) => draft.type === 'indirect' || draft.type === 'direct')) continue
      if (!isReported(frame, before, cues[frame.index] ?? [], reading)) continue
      const span = spanOf(frame, 0, frame.tokens.length)
      if (!span) continue
      const last = found.at(-1)
      if (last?.frame === frame.index - 1 && reading.frames[last.frame]?.paragraph === frame.paragraph) {
        const start = last.spans[0].start
        found[found.length - 1] = { ...last, frame: frame.index, spans: [{ start, end: span.end }] }
      } else
        found.push({ rule: 'subjunctive-goes-on', type: 'indirect', spans: [span], frame: frame.index, carried: true })
    }
    return found
  },
}

/** The first verb of the main clause is in the reported mood; after a report also one that could be a wish („hätten“). */
function isReported(frame: Frame, after: boolean, cues: readonly Cue[], { lexicon }: Reading): boolean {
  if (lexicon.moods.size === 0) return false
  const at = frame.tokens.findIndex((token) => isMood(token, lexicon.moods))
  if (at < 0 || cues.some((cue) => cue.at < at)) return false
  const verb = frame.tokens[at] as Token
  const segment = frame.segments.find((each) => at >= each.from && at < each.to)
  const opens = frame.tokens[segment?.from ?? 0]?.lower ?? ''
  const { relatives, subordinating, that, asking } = lexicon.words
  if (
    (segment?.from ?? 0) > 0 &&
    (relatives.has(opens) || subordinating.has(opens) || that.has(opens) || asking.has(opens))
  )
    return false
  const wish = /(würde|wäre|hätte|könnte|müsste|dürfte|gäbe|käme|ginge|ließe|stünde|bräuchte)n?$/.test(verb.lower)
  return after || !wish
}

/** A subjunctive, and no adjective („neue Pläne“) that only looks like one. */
const isMood = (token: Token, moods: ReadonlySet<string>): boolean => !token.capital && moods.has(token.lower)

/** „Demnach macht die Station Verlust“: the report named before goes on. */
export const accordingly: QuotationRule = {
  name: 'accordingly',
  find: ({ reading, at }) =>
    reading.frames.flatMap((frame) => {
      const first = frame.tokens[0]
      const said =
        first &&
        (ACCORDINGLY.has(first.lower) ||
          (first.lower === 'danach' && hasMood(frame, 1, frame.tokens.length, reading.lexicon.moods)))
      if (!first || !said || at(frame.index).length > 0) return []
      const span = spanOf(frame, 1, frame.tokens.length)
      return span
        ? [
            {
              rule: 'accordingly',
              type: 'indirect' as const,
              spans: [span] as const,
              frame: frame.index,
              cue: first,
              carried: true,
            },
          ]
        : []
    }),
}
const ACCORDINGLY = new Set(['demnach', 'demzufolge'])

/** „Er soll geholfen haben“: a rumour, said by nobody in particular. */
export const hearsay: QuotationRule = {
  name: 'hearsay',
  find: ({ reading, at }) =>
    reading.frames.flatMap((frame) => {
      if (at(frame.index).length > 0 || !isHearsay(frame, reading)) return []
      const span = spanOf(frame, 0, frame.tokens.length)
      return span
        ? [{ rule: 'hearsay', type: 'indirect' as const, spans: [span] as const, frame: frame.index, anonymous: true }]
        : []
    }),
}

function isHearsay(frame: Frame, { lexicon: { words } }: Reading): boolean {
  const modal = frame.tokens.findIndex((token) => words.hearsay.has(token.lower))
  if (modal < 0) return false
  for (let i = modal + 2; i < frame.tokens.length; i++) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (
      (lower === 'haben' || lower === 'sein') &&
      /(t|en)$/.test(frame.tokens[i - 1]?.lower ?? '') &&
      !frame.tokens[i - 1]?.capital &&
      frame.tokens[i - 1]?.lower !== 'zu'
    )
      return true
    if (frame.tokens[i]?.kind === 'stop' || frame.tokens[i]?.kind === 'semicolon') return false
  }
  return false
}

// „Er sei krank, sagte sie“, „…, so die Polizei“, „…, hieß es“: the reported words stand before the verb.

import type { Span } from '../../text/span.ts'
import { hasMood, isRelative } from '../clause-marks.ts'
import { contentEnd, saysNoMore, saysSo, tailCue } from '../content.ts'
import { type Draft, type QuotationRule, spanOf } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { subjectOf } from '../find-subject.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import { clauseBefore, hasVerb } from '../open-subject.ts'
import type { Frame, Reading, Segment } from '../reading.ts'
import { draftFor, isOnlyMarked, laterCues, taken } from '../reported-form.ts'
import { speakability } from '../who-can-speak.ts'

/** „Er sei krank, sagte sie“, „…, so die Polizei“: the words stand before the verb. */
export const reportedBefore: QuotationRule = {
  name: 'reported-before',
  find: ({ reading, cues, at }) =>
    reading.frames.flatMap((frame) => beforeTail(frame, cues[frame.index] ?? [], reading, at(frame.index))),
}

function beforeTail(frame: Frame, cues: readonly Cue[], reading: Reading, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  let from = 0
  for (let index = 1; index < frame.segments.length; index++) {
    const segment = frame.segments[index] as Segment
    const tail = tailCue(frame, index, cues, reading)
    const cue = tail && speaksHere(tail, segment, reading) ? tail : undefined
    const so = !cue && saysSo(frame, segment, reading)
    const anonymous = !cue && !so && isItSays(frame, segment, reading)
    const parted = cue || so || anonymous ? undefined : partedTail(frame, index, cues, reading)
    const isTold = parted && isWholeClause(frame, from, index, reading) && !hasMarks(frame, from, segment.from)
    const words = isTold ? spanOf(frame, from, segment.from) : undefined
    if (parted && words && !taken(words, drafts)) {
      found.push(draftFor('cue-after-clause', [words], parted, reading))
      from = frame.segments[parted.segment]?.to ?? segment.to
    }
    if (!cue && !so && !anonymous) continue
    const named =
      cue !== undefined &&
      cue.at === segment.from &&
      segment.after !== 'quote' &&
      !clauseBefore(frame, index, reading, from)
    const rest = isApposition(cue, frame.segments[index + 1], reading)
      ? undefined
      : restSpan(frame, index, cues, reading)
    const opened = cue !== undefined && from === 0 && opensWhatFollows(frame, index, rest, reading)
    const whole = isWholeClause(frame, from, index, reading) || goesOnInMood(frame, from, segment, rest, reading)
    const content = opened || (!named && whole) ? spanOf(frame, from, segment.from) : undefined
    const start = from
    from = rest?.to ?? segment.to
    const quoted = frame.tokens[segment.from - 1]?.marked ?? frame.tokens[segment.from - 2]?.marked
    if (
      quoted &&
      drafts.some((draft) => draft.type === 'direct' && draft.spans.some((each) => each.start === quoted.start))
    )
      continue
    if (!content || isOnlyMarked(frame, { from: start, to: segment.from, rule: '' }) || taken(content, drafts)) continue
    const spans: [Span, ...Span[]] = rest && !taken(rest.span, drafts) ? [content, rest.span] : [content]
    if (cue) found.push(draftFor('cue-after-clause', spans, cue, reading))
    else found.push(soDraft(frame, segment, spans, reading, so))
  }
  return found
}

const hasMarks = ({ tokens }: Frame, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'quote')

/** Commas within who speaks: „the trust's chairwoman, Isobel Raith, said“. */
const MOST_PARTS = 2
const LONGEST_PART = 9

/** “It had failed, the trust's chairwoman, Isobel Raith, said in a statement”: the cue behind a speaker who is told in two parts from `index` on. */
function partedTail(frame: Frame, index: number, cues: readonly Cue[], reading: Reading): Cue | undefined {
  if (reading.lexicon.language !== 'en') return undefined
  const cue = cues.find((each) => each.segment > index && each.segment <= index + MOST_PARTS)
  const segment = frame.segments[cue?.segment ?? -1]
  if (!cue || !segment || cue.at !== segment.from || !hasClass(cue, 'say') || cue.passive) return undefined
  const parts = frame.segments.slice(index, cue.segment)
  const isNamed = parts.every(
    ({ from, to, after }) => after === 'comma' && to - from <= LONGEST_PART && !hasVerb(frame, from, to, reading),
  )
  if (parts.length < MOST_PARTS || !isNamed || !saysNoMore(cue, cue.at + 1, segment, reading)) return undefined
  const subject = subjectOf(cue, reading)
  const first = frame.segments[index]?.from ?? 0
  return subject && subject.from >= first && speakability(subject, frame, reading) >= 2 ? cue : undefined
}

/** „Die Frist, sagt sie, ende bald“: a mere subject before the inserted cue, and the rest of its clause in the reported mood behind it. */
function goesOnInMood(
  frame: Frame,
  from: number,
  cue: Segment,
  rest: { readonly to: number } | undefined,
  { lexicon }: Reading,
): boolean {
  if (rest === undefined || lexicon.language !== 'de' || frame.segments[0]?.to !== cue.from - 1 || from > 0)
    return false
  return nounPhraseAt(frame, from, cue.from, lexicon) !== undefined && hasMood(frame, cue.to, cue.to + 3, lexicon.moods)
}

/** Words of a mere „she said“, „said council leader Ann Lee“ between two commas. */
const LONGEST_INSERTION = 7

/** „At the present rate, she said, the tower would fall by 2031“: what stands before the inserted cue belongs to the sentence behind it. */
function opensWhatFollows(
  frame: Frame,
  index: number,
  rest: { readonly to: number } | undefined,
  { lexicon, ...reading }: Reading,
): boolean {
  const [opening, insertion, next] = [frame.segments[0], frame.segments[index], frame.segments[index + 1]]
  if (lexicon.language !== 'en' || index !== 1 || !rest || !opening || !insertion || !next) return false
  if (insertion.after !== 'comma' || next.after !== 'comma') return false
  if (insertion.to - insertion.from > LONGEST_INSERTION) return false
  const { words } = lexicon
  const first = frame.tokens[0]?.lower ?? ''
  const subject = nounPhraseAt(frame, next.from, next.to, lexicon)
  const behind = frame.tokens[next.from]?.lower ?? ''
  return (
    (words.prepositions.has(first) || words.subordinating.has(first) || words.timeNouns.has(first)) &&
    !words.prepositions.has(behind) &&
    subject !== undefined &&
    hasVerb(frame, subject.pronoun ? subject.to - 1 : next.from, next.to, { lexicon, ...reading })
  )
}

/** „…, sagte die Sprecherin des Amtes, Dilara Roth“: what follows the cue still says who speaks. */
const isApposition = (cue: Cue | undefined, next: Segment | undefined, reading: Reading): boolean =>
  cue !== undefined && next !== undefined && (subjectOf(cue, reading)?.to ?? 0) > next.from

/** The tail names its speaker itself: „…, sagte er“; in „…, wies das zurück“ the writer's own sentence goes on. */
function speaksHere(cue: Cue, segment: Segment, reading: Reading): boolean {
  if (cue.impersonal) return true
  if (!hasClass(cue, 'say', 'think', 'demand') || (cue.passive && !hasClass(cue, 'cite'))) return false
  const subject = subjectOf(cue, reading)
  if (subject === undefined || subject.from < segment.from || subject.from >= segment.to) return false
  const { language, words } = reading.lexicon
  if (language === 'de') return cue.form.as === 'finite'
  // „…, its highest level since records began“ says when, not who.
  const before = subject.from > segment.from ? (subject.frame.tokens[subject.from - 1]?.lower ?? '') : ''
  if (words.subordinating.has(before) && !words.asSaid.has(before)) return false
  return saysNoMore(cue, subject.to, segment, reading)
}

/** Whether the words before a tail can be a sentence: not a mere name, place or time, not only a clause with „weil“ or „um zu“. */
function isWholeClause(frame: Frame, from: number, tail: number, reading: Reading): boolean {
  const { words, language } = reading.lexicon
  return frame.segments.slice(0, tail).some((segment) => {
    if (segment.from < from) return false
    const first = frame.tokens[segment.from]?.lower ?? ''
    if (words.subordinating.has(first) || words.that.has(first) || words.conjunctions.has(first)) return false
    if (segment.from > 0 && words.relatives.has(first) && isRelative(frame, segment, reading)) return false
    if (language !== 'de') {
      const asked = reading.lexicon.verbs.get(first)?.some((form) => form.as === 'participle') === true
      const opens =
        words.prepositions.has(first) ||
        asked ||
        (first.endsWith('ing') && !hasVerb(frame, segment.from, segment.to, reading))
      return !opens && segment.to - segment.from > 1
    }
    const start = words.prepositions.has(first) ? segment.from + 1 : segment.from
    const phrase = nounPhraseAt(frame, start, segment.to, reading.lexicon)
    return !phrase || phrase.to < segment.to
  })
}

const isItSays = (frame: Frame, segment: Segment, { lexicon: { words } }: Reading): boolean =>
  words.reported.has(frame.tokens[segment.from]?.lower ?? '') && frame.tokens[segment.from + 1]?.lower === 'es'

function soDraft(
  frame: Frame,
  segment: Segment,
  spans: readonly [Span, ...Span[]],
  { lexicon }: Reading,
  so: boolean,
): Draft {
  const cue = frame.tokens[segment.from] as Span
  const base = {
    rule: so ? 'so' : 'it-says',
    spans,
    type: 'indirect' as const,
    frame: frame.index,
    cue: { start: cue.start, end: cue.end },
  }
  const phrase = so ? nounPhraseAt(frame, segment.from + 1, segment.to, lexicon) : undefined
  return phrase ? { ...base, subject: { ...phrase, frame } } : { ...base, anonymous: true }
}

/** What goes on after an inserted cue: „Der Kessel, sagte er, sei dicht“. */
function restSpan(
  frame: Frame,
  index: number,
  cues: readonly Cue[],
  reading: Reading,
): { span: Span; to: number } | undefined {
  const next = frame.segments[index + 1]
  if (!next || next.after === 'semicolon') return undefined
  const { words } = reading.lexicon
  const opens = frame.tokens[next.from]?.lower ?? ''
  if (
    (words.conjunctions.has(opens) && !goesOnAfter(frame, next, reading)) ||
    words.that.has(opens) ||
    words.relatives.has(opens) ||
    words.subordinating.has(opens)
  )
    return undefined
  const cued = cues.some((cue) => cue.segment === index + 1) && !needsVerb(frame, index, reading)
  if (cued || (frame.tokens[next.from]?.lower ?? '').endsWith('ing')) return undefined
  const to = contentEnd(frame, index + 1, laterCues(cues, next.from), reading)
  const span = spanOf(frame, next.from, to)
  return span && !isOnlyMarked(frame, { from: next.from, to, rule: '' }) ? { span, to } : undefined
}

/** „The guard, he recalled, had apologised“: what stands before the inserted cue has no verb, so that the one behind is its own. */
const needsVerb = (frame: Frame, cue: number, reading: Reading): boolean =>
  reading.lexicon.language === 'en' && cue === 1 && !hasVerb(frame, 0, frame.segments[0]?.to ?? 0, reading)

/** „Er kenne das Papier, sagte er, aber er besitze es nicht“: a clause behind „und“ or „aber“ that has a subject and mood of its own. */
function goesOnAfter(frame: Frame, { from, to }: Segment, { lexicon }: Reading): boolean {
  const { words, language, moods } = lexicon
  if (language === 'de') return hasMood(frame, from + 1, to, moods)
  const subject = nounPhraseAt(frame, from + 1, to, lexicon)
  const verb = frame.tokens[subject?.to ?? to]?.lower ?? ''
  return (
    language === 'en' &&
    subject !== undefined &&
    (words.futures.has(verb) || words.passives.has(verb) || verb === 'had')
  )
}

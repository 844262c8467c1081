// Reported words without marks, tied to a verb: dass-clauses, clauses in the subjunctive, „…, sagte er“, infinitives, denials.

import { type Span, shared } from '../../text/span.ts'
import { contentEnd, saysSo, tailCue } from '../content.ts'
import { type Draft, type Findings, type QuotationRule, spanOf } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { reporterOf } from '../find-reporter.ts'
import { hasVerb, subjectOf } from '../find-subject.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import type { Frame, Reading, Segment } from '../reading.ts'

interface Place {
  readonly frame: Frame
  readonly cue: Cue
  readonly cues: readonly Cue[]
  readonly reading: Reading
}
/** Token indices of what is reported. */
type Range = { readonly from: number; readonly to: number; readonly rule: string }
type Form = (place: Place) => Range | undefined

/** Clauses governed by a verb of saying that stands before them. */
export const reportedClause: QuotationRule = {
  name: 'reported-clause',
  find: (findings) => perCue(findings, [thatClause, infinitive, bareClause, denial]),
}

/** „Er sei krank, sagte sie“, „…, so die Polizei“: the words stand before the verb. */
export const reportedBefore: QuotationRule = {
  name: 'reported-before',
  find: ({ reading, cues, at }) =>
    reading.frames.flatMap((frame) => beforeTail(frame, cues[frame.index] ?? [], reading, at(frame.index))),
}

function perCue({ reading, cues, at }: Findings, forms: readonly Form[]): Draft[] {
  const found: Draft[] = []
  for (const frame of reading.frames) {
    let covered = -1
    for (const cue of cues[frame.index] ?? []) {
      if (cue.at < covered || passesOn(cue, cues[frame.index] ?? [], forms, reading)) continue
      const place = { frame, cue, cues: cues[frame.index] ?? [], reading }
      const range = firstOf(forms, place)
      const span = range && spanOf(frame, range.from, range.to)
      if (!range || !span || isOnlyMarked(frame, range) || taken(span, at(frame.index))) continue
      covered = range.to
      found.push(draftFor(range.rule, [span], cue, reading))
    }
  }
  return found
}

/** „In dem Bericht heißt es, Lind habe gesagt, …“: the words are those of the second cue, the report only passes them on. */
function passesOn(cue: Cue, cues: readonly Cue[], forms: readonly Form[], reading: Reading): boolean {
  if (!cue.impersonal) return false
  const next = cues.find((each) => each.at > cue.at)
  return next !== undefined && firstOf(forms, { frame: cue.frame, cue: next, cues, reading }) !== undefined
}

function firstOf(forms: readonly Form[], place: Place): Range | undefined {
  for (const form of forms) {
    const range = form(place)
    if (range) return range
  }
  return undefined
}

export function draftFor(rule: string, spans: readonly [Span, ...Span[]], cue: Cue, reading: Reading): Draft {
  const subject = subjectOf(cue, reading)
  const nobody = cue.impersonal ? { impersonal: true } : cue.passive ? { anonymous: true } : {}
  const reporter = reporterOf(cue, subject, reading)
  const who = { ...(subject ? { subject } : nobody), ...(reporter && { reporter }) }
  return { rule, spans, type: 'indirect', frame: cue.frame.index, cue: { start: cue.start, end: cue.end }, ...who }
}

const isOnlyMarked = (frame: Frame, { from, to }: Range): boolean =>
  frame.tokens.slice(from, to).every((token) => token.kind !== 'word') ||
  frame.tokens.slice(from, to).filter((token) => token.kind === 'word').length < 2

/** Whether most of `span` is a direct quotation already. */
const taken = (span: Span, drafts: readonly Draft[]): boolean =>
  drafts.some((draft) => draft.spans.some((each) => shared(each, span) > 0.6 * (span.end - span.start)))

// Er sagte, dass … · fragte, ob … · wies darauf hin, dass …
const thatClause: Form = ({ frame, cue, cues, reading }) => {
  if (!hasClass(cue, 'say', 'demand', 'think', 'hold') || (cue.passive && !hasClass(cue, 'say', 'demand')))
    return undefined
  const { words, language } = reading.lexicon
  const until = language === 'de' ? cue.segment + 3 : cue.segment + 1
  for (let index = cue.segment; index <= Math.min(until, frame.segments.length - 1); index++) {
    const segment = frame.segments[index] as Segment
    const first = index === cue.segment ? Math.max(cue.at, cue.finite) + 1 : segment.from
    if (
      index > cue.segment &&
      cues.some((each) => each.segment === index && each.at !== cue.at) &&
      !opensClause(frame, first, words)
    )
      return undefined
    const at = openingAt(
      frame,
      first,
      index === cue.segment ? Math.min(segment.to, first + 9) : first + 2,
      reading,
      cue,
    )
    if (at !== undefined && (index > cue.segment || reaches(cue, at, reading)))
      return { from: at, to: contentEnd(frame, index, laterCues(cues, at), reading), rule: 'that-clause' }
  }
  return undefined
}

const laterCues = (cues: readonly Cue[], at: number): Cue[] => cues.filter((cue) => cue.at > at)

/** English: „said that“, „told reporters that“, „said on Monday that“; in „rules that cost jobs“ the word belongs to the noun. */
function reaches(cue: Cue, at: number, { lexicon: { language, words } }: Reading): boolean {
  const first = Math.max(cue.at, cue.finite) + 1
  if (language !== 'en' || at === first || hasClass(cue, 'listener')) return true
  const next = cue.frame.tokens[first]?.lower ?? ''
  return words.prepositions.has(next) || words.adverbs.has(next) || words.timeNouns.has(next)
}

const opensClause = (frame: Frame, at: number, words: Reading['lexicon']['words']): boolean =>
  words.that.has(frame.tokens[at]?.lower ?? '')

/** Where „dass“, „ob“, „wie“ opens a clause in [from, to). */
function openingAt(
  frame: Frame,
  from: number,
  to: number,
  { lexicon: { words, language } }: Reading,
  cue: Cue,
): number | undefined {
  const sameSegment = from === Math.max(cue.at, cue.finite) + 1
  for (let at = from; at < to; at++) {
    const token = frame.tokens[at]
    if (!token || token.kind !== 'word') return undefined
    if (
      words.that.has(token.lower) &&
      !(token.lower === 'that' && isDemonstrative(frame, at)) &&
      !(token.lower === 'if' && !sameSegment)
    )
      return at
    if (
      words.asking.has(token.lower) &&
      (at === from || !sameSegment) &&
      (language === 'de' ? !sameSegment : sameSegment)
    )
      return at
    if (language === 'en' && sameSegment && words.relatives.has(token.lower)) return undefined
  }
  return undefined
}

/** „said that night“ has no clause. */
const isDemonstrative = (frame: Frame, at: number): boolean =>
  ['night', 'day', 'morning', 'evening', 'week', 'year', 'is', 'was'].includes(frame.tokens[at + 1]?.lower ?? '')

// Er forderte ihn auf, das Papier zu zeigen · urged him to show the paper
const infinitive: Form = ({ frame, cue, cues, reading }) => {
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

function isInfinitiveClause(frame: Frame, segment: Segment, { lexicon: { words } }: Reading): boolean {
  const first = frame.tokens[segment.from]?.lower ?? ''
  if (words.subordinating.has(first) || (words.relatives.has(first) && frame.tokens[segment.from + 1]?.kind !== 'word'))
    return false
  for (let i = segment.from; i < segment.to; i++) {
    const { lower = '', capital = false } = frame.tokens[i] ?? {}
    if (/^\p{L}+zu\p{L}+en$/u.test(lower) && !capital && i >= segment.to - 3 && PREFIXED.test(lower)) return true
    const next = frame.tokens[i + 1]
    if (lower === 'zu' && next && i + 1 < segment.to && !next.capital && /(en|ern|eln|sein|tun)$/.test(next.lower))
      return true
  }
  return false
}
const PREFIXED =
  /^(ab|an|auf|aus|bei|ein|fest|fort|her|hin|hinaus|los|mit|nach|nieder|statt|teil|um|unter|vor|voran|voraus|weg|weiter|wieder|zu|zurück|zusammen|davon|durch|entgegen|bereit|sicher|frei|hervor|heraus|hinzu|bekannt|offen|nahe|still)zu/

function englishInfinitive(frame: Frame, cue: Cue, cues: readonly Cue[], reading: Reading): Range | undefined {
  const segment = frame.segments[cue.segment] as Segment
  for (let at = cue.at + 1; at < Math.min(segment.to, cue.at + 9); at++) {
    const token = frame.tokens[at]
    if (!token || token.kind !== 'word') return undefined
    const next = frame.tokens[at + 1]
    if (token.lower === 'to' && next && !next.capital && !reading.lexicon.words.determiners.has(next.lower)) {
      return { from: at, to: contentEnd(frame, cue.segment, laterCues(cues, at), reading), rule: 'infinitive' }
    }
  }
  return undefined
}

// Er sagte, es gebe … · sie said the line would open
const bareClause: Form = (place) => (place.reading.lexicon.language === 'de' ? germanBare(place) : openBare(place))

function germanBare({ frame, cue, cues, reading }: Place): Range | undefined {
  if (!hasClass(cue, 'say', 'think', 'demand') || cue.form.as === 'infinitive') return undefined
  const { words, moods } = reading.lexicon
  for (let index = cue.segment + 1; index <= Math.min(cue.segment + 2, frame.segments.length - 1); index++) {
    const segment = frame.segments[index] as Segment
    const first = frame.tokens[segment.from]
    if (!first || words.conjunctions.has(first.lower) || words.that.has(first.lower)) return undefined
    if (segment.after !== 'comma' && segment.after !== 'colon' && segment.after !== 'dash') return undefined
    if (isRelative(frame, segment, reading)) continue
    if (words.subordinating.has(first.lower) && first.lower !== 'wenn') return undefined
    const end = contentEnd(frame, index, laterCues(cues, segment.from), reading)
    const reported = hasMood(frame, segment.from, end, moods) || segment.after === 'colon'
    if (
      reported ||
      (index === cue.segment + 1 && hasClass(cue, 'say', 'think') && hasFinite(frame, segment, reading))
    ) {
      return { from: segment.from, to: end, rule: reported ? 'subjunctive' : 'bare-clause' }
    }
    return undefined
  }
  return undefined
}

/** „Er sagt, die Bahn kommt“: without the reported mood the verb must stand right before the comma, the clause begin with somebody or something. */
function endsSegment(frame: Frame, cue: Cue, next: Segment): boolean {
  const first = frame.tokens[next.from]
  const last = Math.max(cue.at, cue.prefix ?? 0)
  return (
    last >= next.from - 4 &&
    first !== undefined &&
    !/^(in|mit|von|zu|über|auf|durch|für|bei|nach|so|nur|dann|hat|haben|ist|sind)$/.test(first.lower)
  )
}

/** „, der …“ with its verb at the end belongs to the noun before, not to what is reported. */
function isRelative(frame: Frame, segment: Segment, { lexicon }: Reading): boolean {
  const first = frame.tokens[segment.from]
  if (!first || !lexicon.words.relatives.has(first.lower)) return false
  const phrase = nounPhraseAt(frame, segment.from, segment.to, lexicon)
  const second = frame.tokens[phrase && !phrase.pronoun ? phrase.headTo : segment.from + 1]
  if (!second) return true
  return !(phrase && !phrase.pronoun && isFiniteWord(second.lower, lexicon))
}

export const hasMood = (frame: Frame, from: number, to: number, moods: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) {
    const token = frame.tokens[i]
    if (token && !token.capital && moods.has(token.lower)) return true
  }
  return false
}

const isFiniteWord = (lower: string, { words, moods, verbs }: Reading['lexicon']): boolean =>
  words.auxiliaries.has(lower) ||
  words.passives.has(lower) ||
  words.futures.has(lower) ||
  moods.has(lower) ||
  verbs.get(lower)?.some((form) => form.as === 'finite') === true

/** A main clause: an auxiliary or modal verb in second position. */
function hasFinite(frame: Frame, segment: Segment, reading: Reading): boolean {
  for (let i = segment.from + 1; i < segment.to - 1; i++)
    if (isFiniteWord(frame.tokens[i]?.lower ?? '', reading.lexicon)) return true
  return false
}

function openBare({ frame, cue, cues, reading }: Place): Range | undefined {
  const plain = hasClass(cue, 'bare') || (hasClass(cue, 'say', 'think') && !hasClass(cue, 'judge'))
  if (!plain || reading.lexicon.language !== 'en') return undefined
  const { words, verbs } = reading.lexicon
  const segment = frame.segments[cue.segment] as Segment
  let from = cue.at + 1
  while (
    from < segment.to &&
    (words.adverbs.has(frame.tokens[from]?.lower ?? '') || words.timeNouns.has(frame.tokens[from]?.lower ?? ''))
  )
    from++
  if (from >= segment.to) return undefined
  const to = contentEnd(frame, cue.segment, laterCues(cues, from), reading)
  if (words.prepositions.has(frame.tokens[from]?.lower ?? '')) return undefined
  for (let i = from + 1; i < to; i++) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (
      words.futures.has(lower) ||
      words.passives.has(lower) ||
      words.auxiliaries.has(lower) ||
      verbs.get(lower)?.some((form) => form.as === 'finite') ||
      (i < from + 5 && /[a-z](ed|s)$/.test(lower) && !/(ss|us|'s)$/.test(lower))
    ) {
      return { from, to, rule: 'bare-clause' }
    }
  }
  return undefined
}

// Denied ever having said so · bestritt, dass …: the verb itself is part of the words.
const denial: Form = ({ frame, cue, cues, reading }) => {
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

function beforeTail(frame: Frame, cues: readonly Cue[], reading: Reading, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  let from = 0
  for (let index = 1; index < frame.segments.length; index++) {
    const segment = frame.segments[index] as Segment
    const tail = tailCue(frame, index, cues, reading)
    const cue = tail && speaksHere(tail, segment, reading) ? tail : undefined
    const so = !cue && saysSo(frame, segment, reading)
    const anonymous = !cue && !so && isItSays(frame, segment, reading)
    if (!cue && !so && !anonymous) continue
    const named =
      cue !== undefined &&
      cue.at === segment.from &&
      segment.after !== 'quote' &&
      !hasVerb(frame, from, segment.from, reading)
    const content = !named && isWholeClause(frame, from, index, reading) ? spanOf(frame, from, segment.from) : undefined
    const rest = restSpan(frame, index, cues, reading)
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

/** The tail names its speaker itself: „…, sagte er“; in „…, wies das zurück“ the writer's own sentence goes on. */
function speaksHere(cue: Cue, segment: Segment, reading: Reading): boolean {
  if (cue.impersonal) return true
  if (!hasClass(cue, 'say', 'think', 'demand') || (cue.passive && !hasClass(cue, 'cite'))) return false
  const subject = subjectOf(cue, reading)
  if (subject === undefined || subject.from < segment.from || subject.from >= segment.to) return false
  return reading.lexicon.language === 'de' ? cue.form.as === 'finite' : saysNoMore(cue, subject.to, segment, reading)
}

/** English and French: nothing but a time, a place or a listener may follow the verb of a tail. */
function saysNoMore(cue: Cue, subjectEnd: number, segment: Segment, { lexicon: { words } }: Reading): boolean {
  const next = cue.frame.tokens[Math.max(cue.at + 1, subjectEnd)]
  if (!next || next.start >= (cue.frame.tokens[segment.to - 1]?.end ?? 0) || next.kind !== 'word') return true
  if (cue.form.verb === 'tell' || next.lower === 'reporters') return true
  return words.prepositions.has(next.lower) || words.adverbs.has(next.lower) || words.timeNouns.has(next.lower)
}

/** Whether the words before a tail can be a sentence: not a mere name, place or time, not only a clause with „weil“ or „um zu“. */
function isWholeClause(frame: Frame, from: number, tail: number, reading: Reading): boolean {
  const { words, language } = reading.lexicon
  return frame.segments.slice(0, tail).some((segment) => {
    if (segment.from < from) return false
    const first = frame.tokens[segment.from]?.lower ?? ''
    if (words.subordinating.has(first) || words.that.has(first) || words.conjunctions.has(first)) return false
    if (segment.from > 0 && words.relatives.has(first) && isRelative(frame, segment, reading)) return false
    if (language !== 'de')
      return !words.prepositions.has(first) && !first.endsWith('ing') && segment.to - segment.from > 1
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
    words.conjunctions.has(opens) ||
    words.that.has(opens) ||
    words.relatives.has(opens) ||
    words.subordinating.has(opens)
  )
    return undefined
  if (cues.some((cue) => cue.segment === index + 1) || (frame.tokens[next.from]?.lower ?? '').endsWith('ing'))
    return undefined
  const to = contentEnd(frame, index + 1, laterCues(cues, next.from), reading)
  const span = spanOf(frame, next.from, to)
  return span && !isOnlyMarked(frame, { from: next.from, to, rule: '' }) ? { span, to } : undefined
}

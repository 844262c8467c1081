// Words in marks with a cue in the same sentence: „…“, sagte er · er sagte: „…“ · nannte ihn „…“ · „…“, so die Polizei.

import type { Span } from '../../text/span.ts'
import { saysNoMore, saysSo, tailCue } from '../content.ts'
import type { Draft, Findings, QuotationRule } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { reporterOf } from '../find-reporter.ts'
import { subjectOf } from '../find-subject.ts'
import { isTitle, looksNamed, wordCount } from '../marked-words.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import type { Frame, Reading, Segment, Token } from '../reading.ts'
import { topicOf } from '../sentence-topic.ts'
import { sourceOf } from '../source-phrase.ts'
import type { Subject } from '../subject-phrase.ts'
import { speakability } from '../who-can-speak.ts'

interface Place {
  readonly frame: Frame
  readonly token: Token
  readonly at: number
  readonly segment: number
  readonly cues: readonly Cue[]
  readonly reading: Reading
}

/** What ties words in marks to a speaker. */
interface Tie {
  readonly rule: string
  readonly cue?: { readonly start: number; readonly end: number }
  readonly subject?: Subject
  readonly anonymous?: boolean
  readonly carried?: boolean
  readonly impersonal?: boolean
  readonly reporter?: Subject
  /** Words of the writer's own sentence in marks, not a sentence of the speaker's. */
  readonly partial?: boolean
}

type Tier = (place: Place) => Tie | undefined

export const quotedSpeech: QuotationRule = {
  name: 'quoted-speech',
  find: (findings) => findings.reading.frames.flatMap((frame) => inFrame(frame, findings)),
}

function inFrame(frame: Frame, { reading, cues, at: draftsAt }: Findings): Draft[] {
  const found: Draft[] = []
  frame.tokens.forEach((token, at) => {
    if (!token.marked || draftsAt(frame.index).some((draft) => draft.spans[0].start === token.marked?.start)) return
    const segment = frame.segments.findIndex((each) => at >= each.from && at < each.to)
    const draft = draftOf({ frame, token, at, segment, cues: cues[frame.index] ?? [], reading })
    const last = found.at(-1)
    if (draft) found.push(draft)
    else if (last && isListed(frame, at, last, reading)) found.push(listedWith(last, token.marked))
  })
  return joinedParts(found, frame)
}

/** „A“ und „B“: a second stretch listed with the first is the same speaker's. */
function isListed(frame: Frame, at: number, last: Draft, { lexicon }: Reading): boolean {
  const between = frame.tokens[at - 1]
  const before = frame.tokens[at - 2]?.marked
  if (!between || before?.start !== last.spans.at(-1)?.start) return false
  return between.kind === 'comma' || lexicon.words.conjunctions.has(between.lower)
}

const listedWith = (draft: Draft, { start, end }: Span): Draft => ({
  ...draft,
  rule: 'listed',
  spans: [{ start, end }],
})

function draftOf(place: Place): Draft | undefined {
  const { marked } = place.token
  if (!marked) return undefined
  for (const tier of TIERS) {
    const tie = tier(place)
    if (!tie) continue
    const { partial, ...rest } = tie
    const type =
      partial && wordCount(place.reading.text, marked) < 8 ? 'partial' : isPartial(place) ? 'partial' : 'direct'
    return { ...rest, type, frame: place.frame.index, spans: [{ start: marked.start, end: marked.end }] }
  }
  return undefined
}

/** A lower-case beginning inside the writer's sentence shows that only part of a sentence is quoted. */
function isPartial({ frame, at, token, reading }: Place): boolean {
  const before = frame.tokens[at - 1]
  const first = reading.text[token.marked?.start ?? 0] ?? ''
  return before?.kind === 'word' && /\p{Ll}/u.test(first)
}

/** „…?“ with no comma behind it: what follows is a sentence of its own as long as a cue stands before the words. */
function isClosed({ frame, at, token, reading }: Place): boolean {
  const last = reading.text[(token.marked?.end ?? 0) - 1] ?? ''
  return /[.!?…]/.test(last) && frame.tokens[at + 1]?.kind === 'word'
}

/** „Vale Sunday,“ Lind said the road was shut: behind a name in marks the verb reports something else. */
function endsThere({ frame, token, reading }: Place, cue: Cue, subject: Subject | undefined): boolean {
  const { marked } = token
  if (reading.lexicon.language !== 'en' || !marked || wordCount(reading.text, marked) > 6 || !subject) return true
  return saysNoMore(cue, subject.to, frame.segments[cue.segment] as Segment, reading)
}

// „…“, sagte er. The cue stands right behind the words.
const tail: Tier = (place) => {
  const { frame, token, at, segment, cues, reading } = place
  const next = frame.tokens[at + 1]
  if (!next || (isClosed(place) && (colon(place) ?? before(place)))) return undefined
  const index = frame.segments.findIndex(
    (each) => each.from === at + 1 || (each.from === at + 2 && frame.tokens[at + 1]?.kind !== 'word'),
  )
  const same = index < 0 ? segment : index
  if (index < 0 && looksNamed(frame, at, reading)) return undefined
  const cue =
    index >= 0
      ? tailCue(frame, index, cues, reading)
      : cues.find(
          (each) =>
            each.segment === same &&
            each.finite === at + 1 &&
            hasClass(each, 'say', 'think', 'demand', 'cite', 'written'),
        )
  const tied = cue && tie('cue-after', cue, reading)
  if (tied && endsThere(place, cue, tied.subject)) return tied
  const after = index >= 0 ? (frame.segments[index] as Segment) : undefined
  if (after && saysSo(frame, after, reading))
    return spoken('so', frame, after.from, nounPhraseAt(frame, after.from + 1, after.to, reading.lexicon))
  return after && (reportedTail(frame, after, reading) ?? signed(frame, token, after, reading))
}

/** „…“ – Ann Lee: a name behind a dash signs the words. */
function signed(frame: Frame, quoted: Token, segment: Segment, reading: Reading): Tie | undefined {
  if (!quoted.marked || wordCount(reading.text, quoted.marked) < 4) return undefined
  if (segment.after !== 'dash' || !frame.tokens[segment.from]?.capital || segment.to - segment.from > 8)
    return undefined
  const phrase = nounPhraseAt(frame, segment.from, segment.to, reading.lexicon)
  if (!phrase || speakability(phrase, frame, reading) < 2) return undefined
  return { rule: 'signed', subject: { ...phrase, frame } }
}

/** A thing as subject („Seine Zuversicht gründet sich: „…““) says nothing; then the sentence's topic or the last speaker does. */
function steadied(tied: Tie, frame: Frame, at: number, reading: Reading): Tie {
  if (tied.anonymous || (tied.subject && speakability(tied.subject, frame, reading) > 0)) return tied
  const topic = topicOf(frame, reading)
  return topic && topic.from < at ? { ...tied, subject: topic } : tied
}

/** „…“, hieß es: nobody is named. */
function reportedTail(frame: Frame, segment: Segment, { lexicon: { words } }: Reading): Tie | undefined {
  const token = frame.tokens[segment.from]
  if (!token || !words.reported.has(token.lower) || frame.tokens[segment.from + 1]?.lower !== 'es') return undefined
  return { rule: 'it-says', cue: token, impersonal: true }
}

// Er sagte: „…“ · mit den Worten: „…“ · X: „…“
const colon: Tier = ({ frame, at, segment, cues, reading }) => {
  const before = frame.tokens[at - 1]
  if (before?.kind !== 'colon') return undefined
  const clause = frame.segments[segment - 1]
  if (clause && saysSo(frame, clause, reading)) {
    return spoken('so', frame, clause.from, nounPhraseAt(frame, clause.from + 1, clause.to, reading.lexicon))
  }
  const earlier = cues.filter(
    (cue) => cue.at < at && hasClass(cue, 'say', 'think', 'demand', 'cite', 'deny', 'judge', 'written'),
  )
  const cue = earlier.findLast((each) => each.segment >= segment - 1) ?? earlier.at(-1)
  if (cue)
    return cue.form.verb === 'lauten'
      ? tie('colon', cue, reading)
      : steadied(tie('colon', cue, reading), frame, at, reading)
  const subject = topicOf(frame, reading)
  return subject && subject.from < at ? { rule: 'colon', subject } : { rule: 'colon', carried: true }
}

// Er sagte, „…“ · the cue's clause ends right before the words.
const before: Tier = ({ frame, at, segment, cues, reading }) => {
  if (frame.tokens[at - 1]?.kind === 'word') return undefined
  const cue = cues.findLast(
    (each) => each.at < at && each.segment === segment - 1 && hasClass(each, 'say', 'think', 'demand', 'cite', 'deny'),
  )
  return cue && tie('cue-before', cue, reading)
}

// „…“ stands in a sentence with „laut X“, „nach Angaben von X“, „according to X“.
const source: Tier = ({ frame, at, reading }) => {
  const phrase = sourceOf(frame, reading)
  if (!phrase || (at >= phrase.from && at < phrase.to) || isTitle(frame, at, reading, false)) return undefined
  return { rule: 'according', cue: phrase.cue, ...(phrase.subject && { subject: phrase.subject }), partial: true }
}

// Wie die Polizei sagte, ist die Lage „…“ · the sentence is reported as a whole.
const asSaid: Tier = ({ frame, at, segment, cues, reading }) => {
  const { asSaid: opening } = reading.lexicon.words
  const cue = cues.find((each) => {
    const clause = frame.segments[each.segment]
    return (
      clause &&
      each.segment !== segment &&
      opening.has(frame.tokens[clause.from]?.lower ?? '') &&
      each.at >= clause.to - 4 &&
      hasClass(each, 'say')
    )
  })
  return cue && !isTitle(frame, at, reading, false) ? tie('as-said', cue, reading) : undefined
}

// Für Roth ist das „…“.
const forSomeone: Tier = ({ frame, at, reading }) => {
  const { words } = reading.lexicon
  const [first] = frame.tokens
  const segment = frame.segments[0]
  if (!first || !segment || !words.opinionFor.has(first.lower) || isTitle(frame, at, reading, true)) return undefined
  const phrase = nounPhraseAt(frame, 1, segment.to, reading.lexicon)
  if (!phrase || speakability(phrase, frame, reading) < 2 || !words.being.has(frame.tokens[phrase.to]?.lower ?? ''))
    return undefined
  return {
    rule: 'for-someone',
    cue: { start: first.start, end: first.end },
    subject: { ...phrase, oblique: false, frame },
    partial: true,
  }
}

// Er bezeichnete es als Chance, „ein neues Kapitel“ zu beginnen: words of somebody's in small letters further on in the sentence.
const further: Tier = ({ frame, at, cues, token, reading }) => {
  const cue = cues.findLast((each) => each.at < at && hasClass(each, 'say', 'demand', 'judge', 'deny'))
  const first = reading.text[token.marked?.start ?? 0] ?? ''
  if (!cue || !token.marked || !/\p{Ll}/u.test(first) || wordCount(reading.text, token.marked) < 2) return undefined
  return isTitle(frame, at, reading, true) ? undefined : { ...tie('cue-in-sentence', cue, reading), partial: true }
}

// Nannte ihn „…“ · sprach von „…“ · äußerten „…“: in the clause of the cue itself.
const beside: Tier = (place) => {
  const { frame, at, segment, cues, reading } = place
  const here = cues.filter((cue) => cue.segment === segment)
  const cue = here.findLast((each) => each.finite < at) ?? here[0]
  if (!cue || hasClass(cue, 'headline', 'written')) return undefined
  const judged = hasClass(cue, 'judge') && cue.finite < at
  if (isTitle(frame, at, reading, judged) || (judged && isOthersWords(frame, cue.at, at, reading))) return undefined
  return { ...tie(judged ? 'judgement' : 'cue-beside', cue, reading), partial: true }
}

/** „kritisiert Berichte über das Land als „Hof““: a report in between shows whose words they are, and it is not the critic's. */
const isOthersWords = (frame: Frame, from: number, to: number, { lexicon: { words } }: Reading): boolean =>
  frame.tokens.slice(from, to).some((token) => token.capital && words.reportNouns.has(token.lower))

// Sie riefen Parolen wie „…“ · mit dem Ruf „…“: the noun before says that words follow.
const announced: Tier = ({ frame, at, cues, token, reading }) => {
  const nouns = frame.tokens
    .slice(Math.max(0, at - 4), at)
    .some((each) => each.capital && reading.lexicon.words.wordNouns.has(each.lower))
  const cue = cues.findLast((each) => each.at < at && hasClass(each, 'say', 'demand'))
  if (!nouns || !cue || !token.marked || wordCount(reading.text, token.marked) < 2) return undefined
  return tie('announced', cue, reading)
}

const TIERS: readonly Tier[] = [tail, colon, before, source, asSaid, beside, forSomeone, announced, further]

function tie(rule: string, cue: Cue, reading: Reading): Tie {
  const subject = subjectOf(cue, reading)
  const reporter = reporterOf(cue, subject, reading)
  return {
    rule,
    cue: { start: cue.start, end: cue.end },
    ...(subject ? { subject } : cue.passive && (cue.impersonal ? { impersonal: true } : { anonymous: true })),
    ...(reporter && { reporter }),
  }
}

function spoken(rule: string, frame: Frame, at: number, phrase: ReturnType<typeof nounPhraseAt>): Tie | undefined {
  const cue = frame.tokens[at]
  return phrase && cue && { rule, cue: { start: cue.start, end: cue.end }, subject: { ...phrase, frame } }
}

/** „A“, sagte X, „b“: two stretches with one cue between them are one quotation in two spans. */
function joinedParts(drafts: readonly Draft[], frame: Frame): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const [from, to] = [last?.spans.at(-1)?.end ?? 0, draft.spans[0].start]
    const between = last?.type === 'direct' && last.cue && last.cue.start >= from && last.cue.end <= to
    const split = between && isSplit(frame, from, to)
    if (last && split) joined[joined.length - 1] = { ...last, spans: [...last.spans, ...draft.spans] }
    else if (last && from + 4 > to && last.subject && !draft.subject) joined.push({ ...draft, subject: last.subject })
    else joined.push(draft)
  }
  return joined
}

/** Only a comma may stand before the second stretch; a full stop, colon or „und fügte hinzu“ begins a new quotation. */
function isSplit(frame: Frame, from: number, to: number): boolean {
  const between = frame.tokens.filter((token) => token.start >= from && token.end <= to)
  return between.at(-1)?.kind === 'comma' && between.filter((token) => token.kind === 'comma').length <= 2
}

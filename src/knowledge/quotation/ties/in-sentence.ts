// Words in marks as part of the writer's sentence: nannte ihn „…“ · laut X „…“ · für X ist das „…“ · mit dem Ruf „…“.

import { type Cue, hasClass } from '../find-cues.ts'
import { isTitle, looksNamed, wordCount } from '../marked-words.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import type { Frame, Reading } from '../reading.ts'
import { sourceOf } from '../source-phrase.ts'
import { speakability } from '../who-can-speak.ts'
import { type FindTie, type MarkedPlace, type Tie, tieBy } from './tie.ts'

/** „…“ stands in a sentence with „laut X“, „nach Angaben von X“, „according to X“. */
export const bySource: FindTie = ({ frame, at, reading }) => {
  const phrase = sourceOf(frame, reading)
  if (!phrase || (at >= phrase.from && at < phrase.to) || isTitle(frame, at, reading, false)) return undefined
  return { rule: 'according', cue: phrase.cue, ...(phrase.subject && { subject: phrase.subject }), partial: true }
}

/** Wie die Polizei sagte, ist die Lage „…“ · the sentence is reported as a whole. */
export const asSaid: FindTie = ({ frame, at, segment, cues, reading }) => {
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
  return cue && !isTitle(frame, at, reading, false) ? tieBy('as-said', cue, reading) : undefined
}

/** Für Roth ist das „…“. */
export const forSomeone: FindTie = ({ frame, at, reading }) => {
  const { words } = reading.lexicon
  const [first] = frame.tokens
  const segment = frame.segments[0]
  if (!first || !segment || !words.opinionFor.has(first.lower) || isTitle(frame, at, reading, true)) return undefined
  const phrase = nounPhraseAt(frame, 1, segment.to, reading.lexicon)
  if (!phrase || speakability(phrase, frame, reading) < 2 || !words.being.has(frame.tokens[phrase.to]?.lower ?? ''))
    return undefined
  const subject = { ...phrase, oblique: false, frame }
  return { rule: 'for-someone', cue: { start: first.start, end: first.end }, subject, partial: true }
}

/** Er bezeichnete es als Chance, „ein neues Kapitel“ zu beginnen: words of somebody's in small letters further on in the sentence. */
export const furtherOn: FindTie = (place) => {
  const { frame, at, cues, token, reading } = place
  const cue = cues.findLast((each) => each.at < at && hasClass(each, 'say', 'demand', 'judge', 'deny'))
  const first = reading.text[token.marked?.start ?? 0] ?? ''
  if (!cue || !token.marked || !/\p{Ll}/u.test(first) || wordCount(reading.text, token.marked) < 2) return undefined
  const tied = tieBy('cue-in-sentence', cue, reading)
  return isTitle(frame, at, reading, true) || isNobodys(tied, place) ? undefined : { ...tied, partial: true }
}

/** Nannte ihn „…“ · sprach von „…“ · äußerten „…“: in the clause of the cue itself. */
export const cueBeside: FindTie = (place) => {
  const { frame, at, segment, cues, reading } = place
  const here = cues.filter((cue) => cue.segment === segment)
  const cue = here.findLast((each) => each.finite < at) ?? here[0] ?? judgedAcross(place)
  if (!cue || hasClass(cue, 'headline', 'written')) return undefined
  const judged = hasClass(cue, 'judge') && cue.finite < at
  const title = isTitle(frame, at, reading, judged) && !(judged && callsIt(place, cue))
  if (title || (judged && isOthersWords(frame, cue.at, at, reading))) return undefined
  if (namesSubject(place, cue) || (judged && !judgesThese(place, cue))) return undefined
  const tied = tieBy(judged ? 'judgement' : 'cue-beside', cue, reading)
  return isNobodys(tied, place) ? undefined : { ...tied, partial: true }
}

/** „nannte den Plan „Politik auf Pump““ judges, „nannte den Kahn „Alte Liebe““ names: small letters among three words and more. */
function callsIt({ frame, at, token, reading }: MarkedPlace, cue: Cue): boolean {
  const { text, lexicon } = reading
  const before = frame.tokens[at - 1]
  if (!token.marked || !before?.capital || lexicon.judgedWith.has(cue.form.verb)) return false
  const words = text.slice(token.marked.start, token.marked.end).split(' ')
  return words.length > 2 && words.some((word) => /^\p{Ll}/u.test(word)) && !lexicon.words.titleNouns.has(before.lower)
}

/** „bezeichnete die Kosten, die der Bau verschlingt, als „…““: the judgement goes on behind an insertion. */
function judgedAcross({ frame, at, segment, cues, reading }: MarkedPlace): Cue | undefined {
  const opens = frame.tokens[frame.segments[segment]?.from ?? 0]?.lower ?? ''
  const near = (frame.segments[segment]?.from ?? 0) >= at - 2
  return near && reading.lexicon.words.judging.has(opens)
    ? cues.findLast((each) => each.at < at && hasClass(each, 'judge'))
    : undefined
}

/** „hielt es für „Unsinn““ judges, „sah den „Igel““ does not. */
function judgesThese({ frame, at, reading }: MarkedPlace, cue: Cue): boolean {
  const needed = reading.lexicon.judgedWith.get(cue.form.verb)
  if (!needed || hasClass(cue, 'say')) return true
  return frame.tokens.slice(Math.min(cue.at, cue.finite) + 1, at).some((token) => needed.includes(token.lower))
}

/** „„Tidemark heute“ berichtet“, „ein Vertreter der „Nordwind AG“ bezeichnete“: a few words in marks before the verb are its subject. */
function namesSubject({ frame, at, segment, reading }: MarkedPlace, cue: Cue): boolean {
  const { determiners, indefinite } = reading.lexicon.words
  if (cue.finite < at || reading.lexicon.language !== 'de' || !looksNamed(frame, at, reading)) return false
  const before = frame.tokens[at - 1]?.lower ?? ''
  return frame.segments[segment]?.from === at
    ? !hasClass(cue, 'judge')
    : determiners.has(before) && !indefinite.has(before)
}

/** „In Wyk nennt man das „Deichwurst““, „bekannt als „der Chor““: what people in general say is a term, nobody's words. */
function isNobodys({ subject, impersonal, reporter }: Tie, { frame, token, reading }: MarkedPlace): boolean {
  if (impersonal || reporter || !token.marked) return false
  if (subject) return reading.lexicon.words.anyone.has(frame.tokens[subject.from]?.lower ?? '')
  return wordCount(reading.text, token.marked) <= 3
}

/** „kritisiert Berichte über das Land als „Hof““: a report in between shows whose words they are, and it is not the critic's. */
const isOthersWords = (frame: Frame, from: number, to: number, { lexicon: { words } }: Reading): boolean =>
  frame.tokens.some(
    (token, index) =>
      index >= from &&
      index < to &&
      token.capital &&
      words.reportNouns.has(token.lower) &&
      words.prepositions.has(frame.tokens[index + 1]?.lower ?? ''),
  )

/** Sie riefen Parolen wie „…“ · mit dem Ruf „…“: the noun before says that words follow. */
export const announced: FindTie = ({ frame, at, cues, token, reading }) => {
  const nouns = frame.tokens
    .slice(Math.max(0, at - 4), at)
    .some((each) => each.capital && reading.lexicon.words.wordNouns.has(each.lower))
  const cue = cues.findLast((each) => each.at < at && hasClass(each, 'say', 'demand'))
  if (!nouns || !cue || !token.marked || wordCount(reading.text, token.marked) < 2) return undefined
  return tieBy('announced', cue, reading)
}

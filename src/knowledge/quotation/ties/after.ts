// „…“, sagte er · „…“, so die Polizei · „…“, hieß es · „…“ – Ann Lee: who spoke stands right behind the words.

import { saysNoMore, saysSo, tailCue } from '../content.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { subjectOf } from '../find-subject.ts'
import { looksNamed, wordCount } from '../marked-words.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import { clauseBefore } from '../open-subject.ts'
import type { Frame, Reading, Segment, Token } from '../reading.ts'
import type { Subject } from '../subject-phrase.ts'
import { speakability } from '../who-can-speak.ts'
import { atColon, cueBefore } from './before.ts'
import { type FindTie, type MarkedPlace, type Tie, tieBy, tieBySo } from './tie.ts'

export const cueAfter: FindTie = (place) => {
  const { frame, token, at, reading } = place
  if (!frame.tokens[at + 1] || (isClosed(place) && (atColon(place) ?? cueBefore(place)))) return undefined
  const index = frame.segments.findIndex(
    (each) => each.from === at + 1 || (each.from === at + 2 && frame.tokens[at + 1]?.kind !== 'word'),
  )
  if (index < 0 && looksNamed(frame, at, reading)) return undefined
  const cue = cueBehind(place, index)
  const tied = cue && tieBy('cue-after', cue, reading)
  if (tied && endsThere(place, cue, tied.subject) && !namesSpeaker(place, cue, tied.subject)) return tied
  const after = frame.segments[index]
  if (!after) return undefined
  if (saysSo(frame, after, reading))
    return tieBySo(frame, after.from, nounPhraseAt(frame, after.from + 1, after.to, reading.lexicon))
  return reportedTail(frame, after, reading) ?? signed(frame, token, after, reading) ?? anyVerbBehind(place, after)
}

/** In marks that are followed by a verb of no list so many words are a sentence. */
const SENTENCE = 3

/**
 * „…“, knurrte er · “…,” growled Lind · “…,” she growled: behind a sentence in marks and a comma any verb with its subject says who
 * spoke, and only how he did.
 */
function anyVerbBehind(place: MarkedPlace, segment: Segment): Tie | undefined {
  const { frame, at, token, reading } = place
  const { text, lexicon } = reading
  if (!token.marked || wordCount(text, token.marked) < SENTENCE) return undefined
  const comma =
    frame.tokens[at + 1]?.kind === 'comma' || /[,?!]$/.test(text.slice(token.marked.start, token.marked.end))
  if (!comma) return undefined
  const [first, second] = [segment.from, segment.from + 1]
  const verbFirst = isSomeVerb(frame.tokens[first], lexicon) ? speakerAt(frame, second, segment, reading) : undefined
  if (verbFirst) return tieByVerb(frame.tokens[first] as Token, verbFirst)
  if (lexicon.language !== 'en') return undefined
  const subject = speakerAt(frame, first, segment, reading)
  const verb = frame.tokens[subject?.to ?? segment.to]
  const isLast = subject && frame.tokens.slice(subject.to + 1, segment.to).every(({ kind }) => kind !== 'word')
  return subject && isLast && isSomeVerb(verb, lexicon) ? tieByVerb(verb as Token, subject) : undefined
}

const tieByVerb = ({ start, end }: Token, subject: Subject): Tie => ({
  rule: 'verb-after',
  cue: { start, end },
  subject,
})

/** A small word with the ending of a verb in the present or past that is none of the words that only bind. */
function isSomeVerb(token: Token | undefined, { language, words }: Reading['lexicon']): boolean {
  const ending = language === 'de' ? /^[a-zäöüß]{2,}(?:te|ten|t)$/u : /^[a-z]{3,}ed$/
  if (token?.kind !== 'word' || token.capital || !ending.test(token.lower)) return false
  return ![
    words.conjunctions,
    words.subordinating,
    words.that,
    words.prepositions,
    words.adverbs,
    words.determiners,
    words.auxiliaries,
    words.passives,
    words.futures,
    words.being,
  ].some((some) => some.has(token.lower))
}

/** „er“, or somebody whom the cast knows, at token `from`. */
function speakerAt(frame: Frame, from: number, segment: Segment, reading: Reading): Subject | undefined {
  const phrase = nounPhraseAt(frame, from, segment.to, reading.lexicon)
  if (!phrase || phrase.oblique) return undefined
  const { singularMale, singularFemale } = reading.lexicon.words
  const lower = frame.tokens[from]?.lower ?? ''
  const isOne = phrase.pronoun ? singularMale.has(lower) || singularFemale.has(lower) : true
  return isOne && speakability(phrase, frame, reading) >= 2 ? { ...phrase, frame } : undefined
}

/** The cue of segment `index` behind the words, or right behind them where no punctuation stands between (-1). */
function cueBehind({ frame, at, segment, cues, reading }: MarkedPlace, index: number): Cue | undefined {
  if (index >= 0) return tailCue(frame, index, cues, reading) ?? cueBehindApposition(frame, index, cues, reading)
  return cues.find(
    (each) =>
      each.segment === segment && each.finite === at + 1 && hasClass(each, 'say', 'think', 'demand', 'cite', 'written'),
  )
}

/** “…,” Ada Lind, the minister, told reporters: between the words and the verb stand only the name and what is inserted behind it. */
function cueBehindApposition(frame: Frame, index: number, cues: readonly Cue[], reading: Reading): Cue | undefined {
  const name = frame.segments[index] as Segment
  if (reading.lexicon.language !== 'en' || !frame.tokens[name.from]?.capital) return undefined
  const cue = cues.find((each) => each.segment > index && hasClass(each, 'say', 'think', 'demand'))
  const segment = frame.segments[cue?.segment ?? -1]
  if (!cue || !segment || cue.finite !== segment.from || cue.segment > index + MOST_INSERTED) return undefined
  if (clauseBefore(frame, cue.segment, reading, name.from)) return undefined
  const subject = subjectOf(cue, reading)
  return subject && subject.from >= name.from && subject.from < name.to ? cue : undefined
}
const MOST_INSERTED = 3

/** „…?“ with no comma behind it: what follows is a sentence of its own as long as a cue stands before the words. */
function isClosed({ frame, at, token, reading }: MarkedPlace): boolean {
  const last = reading.text[(token.marked?.end ?? 0) - 1] ?? ''
  return /[.!?…]/.test(last) && frame.tokens[at + 1]?.kind === 'word'
}

/** „Vale Sunday,“ Lind said the road was shut: behind a name in marks the verb reports something else. */
function endsThere({ frame, token, reading }: MarkedPlace, cue: Cue, subject: Subject | undefined): boolean {
  const { marked } = token
  if (reading.lexicon.language !== 'en' || !marked || wordCount(reading.text, marked) > 6 || !subject) return true
  return saysNoMore(cue, subject.to, frame.segments[cue.segment] as Segment, reading)
}

/** „Lind, Chefin der „Neuen Post“, sagte“: a name in marks belongs to the speaker who stands before it. */
function namesSpeaker({ frame, at, reading }: MarkedPlace, cue: Cue, subject: Subject | undefined): boolean {
  const { determiners, prepositions } = reading.lexicon.words
  const before = frame.tokens[at - 1]?.lower ?? ''
  if (!determiners.has(before) && !prepositions.has(before)) return false
  return looksNamed(frame, at, reading) && (!subject || subject.from < at) && cue.at > at
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

/** „…“, hieß es: nobody is named. */
function reportedTail(frame: Frame, segment: Segment, { lexicon: { words } }: Reading): Tie | undefined {
  const token = frame.tokens[segment.from]
  if (!token || !words.reported.has(token.lower) || frame.tokens[segment.from + 1]?.lower !== 'es') return undefined
  return { rule: 'it-says', cue: { start: token.start, end: token.end }, impersonal: true }
}

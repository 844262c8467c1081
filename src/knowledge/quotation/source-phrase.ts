// „laut X“, „nach Angaben von X“, „X zufolge“, „seiner Meinung nach“, „according to X“, „selon X“: a source without a verb.

import type { Span } from '../text/span.ts'
import { isPronoun, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading } from './reading.ts'
import type { Subject } from './subject-phrase.ts'
import { mentionsIn, speakability } from './who-can-speak.ts'

export interface SourcePhrase {
  /** Token indices of the whole phrase; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly cue: Span
  readonly subject?: Subject
}

/** Kept by frame, since every stretch in marks asks for the phrase of its sentence. */
const known = new WeakMap<Frame, { readonly source: SourcePhrase | undefined }>()

/** The first such phrase of a frame. */
export function sourceOf(frame: Frame, reading: Reading): SourcePhrase | undefined {
  const kept = known.get(frame) ?? { source: firstSource(frame, reading) }
  known.set(frame, kept)
  return kept.source
}

function firstSource(frame: Frame, reading: Reading): SourcePhrase | undefined {
  for (let at = 0; at < frame.tokens.length; at++) {
    const found = sourceAt(frame, at, reading)
    if (found) return found
  }
  return undefined
}

function sourceAt(frame: Frame, at: number, reading: Reading): SourcePhrase | undefined {
  const { words, language } = reading.lexicon
  const lower = frame.tokens[at]?.lower ?? ''
  if (language === 'en')
    return lower === 'according' && frame.tokens[at + 1]?.lower === 'to' && isSomebody(frame, at + 2, reading)
      ? sourceWithPhrase(frame, at, at + 2, reading)
      : undefined
  if (language === 'fr' && lower === 'après' && /^d['’]$/.test(frame.tokens[at - 1]?.lower ?? '')) {
    return sourceWithPhrase(frame, at - 1, at + 1, reading)
  }
  if (words.according.has(lower)) return sourceWithPhrase(frame, at, at + 1, reading)
  if (language === 'fr') return undefined
  if (words.accordingAfter.has(lower)) return before(frame, at, reading)
  if (words.accordingNoun.has(lower)) return after(frame, at, reading)
  return undefined
}

/** „according to doctoral student Wen Roth“: the role before the name, in characters. */
const LONGEST_LEAD = 30

/** „acted according to plan“ names nobody. */
function isSomebody(frame: Frame, at: number, reading: Reading): boolean {
  const { lexicon } = reading
  const token = frame.tokens[at]
  if (!token) return false
  return (
    token.capital ||
    token.kind === 'quote' ||
    lexicon.words.determiners.has(token.lower) ||
    isPronoun(token, lexicon) ||
    /s$|ed$/.test(token.lower) ||
    mentionsIn(reading, { start: token.start, end: token.start + LONGEST_LEAD }).some(
      ({ kind, start }) => kind === 'name' && !/[,.;:]/.test(reading.text.slice(token.start, start)),
    )
  )
}

function sourceWithPhrase(frame: Frame, at: number, from: number, reading: Reading): SourcePhrase | undefined {
  const token = frame.tokens[at]
  const phrase =
    paperInMarks(frame, from) ??
    pronounAt(frame, from, reading) ??
    nounPhraseAt(frame, from, frame.tokens.length, reading.lexicon)
  if (!phrase || !token) return undefined
  const cue = { start: token.start, end: token.end }
  const made = publishedBy(frame, phrase, reading)
  if (made) return { from: at, to: made.to, cue, subject: { ...made.who, frame } }
  return {
    from: at,
    to: speakability(phrase, frame, reading) === 3 ? phrase.headTo : phrase.to,
    cue,
    subject: { ...phrase, frame },
  }
}

/** „according to a study published on Thursday by the University of Wyrda“: all of it names the source, who published it before what. */
function publishedBy(
  frame: Frame,
  phrase: NounPhrase,
  { lexicon }: Reading,
): { readonly who: NounPhrase; readonly to: number } | undefined {
  const { words, language } = lexicon
  const opens = (at: number): boolean => {
    const next = frame.tokens[at + 1]?.lower ?? ''
    return words.prepositions.has(next) || words.timeNouns.has(next)
  }
  const participle = frame.tokens.findIndex(
    ({ text }, at) => at > phrase.from + 1 && at < phrase.to && /^[a-z]+ed$/.test(text) && opens(at),
  )
  if (language === 'en' && words.agents.has(frame.tokens[phrase.to]?.lower ?? '')) {
    const maker = nounPhraseAt(frame, phrase.to + 1, frame.tokens.length, lexicon)
    return maker && { who: maker, to: maker.to }
  }
  if (language !== 'en' || participle < 0) return undefined
  const to = frame.segments.find((segment) => segment.from <= participle && participle < segment.to)?.to ?? phrase.to
  const end = frame.tokens[to - 1]?.kind === 'stop' ? to - 1 : to
  const what = { ...phrase, to: participle, headTo: Math.min(phrase.headTo, participle) }
  const by = frame.tokens.findIndex(({ lower }, at) => at > participle && at < end && words.agents.has(lower))
  const maker = by < 0 ? undefined : nounPhraseAt(frame, by + 1, end, lexicon)
  return { who: maker ?? what, to: end }
}

/** „according to her, …“: a pronoun alone, no determiner. */
function pronounAt(frame: Frame, at: number, { lexicon: { words } }: Reading): NounPhrase | undefined {
  const { lower = '' } = frame.tokens[at] ?? {}
  const alone = frame.tokens[at + 1]?.kind !== 'word' || words.auxiliaries.has(frame.tokens[at + 1]?.lower ?? '')
  if (!alone || !(words.maleObjects.has(lower) || words.femaleObjects.has(lower))) return undefined
  return { from: at, to: at + 1, headTo: at + 1, oblique: false, pronoun: true }
}

/** „laut „Hansekurier““: a name in marks without a determiner. */
const paperInMarks = (frame: Frame, at: number): NounPhrase | undefined => {
  const token = frame.tokens[at]
  return token?.marked && (token.capital || isOneWord(token.marked))
    ? { from: at, to: at + 1, headTo: at + 1, oblique: false, pronoun: false }
    : undefined
}

const isOneWord = ({ start, end }: Span): boolean => end - start < 24

/** „Nach Angaben der Polizei“, „nach Polizeiangaben“, „nach einem Bericht des Blatts“. */
function after(frame: Frame, at: number, reading: Reading): SourcePhrase | undefined {
  const token = frame.tokens[at]
  const phrase = nounPhraseAt(frame, at + 1, Math.min(frame.tokens.length, at + 16), reading.lexicon)
  if (!token || !phrase) return undefined
  if (!isSourceNoun(frame, phrase, reading)) return undefined
  const own = endingAtNoun(frame, phrase, reading)
  return found(frame, at, own.to, token, own, reading)
}

/** „nach eigenen Angaben 2300 Menschen“: what stands right behind „eigenen Angaben“ is no part of it. */
function endingAtNoun(frame: Frame, phrase: NounPhrase, { lexicon: { words } }: Reading): NounPhrase {
  if (!words.own.has(frame.tokens[phrase.from]?.lower ?? '')) return phrase
  const noun = frame.tokens.findIndex((token, at) => at >= phrase.from && token.capital)
  return noun < 0 ? phrase : { ...phrase, to: noun + 1, headTo: noun + 1 }
}

/** „der Polizei zufolge“: the phrase that ends right before the word. */
function before(frame: Frame, at: number, reading: Reading): SourcePhrase | undefined {
  const token = frame.tokens[at]
  if (!token) return undefined
  for (let from = Math.max(0, at - 14); from < at; from++) {
    const phrase = nounPhraseAt(frame, from, at, reading.lexicon)
    if (
      !phrase ||
      (from > 0 && frame.tokens[from - 1]?.kind === 'word' && phrase.to === at && !startsPhrase(frame, from, reading))
    )
      continue
    if (phrase.to === at) return found(frame, from, at + 1, token, phrase, reading)
  }
  return undefined
}

/** A phrase begins at a determiner, at the start of a sentence, after a verb or punctuation, not in the middle of another. */
function startsPhrase(frame: Frame, from: number, { lexicon }: Reading): boolean {
  const own = frame.tokens[from]
  const previous = frame.tokens[from - 1]
  if (!own || !previous) return true
  return (
    lexicon.words.determiners.has(own.lower) || !(previous.capital || lexicon.words.determiners.has(previous.lower))
  )
}

function found(frame: Frame, from: number, to: number, cue: Span, phrase: NounPhrase, _reading: Reading): SourcePhrase {
  return { from, to, cue: { start: cue.start, end: cue.end }, subject: { ...phrase, oblique: false, frame } }
}

function isSourceNoun(frame: Frame, phrase: NounPhrase, { lexicon: { words } }: Reading): boolean {
  const head =
    frame.tokens.slice(phrase.from, phrase.headTo).find((token) => token.capital && token.kind === 'word')?.lower ?? ''
  if (words.sourceNouns.has(head)) return true
  for (const ending of words.sourceEndings) if (head.endsWith(ending)) return true
  return false
}

/** „seiner Meinung nach“, „dem Vernehmen nach“: found by the noun, since „nach“ alone is a preposition of time. */
export function opinionBefore(frame: Frame, reading: Reading): SourcePhrase | undefined {
  const { words } = reading.lexicon
  for (let at = 1; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]
    if (!token || !words.accordingNounAfter.has(token.lower) || words.accordingAfter.has(token.lower)) continue
    for (let from = Math.max(0, at - 4); from < at; from++) {
      const phrase = nounPhraseAt(frame, from, at, reading.lexicon)
      if (
        phrase?.to === at &&
        !phrase.pronoun &&
        words.possessives.has(frame.tokens[from]?.lower ?? '') &&
        isSourceNoun(frame, phrase, reading)
      )
        return found(frame, from, at + 1, token, phrase, reading)
    }
  }
  return undefined
}

// The words that may be a subject: what both orders of words look for, and what is passed over on the way.

import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading } from './reading.ts'
import { mentionsIn } from './who-can-speak.ts'

/** The words standing for the speaker, in token indices of `frame`. */
export interface Subject extends NounPhrase {
  readonly frame: Frame
}

export const isSubordinate = (lower: string, words: Reading['lexicon']['words']): boolean =>
  words.subordinating.has(lower) || words.that.has(lower) || words.asking.has(lower)

/** The first phrase in [from, to) in which somebody could speak; prepositional phrases and objects are passed over. */
export function firstPhrase(
  frame: Frame,
  from: number,
  to: number,
  reading: Reading,
  before = to,
): Subject | undefined {
  const { words } = reading.lexicon
  for (let i = from; i < to; ) {
    const { lower } = frame.tokens[i] ?? { lower: '' }
    if (words.prepositions.has(lower)) {
      i = behindListed(frame, nounPhraseAt(frame, i + 1, to, reading.lexicon)?.headTo ?? i + 1, to, reading)
      continue
    }
    if (frame.tokens[i]?.kind === 'quote' && i === from && isQuotedName(frame, i, reading)) {
      return { from: i, to: i + 1, headTo: i + 1, oblique: false, pronoun: false, frame }
    }
    if (words.reflexives.has(lower) || words.adverbs.has(lower) || frame.tokens[i]?.kind === 'quote') {
      i++
      continue
    }
    const phrase = nounPhraseAt(frame, i, to, reading.lexicon)
    if (phrase && speaks(phrase, frame, reading)) return { ...phrase, frame }
    i = phrase ? phrase.to : i + 1
    if (i > before) return undefined
  }
  return undefined
}

/** „mit Lind und Roth flog er“: what is listed with the object of a preposition is one too. */
function behindListed(frame: Frame, at: number, to: number, { lexicon }: Reading): number {
  if (!lexicon.words.conjunctions.has(frame.tokens[at]?.lower ?? '')) return at
  const listed = nounPhraseAt(frame, at + 1, to, lexicon)
  return listed && !listed.pronoun && listed.headTo < to ? listed.headTo : at
}

/** „…“, schrieb „Die Zeit“: a few words with capitals right behind the verb name a paper. */
const isQuotedName = (frame: Frame, at: number, { text }: Reading): boolean => {
  const marked = frame.tokens[at]?.marked
  const words = marked ? text.slice(marked.start, marked.end) : ''
  return /^\p{Lu}[^.!?]{2,30}$/u.test(words) && words.split(' ').length <= 4 && frame.tokens[at - 1]?.kind === 'word'
}

export function speaks(phrase: NounPhrase, frame: Frame, { lexicon: { words } }: Reading): boolean {
  const first = frame.tokens[phrase.from]
  const head = frame.tokens[phrase.headTo - 1]
  if (!first || !head || phrase.oblique) return false
  if (words.neverSubjects.has(first.lower) && phrase.to === phrase.from + 1) return false
  return !words.timeNouns.has(head.lower) && !/^\d[\d.,:%]*$/.test(head.text)
}

export const asSubject = (phrase: NounPhrase | undefined, frame: Frame): Subject | undefined =>
  phrase && { ...phrase, frame }

/** The cast's mention that begins at token `from`, as a phrase. */
export function mentionAt(frame: Frame, from: number, limit: number, reading: Reading): NounPhrase | undefined {
  const first = frame.tokens[from]
  if (!first || first.kind === 'quote') return undefined
  const mention = mentionsIn(reading, { start: first.start, end: first.end }).find((each) => each.start === first.start)
  if (!mention || mention.subject === false) return undefined
  let to = from + 1
  while (to < limit && (frame.tokens[to]?.end ?? Infinity) <= mention.end) to++
  return { from, to, headTo: to, oblique: false, pronoun: mention.kind === 'pronoun' }
}

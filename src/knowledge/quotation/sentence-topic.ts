// Who a sentence is about, for words that have no cue of their own.

import { withAppositions } from './find-subject.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment } from './reading.ts'
import { isSubordinate, mentionAt, type Subject } from './subject-phrase.ts'
import { mentionsIn, speakability } from './who-can-speak.ts'

/** Who a sentence is about: the first one the cast knows in its main clause who is no object; for words without a cue. */
export function topicOf(frame: Frame, reading: Reading): Subject | undefined {
  const kept = known.get(frame) ?? { topic: findTopic(frame, reading) }
  known.set(frame, kept)
  return kept.topic
}

/** Kept by frame, since every stretch in marks may ask for it. */
const known = new WeakMap<Frame, { readonly topic: Subject | undefined }>()

function findTopic(frame: Frame, reading: Reading): Subject | undefined {
  const { words } = reading.lexicon
  for (const segment of frame.segments) {
    const opens = frame.tokens[segment.from]?.lower ?? ''
    if (isSubordinate(opens, words) || (segment.from > 0 && words.relatives.has(opens))) continue
    for (let i = segment.from; i < segment.to; ) {
      const phrase = mentionAt(frame, i, segment.to, reading)
      if (
        phrase &&
        !isObject(frame, i, segment, reading) &&
        !isOwner(frame, phrase, reading) &&
        speakability(phrase, frame, reading) >= 2
      )
        return withAppositions({ ...phrase, to: wholeEnd(frame, phrase, segment, reading), frame }, reading)
      i = phrase ? phrase.to : i + 1
    }
  }
  return undefined
}

const OWNING = /(?:['’]s?|s)$/

/** „Kolbenschlags Sohn Jannik“ is about the son: a name in the genitive with a noun behind it. */
function isOwner(frame: Frame, { to }: NounPhrase, reading: Reading): boolean {
  const [last, next] = [frame.tokens[to - 1], frame.tokens[to]]
  if (!last?.capital || !OWNING.test(last.text) || next?.kind !== 'word') return false
  if (reading.lexicon.language === 'de' && !next.capital) return false
  const owner = mentionsIn(reading, last).find(({ kind, end }) => kind === 'name' && end === last.end)
  const name = reading.cast.people[owner?.person ?? -1]?.name
  return name !== undefined && !name.endsWith(last.text)
}

/** A phrase behind a preposition or in a case that no subject has. */
function isObject(frame: Frame, at: number, segment: Segment, { lexicon: { words } }: Reading): boolean {
  const first = frame.tokens[at]?.lower ?? ''
  const before = frame.tokens[at - 1]
  if (words.prepositions.has(before?.lower ?? '') || words.adverbs.has(first) || words.obliqueDeterminers.has(first))
    return true
  if (words.prepositions.has(first) && !words.nameParticles.has(first)) return true
  return words.genitiveDeterminers.has(first) && at > segment.from && before?.capital === true
}

/** „Die Chefredakteurin des Boten“: the genitive belongs to the mention, so that the apposition behind it is found. */
function wholeEnd(frame: Frame, phrase: NounPhrase, segment: Segment, { lexicon }: Reading): number {
  const whole = lexicon.language === 'de' ? nounPhraseAt(frame, phrase.from, segment.to, lexicon) : undefined
  return whole && whole.to === segment.to ? whole.to : phrase.to
}

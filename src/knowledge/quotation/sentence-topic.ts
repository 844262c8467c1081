// Who a sentence is about, for words that have no cue of their own.

import { withAppositions } from './find-subject.ts'
import type { Frame, Reading } from './reading.ts'
import { isSubordinate, mentionAt, type Subject } from './subject-phrase.ts'
import { speakability } from './who-can-speak.ts'

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
      const before = frame.tokens[i - 1]?.lower ?? ''
      const object =
        words.prepositions.has(before) ||
        words.adverbs.has(frame.tokens[i]?.lower ?? '') ||
        (words.genitiveDeterminers.has(frame.tokens[i]?.lower ?? '') &&
          i > segment.from &&
          frame.tokens[i - 1]?.capital)
      if (
        phrase &&
        !object &&
        !words.obliqueDeterminers.has(frame.tokens[i]?.lower ?? '') &&
        speakability(phrase, frame, reading) >= 2
      ) {
        return withAppositions({ ...phrase, frame }, reading)
      }
      i = phrase ? phrase.to : i + 1
    }
  }
  return undefined
}

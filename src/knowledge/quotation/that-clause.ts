// „Er sagte, dass …“, „fragte, ob …“, „said that …“: a word opens the reported clause.

import { opensClause } from './clause-marks.ts'
import { contentEnd } from './content.ts'
import { type Cue, hasClass } from './find-cues.ts'
import type { Frame, Reading, Segment } from './reading.ts'
import { type Form, laterCues } from './reported-form.ts'

// Er sagte, dass … · fragte, ob … · wies darauf hin, dass …
export const thatClause: Form = ({ frame, cue, cues, reading }) => {
  if (!hasClass(cue, 'say', 'demand', 'think', 'hold') || (cue.passive && !hasClass(cue, 'say', 'demand')))
    return undefined
  const { words, language } = reading.lexicon
  const until =
    language === 'de' ? cue.segment + 3 : cue.segment + (isInsertedAdverb(frame, cue.segment + 1, reading) ? 2 : 1)
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

/** „She said, however, that …“ */
const isInsertedAdverb = ({ tokens, segments }: Frame, index: number, { lexicon: { words } }: Reading): boolean => {
  const segment = segments[index]
  return (
    segment !== undefined && segment.to === segment.from + 1 && words.adverbs.has(tokens[segment.from]?.lower ?? '')
  )
}

/** English: „said that“, „told reporters that“, „said on Monday that“; in „rules that cost jobs“ the word belongs to the noun. */
function reaches(cue: Cue, at: number, { lexicon: { language, words } }: Reading): boolean {
  const first = Math.max(cue.at, cue.finite) + 1
  if (language !== 'en' || at === first || hasClass(cue, 'listener')) return true
  const next = cue.frame.tokens[first]?.lower ?? ''
  const timed = words.timeNouns.has(cue.frame.tokens[first + 1]?.lower ?? '')
  return words.prepositions.has(next) || words.adverbs.has(next) || words.timeNouns.has(next) || timed
}

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
    if (token?.kind !== 'word') return undefined
    if (
      words.that.has(token.lower) &&
      !(token.lower === 'that' && isDemonstrative(frame, at, words)) &&
      !(token.lower === 'if' && (!sameSegment || at > from + 1))
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

/** „said that night“, „disputed that account“ have no clause. */
const isDemonstrative = (frame: Frame, at: number, words: Reading['lexicon']['words']): boolean =>
  words.timeNouns.has(frame.tokens[at + 1]?.lower ?? '') ||
  words.passives.has(frame.tokens[at + 1]?.lower ?? '') ||
  frame.tokens[at + 2] === undefined ||
  frame.tokens[at + 2]?.kind === 'stop'

// Er sagte: „…“ · mit den Worten: „…“ · X: „…“ · er sagte, „…“ · er stellte fest, dass „…“: who spoke stands before the words.

import { saysSo } from '../content.ts'
import { hasClass } from '../find-cues.ts'
import { wordCount } from '../marked-words.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import { topicOf } from '../sentence-topic.ts'
import { type FindTie, type MarkedPlace, steadied, tieBy, tieBySo } from './tie.ts'

export const atColon: FindTie = (place) => {
  const { frame, at, segment, cues, reading } = place
  if (frame.tokens[at - 1]?.kind !== 'colon') return undefined
  const clause = frame.segments[segment - 1]
  if (clause && saysSo(frame, clause, reading))
    return tieBySo(frame, clause.from, nounPhraseAt(frame, clause.from + 1, clause.to, reading.lexicon))
  const earlier = cues.filter(
    (cue) => cue.at < at && hasClass(cue, 'say', 'think', 'demand', 'cite', 'deny', 'judge', 'written'),
  )
  const cue = earlier.findLast((each) => each.segment >= segment - 1) ?? earlier.at(-1)
  if (announcesName(place, cue !== undefined)) return undefined
  if (cue)
    return cue.form.verb === 'lauten' ? tieBy('colon', cue, reading) : steadied(tieBy('colon', cue, reading), place)
  const subject = topicOf(frame, reading)
  return subject && subject.from < at ? { rule: 'colon', subject } : { rule: 'colon', carried: true }
}

/** „stellte das neue Album vor: „Sommer am Deich““: a few words without a full stop behind a sentence that says nothing are a name. */
function announcesName({ frame, at, token, reading }: MarkedPlace, cued: boolean): boolean {
  const { text, lexicon } = reading
  const { marked } = token
  if (!marked || /[.!?…]/.test(text[marked.end - 1] ?? '') || wordCount(text, marked) > 7) return false
  const before = frame.tokens.slice(0, at - 1)
  if (before.some((each) => lexicon.words.titleNouns.has(each.lower))) return true
  const speaker = nounPhraseAt(frame, 0, at - 1, lexicon)
  return !cued && (speaker?.to ?? 0) < at - 1 && !before.some((each) => lexicon.words.wordNouns.has(each.lower))
}

/** Er sagte, „…“ · the cue's clause ends right before the words. */
export const cueBefore: FindTie = ({ frame, at, segment, cues, reading }) => {
  if (frame.tokens[at - 1]?.kind === 'word') return undefined
  const cue = cues.findLast(
    (each) => each.at < at && each.segment === segment - 1 && hasClass(each, 'say', 'think', 'demand', 'cite', 'deny'),
  )
  return cue && tieBy('cue-before', cue, reading)
}

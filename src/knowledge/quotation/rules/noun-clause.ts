// „die Forderung, das Werk zu schließen“, „der Ansicht, dass es reiche“: a noun of saying announces the clause.

import { hasMood } from '../clause-marks.ts'
import { contentEnd } from '../content.ts'
import { type Draft, type QuotationRule, spanOf } from '../draft.ts'
import type { Cue } from '../find-cues.ts'
import { nounPhraseAt } from '../noun-phrase.ts'
import type { Frame, Reading, Segment } from '../reading.ts'
import { topicOf } from '../sentence-topic.ts'
import type { Subject } from '../subject-phrase.ts'
import { speakability } from '../who-can-speak.ts'

export const nounClause: QuotationRule = {
  name: 'noun-clause',
  find: ({ reading, cues, at }) =>
    reading.frames.flatMap((frame) =>
      at(frame.index).some((draft) => draft.type === 'indirect')
        ? []
        : inFrame(frame, cues[frame.index] ?? [], reading),
    ),
}

function inFrame(frame: Frame, cues: readonly Cue[], reading: Reading): Draft[] {
  for (let index = 1; index < frame.segments.length; index++) {
    const segment = frame.segments[index] as Segment
    const noun = announcing(frame, frame.segments[index - 1] as Segment, reading)
    if (noun === undefined || !isClause(frame, segment, reading)) continue
    const to = contentEnd(
      frame,
      index,
      cues.filter((cue) => cue.at > segment.from),
      reading,
    )
    const span = spanOf(frame, segment.from, to)
    const token = frame.tokens[noun]
    if (!span || !token) continue
    const subject = ownerOf(frame, noun, segment.from - 1, reading)
    const draft = { rule: 'noun-clause', type: 'indirect' as const, spans: [span] as const, frame: frame.index }
    const cue = { start: token.start, end: token.end }
    return [subject ? { ...draft, cue, subject } : { ...draft, cue, anonymous: true }]
  }
  return []
}

/** Token index of a noun of saying that stands right before the comma, with its genitive or „von“ at most between. */
function announcing(frame: Frame, segment: Segment, { lexicon }: Reading): number | undefined {
  for (let at = segment.to - 1; at >= Math.max(segment.from, segment.to - 6); at--) {
    const token = frame.tokens[at]
    if (!token?.capital || !lexicon.words.speechNouns.has(token.lower) || isAsked(frame, at, lexicon)) continue
    const phrase = nounPhraseAt(frame, at, segment.to, lexicon)
    return at === segment.to - 1 || phrase?.to === segment.to ? at : undefined
  }
  return undefined
}

/** „Auf die Frage, ob …, lächelte er“: what somebody else asked him. */
const isAsked = (frame: Frame, at: number, { words }: Reading['lexicon']): boolean =>
  words.questions.has(frame.tokens[at]?.lower ?? '') && words.onto.has(frame.tokens[at - 2]?.lower ?? '')

function isClause(frame: Frame, segment: Segment, { lexicon }: Reading): boolean {
  const first = frame.tokens[segment.from]?.lower ?? ''
  if (lexicon.words.that.has(first)) return true
  if (lexicon.words.relatives.has(first)) return false
  return hasMood(frame, segment.from, segment.to, lexicon.moods)
}

/** „die Forderung der Partei“: the genitive; otherwise who the sentence is about, if named before the noun. */
function ownerOf(frame: Frame, noun: number, limit: number, reading: Reading): Subject | undefined {
  const phrase =
    nounPhraseAt(frame, noun + 1, limit, reading.lexicon) ?? nounPhraseAt(frame, noun + 2, limit, reading.lexicon)
  if (phrase && speakability(phrase, frame, reading) >= 2) return { ...phrase, oblique: false, frame }
  const topic = topicOf(frame, reading)
  return topic && topic.to <= noun ? topic : undefined
}

// Quotations without a cue: sentences in marks alone, and long stretches anywhere.

import type { Findings, QuotationRule } from '../draft.ts'
import { type Cue, hasClass } from '../find-cues.ts'
import { subjectOf } from '../find-subject.ts'
import { isOnlyName, isTitle, wordCount } from '../marked-words.ts'
import type { Frame, Reading } from '../reading.ts'
import { topicOf } from '../sentence-topic.ts'
import type { Subject } from '../subject-phrase.ts'
import { speakability } from '../who-can-speak.ts'
import { isFound } from './partial-inside.ts'

/** Quotations without a cue: sentences in marks alone, and long stretches anywhere (eight words and more are nearly always speech). */
export const uncuedQuote: QuotationRule = {
  name: 'uncued-quote',
  find: ({ reading, at: draftsAt, cues }) =>
    reading.frames.flatMap((frame) =>
      frame.tokens.flatMap((token, at) => {
        const { marked } = token
        if (!marked || isFound(marked, draftsAt(frame.index)) || isOnlyName(frame, at, reading)) return []
        const alone = frame.tokens.every((each) => each === token || each.kind !== 'word')
        const words = wordCount(reading.text, marked)
        const speech =
          words >= 8 || (alone && (words >= 3 || /[.!?…]$/.test(reading.text.slice(marked.start, marked.end))))
        if (!speech || (!alone && isTitle(frame, at, reading, true))) return []
        const spans = [{ start: marked.start, end: marked.end }] as const
        const subject = alone
          ? saidAfterwards(frame, cues, reading)
          : whoIsHere(frame, at, cues[frame.index] ?? [], reading)
        const base = { rule: 'uncued-quote', type: 'direct' as const, spans, frame: frame.index }
        return [subject ? { ...base, subject, carried: !alone } : { ...base, carried: true }]
      }),
    ),
}

/** „…“ Das sagte Roth: the next sentence tells whose words stood alone. */
function saidAfterwards(frame: Frame, cues: Findings['cues'], reading: Reading): Subject | undefined {
  const next = reading.frames[frame.index + 1]
  if (!next || !reading.lexicon.words.pointing.has(next.tokens[0]?.lower ?? '')) return undefined
  const cue = cues[next.index]?.find((each) => hasClass(each, 'say', 'think', 'demand'))
  // „Das Amt sprach“ points back to nothing.
  const { futures, auxiliaries } = reading.lexicon.words
  const second = next.tokens[1]?.lower ?? ''
  const pointsBack = cue?.finite === 1 || futures.has(second) || auxiliaries.has(second)
  return cue && pointsBack && next.paragraph === frame.paragraph ? subjectOf(cue, reading) : undefined
}

/** Whom the sentence around words in marks is about: the subject of its nearest cue, or else its topic. */
function whoIsHere(frame: Frame, at: number, cues: readonly Cue[], reading: Reading): Subject | undefined {
  const cue = cues.findLast((each) => each.at < at) ?? cues[0]
  const subject = cue && subjectOf(cue, reading)
  if (subject && speakability(subject, frame, reading) > 0) return subject
  const topic = topicOf(frame, reading)
  return topic && topic.from < at ? topic : undefined
}

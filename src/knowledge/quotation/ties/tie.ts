// What ties words in marks to a speaker, and where the words stand.

import type { Span } from '../../text/span.ts'
import type { Cue } from '../find-cues.ts'
import { reporterOf } from '../find-reporter.ts'
import { subjectOf } from '../find-subject.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Frame, Reading, Token } from '../reading.ts'
import { topicOf } from '../sentence-topic.ts'
import type { Subject } from '../subject-phrase.ts'
import { speakability } from '../who-can-speak.ts'

/** A stretch in marks, token `at` of its frame, with the cues of the sentence around it. */
export interface MarkedPlace {
  readonly frame: Frame
  readonly token: Token
  readonly at: number
  readonly segment: number
  readonly cues: readonly Cue[]
  readonly reading: Reading
}

/** What ties words in marks to a speaker. */
export interface Tie {
  readonly rule: string
  readonly cue?: Span
  readonly subject?: Subject
  readonly anonymous?: boolean
  readonly carried?: boolean
  readonly impersonal?: boolean
  readonly reporter?: Subject
  /** Words of the writer's own sentence in marks, not a sentence of the speaker's. */
  readonly partial?: boolean
}

/** One kind of tie; undefined where the words are not tied in this way. */
export type FindTie = (place: MarkedPlace) => Tie | undefined

/** The tie through a verb of saying: its subject is the speaker. */
export function tieBy(rule: string, cue: Cue, reading: Reading): Tie {
  const subject = subjectOf(cue, reading)
  const reporter = reporterOf(cue, subject, reading)
  return {
    rule,
    cue: { start: cue.start, end: cue.end },
    ...(subject ? { subject } : cue.passive && (cue.impersonal ? { impersonal: true } : { anonymous: true })),
    ...(reporter && { reporter }),
  }
}

/** The tie through „so“ at token `at`: the phrase behind it is the speaker. */
export function tieBySo(frame: Frame, at: number, phrase: NounPhrase | undefined): Tie | undefined {
  const cue = frame.tokens[at]
  return phrase && cue && { rule: 'so', cue: { start: cue.start, end: cue.end }, subject: { ...phrase, frame } }
}

/** A thing as subject („Seine Zuversicht gründet sich: „…““) says nothing; then the sentence's topic or the last speaker does. */
export function steadied(tied: Tie, { frame, at, reading }: MarkedPlace): Tie {
  if (tied.anonymous || (tied.subject && speakability(tied.subject, frame, reading) > 0)) return tied
  const topic = topicOf(frame, reading)
  return topic && topic.from < at ? { ...tied, subject: topic } : tied
}

// A quotation in the making: where the words are and which words name the speaker, before anybody knows who that is.

import type { Span } from '../text/span.ts'
import { type Cue, findCues } from './find-cues.ts'
import type { QuotationType } from './quotation.ts'
import type { Frame, Reading } from './reading.ts'
import type { Subject } from './subject-phrase.ts'

export interface Draft {
  readonly rule: string
  readonly spans: readonly [Span, ...Span[]]
  readonly type: QuotationType
  /** Index of the frame it was found in. */
  readonly frame: number
  readonly cue?: Span
  readonly subject?: Subject
  /** No words name the speaker here: the one who spoke before goes on. */
  readonly carried?: boolean
  /** The cue is there, but nobody is named („wurde berichtet“). */
  readonly anonymous?: boolean
  readonly nested?: boolean
  /** It stands in a turn of an interview, whose words are all the speaker's without marks. */
  readonly inTurn?: true
  /** A turn of an interview: all words of its sentences are the speaker's, only marked ones may be another's. */
  readonly wholeTurn?: true
  /** „heißt es“: whoever is quoted before may go on. */
  readonly impersonal?: boolean
  /** A sentence that tells of speech without words to quote: only remembered, for who goes on speaking. */
  readonly silent?: boolean
  /** Who passed the words on. */
  readonly reporter?: Subject
}

/** What every rule gets: the reading and its cues, frame by frame. */
export interface Findings {
  readonly reading: Reading
  readonly cues: readonly (readonly Cue[])[]
  /** The drafts found in or reaching into the frame with this index. */
  readonly at: (frame: number) => readonly Draft[]
}

/** One way to find quotations; returns only what it adds. Rules run in order and see what earlier ones found. */
export interface QuotationRule {
  readonly name: string
  readonly find: (findings: Findings) => readonly Draft[]
}

/** The cues of every frame of a reading. */
export const cuesOf = (reading: Reading): Cue[][] => reading.frames.map((frame) => findCues(frame, reading.lexicon))

/** The characters from token `from` up to token `to` (exclusive), without punctuation at the end. */
export function spanOf(frame: Frame, from: number, to: number): Span | undefined {
  let first = from
  let last = to - 1
  while (first <= last && isEdge(frame, first)) first++
  while (last >= first && isEdge(frame, last)) last--
  const start = frame.tokens[first]
  const end = frame.tokens[last]
  return start && end && last >= first ? { start: start.start, end: end.end } : undefined
}

const isEdge = (frame: Frame, index: number): boolean =>
  ['comma', 'stop', 'colon', 'semicolon', 'dash', 'other'].includes(frame.tokens[index]?.kind ?? 'other')

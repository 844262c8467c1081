// An interview as papers print it: „Elberg: Vor allem am Grundwasser. …“. What stands behind a person's name and a colon, up to the
// end of the paragraph, are that person's own words, though no marks say so.

import type { Draft, QuotationRule } from '../draft.ts'
import type { Frame, Reading } from '../reading.ts'
import { mentionAt, type Subject } from '../subject-phrase.ts'
import { mentionsIn } from '../who-can-speak.ts'

/** A name opens so many paragraphs of an interview; once or twice it may open a list or a caption. */
const FEWEST_TURNS = 3
/** Where nobody asks a question, in so many turns somebody speaks of himself. */
const FEWEST_OF_HIMSELF = 2
/** A turn is quoted in stretches of whole sentences up to so many characters: more is no quick read. */
const LONGEST = 320

export const interviewTurn: QuotationRule = {
  name: 'interview-turn',
  find({ reading }) {
    const turns = reading.frames.flatMap((frame) => turnAt(frame, reading) ?? [])
    const counts = new Map<number, number>()
    for (const { person } of turns) counts.set(person, (counts.get(person) ?? 0) + 1)
    const asks = reading.frames.some(({ start, end }) => reading.text.slice(start, end).trimEnd().endsWith('?'))
    const speaks = Map.groupBy(
      turns.filter((turn) => saysSelf(turn, reading)),
      ({ person }) => person,
    )
    const isSpeaker = (person: number): boolean => asks || (speaks.get(person)?.length ?? 0) >= FEWEST_OF_HIMSELF
    return turns
      .filter(({ person }) => (counts.get(person) ?? 0) >= FEWEST_TURNS && isSpeaker(person))
      .flatMap((turn) => stretches(turn, reading))
  },
}

/** Whether somebody says „ich“ or „wir“ in the paragraph: „Roth: Gericht verurteilt sie“ is a line of news. */
function saysSelf({ frame }: Turn, { frames, lexicon }: Reading): boolean {
  for (let index = frame.index; frames[index]?.paragraph === frame.paragraph; index++)
    if (frames[index]?.tokens.some(({ lower }) => lexicon.words.ourselves.has(lower))) return true
  return false
}

interface Turn {
  readonly frame: Frame
  readonly subject: Subject
  /** Index in the cast. */
  readonly person: number
}

/** The name and the colon that open a paragraph. */
function turnAt(frame: Frame, reading: Reading): Turn | undefined {
  const opens = reading.frames[frame.index - 1]?.paragraph !== frame.paragraph
  const colon = frame.tokens[frame.segments[0]?.to ?? -1]
  const label = opens && colon?.kind === 'colon' ? mentionAt(frame, 0, frame.tokens.length, reading) : undefined
  if (label === undefined || label.to !== frame.segments[0]?.to) return undefined
  const name = mentionsIn(reading, { start: frame.start, end: colon?.start ?? frame.start }).find(
    ({ kind }) => kind === 'name',
  )
  const person = name?.person
  if (person === undefined || reading.cast.people[person]?.kind !== 'person') return undefined
  return { frame, subject: { ...label, frame }, person }
}

const stretches = ({ frame, subject }: Turn, reading: Reading): Draft[] =>
  spokenIn(reading, frame, subject.to + 1, subject, interviewTurn.name)

/**
 * The sentences of a paragraph that all are the speaker's, as many together as are quickly read; what stands in marks alone is
 * found by its marks. `from`: the token of the first sentence (`opening`) with which his words begin.
 */
export function spokenIn(reading: Reading, opening: Frame, from: number, subject: Subject, rule: string): Draft[] {
  const drafts: Draft[] = []
  for (let index = opening.index; reading.frames[index]?.paragraph === opening.paragraph; index++) {
    const sentence = reading.frames[index] as Frame
    const begins = index === opening.index ? from : 0
    const first = sentence.tokens[begins]
    if (first === undefined || isMarked(sentence, begins)) continue
    const last = drafts.at(-1)
    const [begun] = last?.frame === index - 1 ? last.spans : []
    const goesOn = begun !== undefined && sentence.end - begun.start <= LONGEST
    const spans = [{ start: goesOn ? begun.start : first.start, end: sentence.end }] as const
    if (goesOn) drafts.pop()
    drafts.push({ rule, type: 'direct', subject, frame: index, spans, wholeTurn: true })
  }
  return drafts
}

/** Whether nothing but words in marks stands there. */
const isMarked = ({ tokens }: Frame, from: number): boolean =>
  tokens.slice(from).every(({ kind }) => kind === 'quote' || kind === 'stop' || kind === 'other')

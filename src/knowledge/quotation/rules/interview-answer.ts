// An interview whose answers bear no name: paragraphs that are one question each, and between them what somebody says of himself.
// Whose answers they are, a question tells („Frau Elberg, wann …?“), or the only name before the first of them.

import type { Draft, QuotationRule } from '../draft.ts'
import type { Frame, Reading } from '../reading.ts'
import { mentionAt, type Subject } from '../subject-phrase.ts'
import { mentionsIn } from '../who-can-speak.ts'
import { spokenIn } from './interview-turn.ts'

/** So many questions with an answer make an interview, and in so many answers somebody speaks of himself. */
const FEWEST_ANSWERS = 4
const FEWEST_OF_HIMSELF = 3
/** Longer paragraphs are no question. */
const LONGEST_QUESTION = 300

export const interviewAnswer: QuotationRule = {
  name: 'interview-answer',
  find({ reading, at }) {
    const paragraphs = paragraphsOf(reading)
    const asks = paragraphs.map((frames) => isQuestion(frames, reading))
    const [first, last] = [asks.indexOf(true), asks.lastIndexOf(true)]
    const answers = paragraphs.filter((_, place) => !asks[place] && asks[place - 1])
    const ofHimself = answers.filter((frames) => frames.some((frame) => saysSelf(frame, reading)))
    if (answers.length < FEWEST_ANSWERS || ofHimself.length < FEWEST_OF_HIMSELF) return []
    const questions = paragraphs.filter((_, place) => asks[place])
    const subject = addressed(questions, reading) ?? onlyNameIn(paragraphs.slice(0, first), reading)
    if (subject === undefined) return []
    return paragraphs.flatMap((frames, place): Draft[] => {
      const [opening] = frames
      // What follows the last answer may be about the interview.
      const isAnswer = !asks[place] && place > first && place <= last + 1 && !isInBrackets(frames, reading)
      if (opening === undefined || !isAnswer || frames.some(({ index }) => at(index).length > 0)) return []
      return spokenIn(reading, opening, 0, subject, interviewAnswer.name)
    })
  },
}

/** „(Der Gutachter bestätigt das auf Anfrage nur halb. …)“: what the paper adds. */
const isInBrackets = ([first]: readonly Frame[], { text }: Reading): boolean =>
  text
    .slice(text.lastIndexOf('\n', first?.start) + 1)
    .trimStart()
    .startsWith('(')

const paragraphsOf = ({ frames }: Reading): readonly (readonly Frame[])[] => [
  ...Map.groupBy(frames, ({ paragraph }) => paragraph).values(),
]

/** A short paragraph that quotes nobody and ends with a question mark, or speaks to somebody and not of the speaker. */
function isQuestion(frames: readonly Frame[], reading: Reading): boolean {
  const [start, end] = [frames[0]?.start ?? 0, frames.at(-1)?.end ?? 0]
  if (end - start > LONGEST_QUESTION || frames.some(({ tokens }) => tokens.some(({ kind }) => kind === 'quote'))) {
    return false
  }
  const asks = reading.text.slice(start, end).trimEnd().endsWith('?')
  return asks || (frames.some((frame) => speaksTo(frame, reading)) && !frames.some((frame) => saysSelf(frame, reading)))
}

/** „Der Rat will Ihnen danken“: a polite word inside the sentence. */
const speaksTo = ({ tokens }: Frame, { lexicon }: Reading): boolean =>
  tokens.slice(1).some(({ lower, capital }) => capital && lexicon.words.polite.has(lower))

const saysSelf = ({ tokens }: Frame, { lexicon }: Reading): boolean =>
  tokens.some(({ lower }) => lexicon.words.ourselves.has(lower))

/** Whom a question calls by name at its beginning: „Frau Elberg, …“, „Ida Elberg, …“. */
function addressed(questions: readonly (readonly Frame[])[], reading: Reading): Subject | undefined {
  for (const [opening] of questions) {
    const named = opening && (nameAt(opening, 0, reading) ?? nameAt(opening, 1, reading))
    if (named !== undefined && opening?.tokens[named.to]?.kind === 'comma') return named
  }
  return undefined
}

/** The person these paragraphs name, where it is one alone. */
function onlyNameIn(paragraphs: readonly (readonly Frame[])[], reading: Reading): Subject | undefined {
  const frames = paragraphs.flat()
  const named = frames.flatMap((frame) => frame.tokens.flatMap((_, at) => nameAt(frame, at, reading) ?? []))
  const people = new Set(named.map(({ frame, from }) => personAt(frame, from, reading)))
  return people.size === 1 ? named[0] : undefined
}

/** The name of a person that begins at this token. */
function nameAt(frame: Frame, at: number, reading: Reading): Subject | undefined {
  if (personAt(frame, at, reading) === undefined) return undefined
  const name = mentionAt(frame, at, frame.tokens.length, reading)
  return name && { ...name, frame }
}

/** Index in the cast of the person whose name begins at this token. */
function personAt({ tokens }: Frame, at: number, reading: Reading): number | undefined {
  const token = tokens[at]
  const name = token && mentionsIn(reading, token).find(({ kind, start }) => kind === 'name' && start === token.start)
  return reading.cast.people[name?.person ?? -1]?.kind === 'person' ? name?.person : undefined
}

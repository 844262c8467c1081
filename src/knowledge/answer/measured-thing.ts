// „Was kostet eine Fahrkarte?“ is not answered by what the railway costs: the thing whose number is asked for must be named
// near the number, and so must the office whose holder is asked for. In a short question it is the first telling word that is
// neither the measure nor the verb.

import type { AnswerType, Question } from '../question/question.ts'
import { type QuestionLexicon, questionLexicon } from '../question/question-lexicon.ts'
import { keyOf } from '../question/utterance.ts'
import { analyse } from '../search/analyse.ts'
import { compoundParts, translationsOf } from '../search/translations.ts'
import { plain } from '../text/fold.ts'
import { findWords } from '../text/words.ts'
import { isMeasureWord } from './answer-shape.ts'
import { kinship, likeness } from './relevance.ts'

const measured: ReadonlySet<AnswerType> = new Set(['time', 'number', 'money', 'duration', 'distance'])
/** A longer question says itself which thing it means, and puts it in other words than the article. */
const MOST_TELLING = 3
/** A word that stands there in another form or as part of a compound is there. */
const THERE = 0.55

/**
 * Whether a short question names a thing whose measure, or an office whose holder, it asks for; one that leans on the question
 * before does not.
 */
export const asksForMeasure = (question: Question): boolean => thingOf(question) !== undefined

/**
 * Whether `text` (in `language`, what stands near the answer) names the thing whose measure, or the office whose holder, is asked
 * for; true for other questions.
 */
export function namesWhatIsMeasured(question: Question, text: string, language: string): boolean {
  const thing = thingOf(question)
  return thing === undefined || isNamed(thing, question.language, text, language)
}

/** Whether `text` (in `language`) holds the word by which the measure is asked for: „lang“, „deep“. */
export function namesTheMeasure({ utterance, language: asked }: Question, text: string, language: string): boolean {
  const { openWith } = questionLexicon(asked)
  return findWords(utterance)
    .map(({ text: word }) => word)
    .filter((word) => isMeasureWord(word, asked) && !openWith.has(keyOf(word)))
    .some((word) => isNamed(word, asked, text, language))
}

/** Whether a word, typed in one language, stands in a text of the same or another one. */
function isNamed(word: string, from: string, text: string, language: string): boolean {
  const stems = [from, language].flatMap((each) => analyse(word, each).map(({ stem }) => stem))
  const asked = plain(word)
  const called = from === language ? [] : translationsOf(word, from, language)
  const terms = analyse(text, language)
  const isHere = (part: string): boolean => terms.some(({ stem }) => kinship(part, stem) >= THERE)
  return (
    terms.some(
      ({ stem }) => stems.some((each) => isThere(each, stem)) || called.some((each) => kinship(each, stem) >= THERE),
    ) ||
    findWords(text).some(({ text: other }) => isThere(asked, plain(other))) ||
    isInParts(word, from, isHere)
  )
}

/** „Schulversuch“ where the „Modellversuch an 30 Schulen“ is told of. */
function isInParts(word: string, language: string, isHere: (part: string) => boolean): boolean {
  const parts = language === 'de' ? compoundParts(word) : []
  return parts.length > 0 && parts.every(isHere)
}

/** „Staumauer“ is there in „Mauer“ and „Stadion“ in „Eisstadion“, but „Fahrkarte“ is not in „fahren“. */
function isThere(asked: string, word: string): boolean {
  if (asked.length > word.length && asked.startsWith(word) && asked.length - word.length > 3) return false
  return likeness(asked, word) >= THERE
}

const thingOf = (question: Question): string | undefined => {
  if (question.answerType === undefined || question.carried !== undefined) return undefined
  return measured.has(question.answerType) || asksForHolder(question) ? measuredThing(question) : undefined
}

/** „Wer ist der Präsident vom TuS?“: the office must be named where its holder is. */
function asksForHolder({ answerType, utterance, language }: Question): boolean {
  const { classes } = questionLexicon(language)
  const [, verb, article] = findWords(utterance).map(({ text }) => keyOf(text))
  const is = (word: string | undefined, name: string): boolean =>
    word !== undefined && classes.get(name)?.has(word) === true
  return answerType === 'person' && is(verb, 'be') && is(article, 'the')
}

/**
 * „fahrkarte“ in „wie viel kostet eine fahrkarte für die bahn“, „präsident“ in „wer ist der präsident vom verein“; undefined in a
 * long question.
 */
function measuredThing({ utterance, language }: Question): string | undefined {
  const lexicon = questionLexicon(language)
  const opening = opensWith(utterance, lexicon)
  const telling = analyse(utterance, language)
    .filter((term) => !term.stop && !opening.has(term.start))
    .map((term) => utterance.slice(term.start, term.end))
    .filter((word) => !lexicon.openWith.has(keyOf(word)) && !isMeasureWord(word, language))
  return telling.length > MOST_TELLING ? undefined : telling[0]
}

/**
 * The words of the opening, and the verb that follows it („wann eröffnete …“, „ab wann gilt …“); a count („wie viele Bienen …“) is
 * followed by its noun. By where they begin.
 */
function opensWith(utterance: string, lexicon: QuestionLexicon): ReadonlySet<number> {
  const words = findWords(utterance)
  const keys = words.map(({ text }) => keyOf(text))
  const found = lexicon.answerTypes.find(({ opening }) => opening.every((key, place) => keys[place] === key))
  const length = found === undefined ? 0 : found.opening.length + (found.type === 'number' ? 0 : 1)
  return new Set(words.slice(0, length).map(({ start }) => start))
}

// Whether a sentence can be the answer at all: „how long“ wants a span of time, „how much“ a number. What holds none is no
// answer, however many words of the question stand in it.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { AnswerType } from '../question/question.ts'
import { plain } from '../text/fold.ts'
import { findWords } from '../text/words.ts'

const words = z.array(z.string().min(1)).default([])
const schema = z.strictObject({
  numbers: words,
  times: words,
  durations: words,
  lengths: words,
  money: words,
  ages: words,
  'asks-age': words,
  'asks-money': words,
  'asks-measure': words,
  'stand-ins': words,
})

type ShapeList = keyof z.infer<typeof schema>
type Shapes = ReadonlyMap<string, ReadonlySet<string>>

/** The word lists of a language; undefined where it has none, and then nothing is told apart. */
const shapesOf = perLanguage((language): Shapes | undefined => {
  const lists = readLexiconFile(language, 'question-shapes', schema)
  if (lists.numbers.length === 0) return undefined
  return new Map(Object.entries(lists).map(([name, list]) => [name, new Set(list.map(plain))]))
})

/** The kinds of answer that show in the words of a sentence. */
export type Shape = 'number' | 'money' | 'time' | 'duration' | 'distance' | 'age'

/** The shape that the answer must have, if the question tells: „wie alt“ an age, „how much did it cost“ a sum. */
export function shapeWanted(utterance: string, type: AnswerType | undefined, language: string): Shape | undefined {
  const lists = shapesOf(language)
  const asked = findWords(utterance).map(({ text }) => plain(text))
  const asks = (name: 'asks-age' | 'asks-money'): boolean => asked.some((word) => lists?.get(name)?.has(word) === true)
  if (type === 'time') return asks('asks-age') ? 'age' : 'time'
  if (type === 'number') return asks('asks-money') ? 'money' : 'number'
  return type === 'money' || type === 'duration' || type === 'distance' ? type : undefined
}

/** Whether a word asks for a measure or counts something („kostet“, „long“, „people“, „erste“) and so is not the thing measured. */
export function isMeasureWord(word: string, language: string): boolean {
  const lists = shapesOf(language)
  const asks: readonly ShapeList[] = [
    'asks-age',
    'asks-money',
    'asks-measure',
    'durations',
    'lengths',
    'money',
    'times',
    'numbers',
  ]
  return asks.some((name) => lists?.get(name)?.has(plain(word)) === true)
}

/** Whether a sentence begins with a word that stands for what was named before: „Sie wiegt …“. */
export const goesOnAbout = (sentence: string, language: string): boolean =>
  shapesOf(language)
    ?.get('stand-ins')
    ?.has(plain(findWords(sentence)[0]?.text ?? '')) === true

/** Whether the sentence, in this language, holds something of the shape; true where the language has no word lists. */
export function hasShape(sentence: string, shape: Shape, language: string): boolean {
  const lists = shapesOf(language)
  if (lists === undefined) return true
  const found = findWords(sentence).map(({ text }) => plain(text))
  const some = (name: ShapeList): boolean => {
    const list = lists.get(name)
    return found.some(
      (word) => list?.has(word) === true || word.split(/[-’']/).some((part) => list?.has(part) === true),
    )
  }
  const digits = /\p{N}/u.test(sentence)
  const number = digits || some('numbers')
  switch (shape) {
    case 'number':
      return number
    case 'money':
      return /[€$£¥]/.test(sentence) ? digits : some('money')
    case 'time':
      return digits || some('times')
    case 'duration':
      // „Wie lang“ asks for a length as often as for a time.
      return numberBeside(lists.get('durations'), found, lists) || numberBeside(lists.get('lengths'), found, lists)
    case 'distance':
      return numberBeside(lists.get('lengths'), found, lists) || (number && /\d\s?(?:km|m|cm|mm|ft|°)/.test(sentence))
    case 'age':
      return (
        /\p{L}, \d{1,3}[,.)]|\p{L} \(\d{1,3}\)|\b(?:is|was) \d{1,3}\b/u.test(sentence) ||
        numberBeside(lists.get('ages'), found, lists)
      )
  }
}

/** Words between a number and the word that says what it is: „vor ihrem 40. Geburtstag“, „aged only 17“. */
const BESIDE = 4

function numberBeside(what: ReadonlySet<string> | undefined, found: readonly string[], lists: Shapes): boolean {
  const isNumber = (word: string): boolean => /^\p{N}/u.test(word) || lists.get('numbers')?.has(word) === true
  return found.some(
    (word, at) =>
      what?.has(word) === true &&
      (isNumber(word) || found.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(isNumber)),
  )
}

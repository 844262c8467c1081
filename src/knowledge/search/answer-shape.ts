// Whether a sentence holds the kind of answer that is wanted: a number for „wie viele“, a date for „wann“.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { AnswerShape } from './collection.ts'

const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'ru'])
const list = z
  .string()
  .default('')
  .transform((words): ReadonlySet<string> => new Set(words.split(/\s+/)))
const shapesSchema = z.object({
  /** Month and weekday names, „gestern“, „century“. */
  times: list,
  /** Numbers as words. */
  numbers: list,
  /** Words before a place: „in“, „bei“. */
  beforePlaces: list,
  /** Currencies. */
  money: list,
  /** Units of time. */
  durations: list,
  /** Units of length. */
  distances: list,
  /** Words that begin a reason. */
  reasons: list,
})
type Shapes = z.output<typeof shapesSchema>

const shapesOf = perLanguage(
  (language): Shapes => readLexiconFile(LANGUAGES.has(language) ? language : 'en', 'answer-shapes', shapesSchema),
)

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const YEAR = /^(?:1\d|20)\d\d$/
const DIGITS = /\d/
const CAPITAL = /^\p{Lu}/u
const MONEY_SIGN = /[€$£¥]/
const FULL_NAME = /\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. |(?:von|van|de|der|bin|al) )*\p{Lu}[\p{L}'’-]+/u

/** From 0 (no such answer in the sentence) to 1 (surely one); 0 for kinds that have no shape. */
export function answers(sentence: string, language: string, shape: AnswerShape | undefined): number {
  if (shape === undefined || shape === 'thing') return 0
  if (shape === 'person') return FULL_NAME.test(sentence) ? 1 : 0.3
  const shapes = shapesOf(language)
  const words = sentence.match(WORD) ?? []
  const any = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word.toLowerCase()))
  const number = words.some((word) => DIGITS.test(word) && !YEAR.test(word)) ? 1 : any(shapes.numbers) ? 0.8 : 0
  switch (shape) {
    case 'time':
      return words.some((word) => YEAR.test(word)) ? 1 : any(shapes.times) ? 0.8 : number > 0 ? 0.4 : 0
    case 'number':
      return number
    case 'place':
      return hasPlace(words, shapes) ? 1 : 0.2
    case 'money':
      return number > 0 && (MONEY_SIGN.test(sentence) || any(shapes.money)) ? 1 : number / 3
    case 'duration':
      return number > 0 && any(shapes.durations) ? 1 : number / 3
    case 'distance':
      return number > 0 && any(shapes.distances) ? 1 : number / 3
    case 'reason':
      return any(shapes.reasons) ? 1 : 0
  }
}

/** „in Tadsen“, „in der Halle“: a word before places, and soon after it a capital. */
const hasPlace = (words: readonly string[], shapes: Shapes): boolean =>
  words.some(
    (word, at) =>
      shapes.beforePlaces.has(word.toLowerCase()) && words.slice(at + 1, at + 3).some((next) => CAPITAL.test(next)),
  )

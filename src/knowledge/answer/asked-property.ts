// „Wie schwer ist die Glocke?“ is not answered by a sentence on the bell that says nothing of its weight: what is asked of
// something must be told near the answer, in a word of its family.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { Question } from '../question/question.ts'
import { fold } from '../text/fold.ts'
import { foldedWords, matcherOf } from './word-patterns.ts'

const words = z.array(z.string().min(1))
const schema = z.record(z.string(), z.strictObject({ asked: words, told: words }))

interface Property {
  readonly name: string
  readonly asked: ReadonlySet<string>
  readonly tells: (word: string) => boolean
}

const propertiesIn = perLanguage((language): readonly Property[] => {
  const lists = readLexiconFile(language, 'question-properties', schema)
  return Object.entries(lists).map(([name, { asked, told }]) => ({
    name,
    asked: new Set(asked.map(fold)),
    tells: matcherOf(told),
  }))
})

/**
 * Whether `text` (in `language`, the sentences near an answer) tells what the question asks of its subject. True where the
 * question asks for nothing we know by its words, or the language has no lists.
 */
export function tellsWhatIsAsked(question: Question, text: string, language: string): boolean {
  const asked = propertiesAsked(question)
  if (asked.length === 0) return true
  const known = propertiesIn(language)
  const present = foldedWords(text)
  return asked.every((name) => {
    const property = known.find((each) => each.name === name)
    return property === undefined || present.some(property.tells)
  })
}

/** Whether the question asks for something that we know by its words. */
export const asksForProperty = (question: Question): boolean => propertiesAsked(question).length > 0

/** What the question asks for of all that we know by its words: a weight, a colour, when it was built. */
function propertiesAsked(question: Question): readonly string[] {
  const typed = foldedWords(question.utterance)
  return propertiesIn(question.language).flatMap(({ name, asked }) =>
    typed.some((word) => asked.has(word)) ? [name] : [],
  )
}

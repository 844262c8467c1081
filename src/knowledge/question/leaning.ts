// „Wie schwer ist sie?“ after „was sagt Nissing zur Glocke?“: who points back is still with the articles that were shown.

import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { signLexicon } from './sign-lexicon.ts'

/** A question for a fact with the articles that the answer before was from, where something in it points back to them. */
export function withArticlesBefore(question: Question, reading: Reading): Question {
  const { asked, words, lexicon } = reading
  const before = asked.previous?.shown ?? []
  if (question.kind !== 'fact' || before.length === 0) return question
  const { back, them } = signLexicon(lexicon.language)
  const opens = lexicon.followUp.some((keys) => keys.every((key, place) => words[place]?.key === key))
  const points = words.some(({ key }) => them.has(key) || (back.has(key) && !lexicon.determiners.has(key)))
  return question.carried !== undefined || opens || points ? { ...question, before } : question
}

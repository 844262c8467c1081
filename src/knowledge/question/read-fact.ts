// Questions for a fact: when, where, how many, why.

import { answerTypeOf } from './answer-type.ts'
import type { AnswerType, Question } from './question.ts'
import { base, type Reading } from './reading.ts'
import { withoutFrame } from './signs.ts'

/** A question word anywhere asks for a fact; which kind of answer it wants, its opening tells. */
export function readFact(reading: Reading): Question | undefined {
  const { words, lexicon } = reading
  const type = answerTypeOf(words, lexicon)
  const asks = type !== undefined || words.some((word) => lexicon.openWith.has(word.key))
  return asks ? factIn(reading, type) : undefined
}

/** The utterance read as a question for a fact of that kind (a `thing` where it is not known). */
export function factIn(reading: Reading, answerType: AnswerType = 'thing'): Question {
  const rule = `${reading.lexicon.language}/fact: ${answerType}`
  return { ...base(reading, 'fact', rule), topic: withoutFrame(reading), answerType }
}

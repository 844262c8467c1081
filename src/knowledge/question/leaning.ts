// „Wie viele haben unterschrieben?“ after „wer sammelt Unterschriften?“: who asks on is mostly still with the articles that were shown.

import { analyse } from '../search/analyse.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { signLexicon } from './sign-lexicon.ts'

/** A question of so few telling words may be about what was just shown, though nothing in it points back. */
const FEW_WORDS = 3

/** A question for a fact with the articles that the answer before was from, where it may lean on them. */
export function withArticlesBefore(question: Question, reading: Reading): Question {
  const { asked, words, lexicon } = reading
  const articles = asked.previous?.shown ?? []
  if (question.kind !== 'fact' || articles.length === 0) return question
  const { back, them } = signLexicon(lexicon.language)
  const opens = lexicon.followUp.some((keys) => keys.every((key, place) => words[place]?.key === key))
  const points = words.some(({ key }) => them.has(key) || (back.has(key) && !lexicon.determiners.has(key)))
  const surely = question.carried !== undefined || opens || points
  const telling = analyse(reading.utterance, lexicon.language).filter(({ stop }) => !stop)
  return surely || telling.length <= FEW_WORDS ? { ...question, before: { articles, surely } } : question
}

// „Wie schwer ist sie?“ after „was sagt Nissing zur Glocke?“: who asks on is looked after in the articles that were shown.

import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { Answer, Evidence } from './answer.ts'
import { answerBySentences } from './answer-by-sentences.ts'
import { isMeasureWord } from './answer-shape.ts'
import { bestFor } from './best-sentences.ts'
import type { Finding } from './finding.ts'
import { propertyTold } from './property-sentence.ts'
import { passages } from './quotes.ts'
import { questionShare } from './relevance.ts'

/** The answer that stands in an article of the answer before; undefined where none does. */
export function answerFromBefore(question: Question, finding: Finding): Answer | undefined {
  const { before, ...asked } = question
  const isWhoIs = question.answerType === 'person' && question.persons.length > 0 && !namesAThing(question)
  if (before === undefined || question.article !== undefined || isWhoIs) return undefined
  const { otherwise } = question
  const told = propertyToldIn(before, question.otherwise ?? asked, finding)
  if (told !== undefined) return passages({ ...question, carried: { articles: true } }, [told])
  // What was carried over, the article is about: it may only find the sentences that name it.
  const alone = { ...asked, persons: [], topic: question.utterance }
  const isCarried = question.carried !== undefined && namesAThing(question)
  const ways = [...(isCarried ? [alone] : []), asked, ...(otherwise === undefined ? [] : [otherwise])]
  const answers = ways.flatMap((way) => answerFromArticles(way, before, finding) ?? [])
  const [best] = answers.toSorted((a, b) => ownShare(b) - ownShare(a))
  return best && { ...best, question: { ...question, carried: { ...best.question.carried, articles: true } } }
}

function propertyToldIn(articles: readonly string[], question: Question, finding: Finding): Evidence | undefined {
  for (const article of articles) {
    const told = propertyTold(question, article, finding)
    if (told !== undefined) return told
  }
  return undefined
}

/** How much of the question itself, without what was carried over, its first evidence holds. */
function ownShare(answer: Answer): number {
  if (answer.kind !== 'passages') return 0
  const [{ text, article }] = answer.evidence
  const { utterance, language } = answer.question
  return questionShare({ words: utterance, language }, analyse(text, article.language), article.language)
}

/** Whether a word of the question says more than what kind of answer is wanted. */
const namesAThing = ({ utterance, language }: Question): boolean =>
  analyse(utterance, language).some(
    ({ stop, start, end }) => !stop && !isMeasureWord(utterance.slice(start, end), language),
  )

function answerFromArticles(question: Question, articles: readonly string[], finding: Finding): Answer | undefined {
  const near = articles
    .map((article) => ({ article, strength: strengthIn({ ...question, article }, finding) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
  for (const { article } of near) {
    const answer = answerBySentences({ ...question, article }, finding, true)
    if (answer.kind === 'passages') return answer
  }
  return undefined
}

const strengthIn = (question: Question, finding: Finding): number =>
  bestFor(question, finding).passages[0]?.strength ?? 0

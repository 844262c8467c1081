// What there is: articles, people, topics, sources, dates.

import type { Question } from '../question/question.ts'
import type { Answer, AnswerList } from './answer.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'

/** First page of a list; the rest is a button away. */
const PAGE = { from: 0, size: 10 }
const TOPICS = 20

/** The list asked for; with a topic, the articles on it. */
export const answerList: Answering = (question, finding) => {
  if (finding.collection.facts().articles === 0) return refuse('empty-library', question, finding)
  return { kind: 'list', question, list: listOf(question, finding) }
}

function listOf(question: Question, finding: Finding): AnswerList {
  const { collection } = finding
  if (question.list === 'people') return { of: 'people', page: collection.people(PAGE) }
  if (question.list === 'topics') return { of: 'topics', topics: collection.topics(TOPICS) }
  if (question.list === 'sources') return { of: 'sources', page: collection.sources(PAGE) }
  if (question.list === 'dates') return { of: 'dates', facts: collection.facts() }
  return { of: 'articles', page: articlesOn(question.topic, finding) }
}

function articlesOn(
  topic: string | undefined,
  { collection }: Finding,
): Extract<AnswerList, { of: 'articles' }>['page'] {
  const items = topic === undefined ? [] : collection.findArticles(topic, PAGE.size).map(({ item }) => item)
  return items.length === 0 ? collection.articles(PAGE) : { items, from: 0, total: items.length }
}

/** A greeting, thanks or a question about the bot: the facts it may introduce itself with. */
export const answerSmallTalk = (question: Question, { collection }: Finding): Answer => ({
  kind: 'small-talk',
  question,
  facts: collection.facts(),
})

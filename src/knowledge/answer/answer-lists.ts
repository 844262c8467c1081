// What there is: articles, people, topics, sources, dates.

import type { Question } from '../question/question.ts'
import type { Collection } from '../search/collection.ts'
import type { Answer, AnswerList } from './answer.ts'
import { articlesAbout } from './articles-about.ts'
import type { Answering, Finding } from './finding.ts'
import { isWithin } from './period.ts'
import { publisherMeant } from './publisher-meant.ts'
import { refuse } from './refusal.ts'

/** First page of a list; the rest is a button away. */
const PAGE = { from: 0, size: 10 }
const TOPICS = 20

/** The list asked for; of articles those of a publisher, of some days, or about a topic, or a refusal where there are none. */
export const answerList: Answering = (question, finding) => {
  const { collection } = finding
  if (collection.facts().articles === 0) return refuse('empty-library', question, finding)
  if (question.list !== undefined && question.list !== 'articles')
    return { kind: 'list', question, list: listOf(question.list, collection) }
  const list = articlesAsked(question, finding)
  return list.page.total === 0 ? refuse('no-such-article', question, finding) : { kind: 'list', question, list }
}

function listOf(list: Exclude<Question['list'], 'articles' | undefined>, collection: Collection): AnswerList {
  switch (list) {
    case 'people':
      return { of: 'people', page: collection.people(PAGE) }
    case 'topics':
      return { of: 'topics', topics: collection.topics(TOPICS) }
    case 'sources':
      return { of: 'sources', page: collection.sources(PAGE) }
    case 'dates':
      return { of: 'dates', facts: collection.facts() }
  }
}

/** What is asked for as a publisher's and is none's may be a topic: „Artikel von der Flut“. */
function articlesAsked(question: Question, finding: Finding): Extract<AnswerList, { of: 'articles' }> {
  const { collection } = finding
  const { since, until, inLanguage } = question
  const publisher = question.publisher === undefined ? undefined : publisherMeant(question.publisher, collection)
  const topic = question.topic ?? (publisher === undefined ? question.publisher : undefined)
  if (topic !== undefined) {
    const items = articlesAbout(topic, question.language, finding).filter(
      ({ published, language }) => isWithin(published, question) && (inLanguage ?? language) === language,
    )
    return { of: 'articles', page: { items, from: 0, total: items.length }, topic }
  }
  const filter = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(inLanguage === undefined ? {} : { language: inLanguage }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
  return { of: 'articles', page: collection.articles(PAGE, filter), filter }
}

/** A greeting, thanks or a question about the bot: the facts it may introduce itself with. */
export const answerSmallTalk = (question: Question, { collection }: Finding): Answer => ({
  kind: 'small-talk',
  question,
  facts: collection.facts(),
})

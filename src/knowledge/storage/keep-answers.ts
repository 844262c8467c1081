// What a collection tells of itself (how much there is, who somebody is, what the topics are) is asked with every question
// and changes only when articles come or go.

import { remembered } from '../lexicon/remembered.ts'
import type { Collection } from '../search/collection.ts'

const PERSONS = 5000
const TOPICS = 500
const PAGES = 50

/** The collection, asking itself such things once only; `forget` is to be called when it has changed. */
export function keepAnswers(collection: Collection): { readonly collection: Collection; readonly forget: () => void } {
  const facts = remembered(1, (_: 'facts') => collection.facts())
  const persons = remembered(PERSONS, (key: string) => collection.person(key))
  const topics = remembered(TOPICS, (limit: number) => collection.topics(limit))
  const topicsOf = remembered(TOPICS, (asked: string) => {
    const [limit = '', key = ''] = asked.split(' ')
    return collection.topicsOf(key, Number(limit))
  })
  const people = remembered(PAGES, (asked: string) => {
    const [from = '', size = ''] = asked.split(' ')
    return collection.people({ from: Number(from), size: Number(size) })
  })
  const inArticle = remembered(TOPICS, (articleId: string) => collection.quotationsIn(articleId))
  return {
    collection: {
      ...collection,
      facts: () => facts.of('facts') ?? collection.facts(),
      person: persons.of,
      topics: (limit) => topics.of(limit) ?? [],
      topicsOf: (key, limit) => topicsOf.of(`${limit} ${key}`) ?? [],
      people: ({ from, size }) => people.of(`${from} ${size}`) ?? { items: [], from, total: 0 },
      quotationsIn: (articleId) => inArticle.of(articleId) ?? [],
    },
    forget() {
      for (const part of [facts, persons, topics, topicsOf, people, inArticle]) part.forget()
    },
  }
}

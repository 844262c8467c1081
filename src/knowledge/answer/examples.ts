// Questions to begin with, made from what the collection holds, so that the first thing a reader tries has an answer.

import { questionLexicon } from '../question/question-lexicon.ts'
import type { Collection, KnownPerson } from '../search/collection.ts'
import { statementsOf } from './statements.ts'

/** People tried for an example; the most quoted first. */
const PEOPLE = 24
/** Topics of a person tried. */
const TOPICS = 5

/** Up to `limit` questions in `language` about different people, each with a statement that answers it. */
export function exampleQuestions(language: 'de' | 'en', limit: number, collection: Collection): readonly string[] {
  const { about } = questionLexicon(language).examples
  const found: string[] = []
  for (const person of collection.people({ from: 0, size: PEOPLE }).items) {
    if (found.length >= limit) break
    const topic = answerableTopic(person, collection)
    if (topic !== undefined) found.push(about.replace('{who}', person.name).replace('{topic}', topic))
  }
  return found
}

const answerableTopic = (person: KnownPerson, collection: Collection): string | undefined =>
  collection.topicsOf(person.key, TOPICS).find((topic) => {
    const asked = { topic, language: 'de' }
    return statementsOf([person.key], asked, { collection, now: new Date(0) }).length > 0
  })

// The passages and sentences of a collection that fit a question best, before anything is decided about them.

import type { Question } from '../question/question.ts'
import type { Collection, Found, Passage } from '../search/collection.ts'
import { contains, type Span } from '../text/span.ts'
import type { Finding } from './finding.ts'

/** Passages whose sentences are compared, and sentences looked at for one that holds the kind of answer wanted. */
const PASSAGES = 8
const COMPARED = 8

export interface Best {
  readonly words: string
  readonly passages: readonly Found<Passage>[]
  readonly sentences: readonly Found<Passage>[]
}

/** The passages and sentences that fit the question's words best. */
export function bestFor(question: Question, finding: Finding): Best {
  const words = [question.topic ?? question.utterance, ...namesIn(question, finding)].join(' ')
  const filter = {
    ...(question.article === undefined ? {} : { article: question.article }),
    ...(question.answerType === undefined ? {} : { answer: question.answerType }),
  }
  const passages = finding.collection.findPassages(words, PASSAGES, filter)
  const items = passages.map(({ item }) => item)
  return { words, passages, sentences: finding.collection.bestSentences(words, items, COMPARED, question.answerType) }
}

const namesIn = (question: Question, finding: Finding): readonly string[] =>
  question.persons.flatMap((key) => finding.collection.person(key)?.name ?? [])

/** The single sentences within a find, which may hold two. */
export const sentencesIn = (passage: Passage, collection: Collection): readonly Span[] =>
  collection.sentencesOf(passage.article.id).filter((sentence) => contains(passage, sentence))

// Questions that a sentence answers: when, where, how many, why; and bare topics.

import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { Found, Passage } from '../search/collection.ts'
import type { Answer, Evidence } from './answer.ts'
import { whoSaid } from './answer-who-said.ts'
import { saysNoAnswer } from './declined.ts'
import { sentenceEvidence } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'
import { ON_TOPIC, topicShare } from './relevance.ts'
import { leastStrength } from './strength.ts'

/** Passages whose sentences are compared. */
const PASSAGES = 8
const SHOWN = 3
/** „Who only wanted to pack peaches?“ is answered by somebody's words only where nearly all of the question stands in them. */
const OWN_WORDS = 0.8

/** Share of a name that a sentence about its bearer holds. */
const NAMED = 0.8

/** A fact question: the sentence that answers, its neighbours in rank below it. */
export const answerFact: Answering = (question, finding) => {
  const spoken = question.answerType === 'person' ? whoSaid(question, finding, OWN_WORDS) : undefined
  return spoken ?? answerBySentences(question, finding)
}

/** A bare topic: the sentences that say most about it. */
export const answerTopic: Answering = (question, finding) => answerBySentences(question, finding)

/**
 * A sentence of the articles about somebody who is not quoted, that names him and says most of what is asked; undefined where
 * there is none.
 */
export function answerAbout(name: string, question: Question, finding: Finding): Answer | undefined {
  const answer = answerBySentences({ ...question, topic: question.utterance }, finding)
  if (answer.kind === 'refusal' || !('evidence' in answer)) return undefined
  const { language } = question
  const about = (answer.evidence ?? []).filter(({ text, article }) => {
    const terms = analyse(text, article.language)
    const named = topicShare({ words: name, language }, terms, article.language) >= NAMED
    return named && topicShare({ words: question.topic ?? name, language }, terms, article.language) >= ON_TOPIC
  })
  const [first, ...rest] = about
  return first && passagesAnswer(question, [first, ...rest])
}

function answerBySentences(question: Question, finding: Finding): Answer {
  const { collection } = finding
  const words = [question.topic ?? question.utterance, ...namesIn(question, finding)].join(' ')
  const filter = question.article === undefined ? undefined : { article: question.article }
  const passages = collection.findPassages(words, PASSAGES, filter)
  const sentences = collection.bestSentences(
    words,
    passages.map(({ item }) => item),
    SHOWN,
    question.answerType,
  )
  const best = sentences[0]
  if (best === undefined || !strongEnough(passages, finding)) return refuse('no-answer', question, finding)
  const evidence = sentences.flatMap(({ item }) => sentenceEvidence(item, collection) ?? [])
  const [first, ...rest] = evidence
  if (first === undefined) return refuse('no-answer', question, finding)
  if (question.kind === 'fact' && saysNoAnswer(first.text, first.article.language) && first.quotation === undefined) {
    return refuse('declined', question, finding, { evidence: first })
  }
  return passagesAnswer(question, [first, ...rest])
}

const namesIn = (question: Question, finding: Finding): readonly string[] =>
  question.persons.flatMap((key) => finding.collection.person(key)?.name ?? [])

const strongEnough = (passages: readonly Found<Passage>[], finding: Finding): boolean =>
  (passages[0]?.strength ?? 0) >= leastStrength(finding.collection)

const passagesAnswer = (question: Question, evidence: readonly [Evidence, ...Evidence[]]): Answer => ({
  kind: evidence.every((each) => each.quotation !== undefined) ? 'quotes' : 'passages',
  question,
  evidence,
  more: 0,
})

// One way to answer for each kind of question.

import type { Question, QuestionKind } from '../question/question.ts'
import type { Answer } from './answer.ts'
import { answerFact, answerTopic } from './answer-facts.ts'
import { answerList, answerSmallTalk } from './answer-lists.ts'
import { answerCompare, answerOpinion, answerTimeline, answerWhatSaid, answerWhoElse } from './answer-statements.ts'
import { answerSummary } from './answer-summary.ts'
import { answerWhoSaid } from './answer-who-said.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'

const answering: Readonly<Record<QuestionKind, Answering>> = {
  'who-said': answerWhoSaid,
  'what-said': answerWhatSaid,
  'who-else': answerWhoElse,
  compare: answerCompare,
  timeline: answerTimeline,
  fact: answerFact,
  topic: answerTopic,
  summary: answerSummary,
  list: answerList,
  opinion: answerOpinion,
  'small-talk': answerSmallTalk,
  empty: (question, finding) => refuse('empty-question', question, finding),
}

/** Articles remembered as shown. */
const MOST_SHOWN = 3

/**
 * Answers a question that has been understood; the question of the answer tells what was shown. An empty collection refuses all but
 * small talk.
 */
export function answerQuestion(question: Question, finding: Finding): Answer {
  const answer = answered(question, finding)
  const evidence = 'evidence' in answer ? (answer.evidence ?? []) : []
  const shown = [...new Set(evidence.map(({ article }) => article.id))].slice(0, MOST_SHOWN)
  const still = shown.length > 0 ? shown : (question.before ?? [])
  return still.length === 0 ? answer : { ...answer, question: { ...answer.question, shown: still } }
}

function answered(question: Question, finding: Finding): Answer {
  const silent = question.kind !== 'small-talk' && finding.collection.facts().articles === 0
  if (silent) return refuse('empty-library', question, finding)
  const answer = answering[question.kind](question, finding)
  const { otherwise } = question
  if (otherwise === undefined || answer.kind !== 'refusal' || answer.reason === 'declined') return answer
  const because = [...question.because, ...otherwise.because]
  const second = answering[otherwise.kind]({ ...otherwise, because }, finding)
  return second.kind === 'refusal' ? answer : second
}

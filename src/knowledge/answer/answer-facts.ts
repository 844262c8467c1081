// Questions that a sentence answers: when, where, how many, why; and bare topics.

import type { Answer } from './answer.ts'
import { answerBySentences } from './answer-by-sentences.ts'
import { answerFromBefore } from './answer-from-before.ts'
import { whoSaid } from './answer-who-said.ts'
import type { Answering, Finding } from './finding.ts'
import { onlyPersonIn } from './goes-on-reporting.ts'
import { introduce } from './introduce.ts'
import { refuse } from './refusal.ts'
import { toldByActor } from './told-by-actor.ts'

/** „Who only wanted to pack peaches?“ is answered by somebody's words only where nearly all of the question stands in them. */
const OWN_WORDS = 0.72

/** A fact question: the sentence that answers, its neighbours in rank below it; first from the articles before where it leans on them. */
export const answerFact: Answering = (question, finding) =>
  answerFromBefore(question, finding) ?? answerAnywhere(question, finding)

const answerAnywhere: Answering = (question, finding) => {
  const known = question.answerType === 'person' && question.persons.length > 0
  if (known) return introduce(question, finding) ?? refuse('no-answer', question, finding)
  if (question.answerType !== 'person') return answerBySentences(question, finding)
  const said = whoSaid(question, finding, OWN_WORDS)
  return said ?? withPersonFound(toldByActor(question, answerBySentences(question, finding), finding), finding)
}

/** Whoever the first sentence names is whom „er“ and „she“ mean in the next question. */
function withPersonFound(answer: Answer, { collection }: Finding): Answer {
  if (answer.kind !== 'passages') return answer
  const person = onlyPersonIn(answer.evidence[0].text, collection)
  return person === undefined ? answer : { ...answer, question: { ...answer.question, persons: [person.key] } }
}

/** A bare topic: the sentences that say most about it. */
export const answerTopic: Answering = (question, finding) => answerBySentences(question, finding)

// Answers are counted where they are found, whatever is made of them: a comparison holds several.

import type { Answer, KnowledgeBase, RefusalReason } from '../../knowledge/knowledge-base.ts'

/** What kind of answer was given; nothing of who asked what. */
export interface AnswerCounted {
  readonly kind: Answer['kind']
  readonly reason?: RefusalReason
}

/** The knowledge, telling `count` of each of its answers. */
export function countingAnswers(knowledge: KnowledgeBase, count: (counted: AnswerCounted) => void): KnowledgeBase {
  const counted = (answer: Answer): Answer => {
    count({ kind: answer.kind, ...(answer.kind === 'refusal' && { reason: answer.reason }) })
    return answer
  }
  return {
    ...knowledge,
    ask: (utterance, asking) => counted(knowledge.ask(utterance, asking)),
    answer: (question) => counted(knowledge.answer(question)),
  }
}

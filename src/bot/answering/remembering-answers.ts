// What many ask at once is found once: the examples that /start offers, a question that was passed around in a group. What an
// utterance asks is understood anew each time, since that depends on the question before and on the day.

import type { Answer, CollectionFacts, Question } from '../../knowledge/knowledge-base.ts'

/** Answers kept in a thread; each is some ten kB. */
const MOST = 200
/** Longer questions are not asked twice. */
const LONGEST = 200

type Answering<Rest> = (question: Question, rest: Rest) => Answer

/**
 * Answers as `answering` does, and gives the same answer to the same question for as long as nothing is written to the library: its
 * `facts()` is one object until then.
 */
export function rememberingAnswers<Rest>(answering: Answering<Rest>, facts: () => CollectionFacts): Answering<Rest> {
  const kept = new Map<string, Answer>()
  let asOf: CollectionFacts | undefined
  return (question, rest) => {
    if (question.utterance.length > LONGEST) return answering(question, rest)
    const now = facts()
    if (now !== asOf) kept.clear()
    asOf = now
    const key = JSON.stringify(question)
    const known = kept.get(key)
    // What is asked for goes to the end, so that the first is the longest unused.
    kept.delete(key)
    const answer = known ?? answering(question, rest)
    kept.set(key, answer)
    const oldest = kept.keys().next()
    if (kept.size > MOST && !oldest.done) kept.delete(oldest.value)
    return answer
  }
}

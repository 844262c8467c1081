// What many ask at once is found once: the examples that /start offers, a question that was passed around in a group. What an
// utterance asks is understood anew each time, since that depends on the question before and on the day.

import { rememberedBySize } from '../lexicon/remembered.ts'
import type { CollectionFacts } from '../search/collection.ts'
import type { Answer } from './answer.ts'
import type { Answering } from './finding.ts'

/** Answers kept in a thread; each is some ten kB. */
const MOST = 200
/** Longer questions are not asked twice. */
const LONGEST = 200

/**
 * Answers as `answering` does, and gives the same answer to the same question for as long as nothing is written to the library: its
 * `facts()` is one object until then.
 */
export function rememberingAnswers(answering: Answering, facts: () => CollectionFacts): Answering {
  const kept = rememberedBySize<string, Answer>(MOST, () => 1)
  let asOf: CollectionFacts | undefined
  return (question, finding) => {
    if (question.utterance.length > LONGEST) return answering(question, finding)
    const now = facts()
    if (now !== asOf) kept.clear()
    asOf = now
    const key = JSON.stringify(question)
    const known = kept.get(key)
    if (known !== undefined) return known
    const answer = answering(question, finding)
    kept.set(key, answer)
    return answer
  }
}

// A question in free words, and what the knowledge is told of who asks it.

import type { Answer, Asking, RefusalReason } from '../knowledge/knowledge-base.ts'
import { respondToAnswer } from './answers.ts'
import type { Request, Response } from './command.ts'

export const askingOf = ({ language, now, conversation }: Request): Asking => ({
  language,
  now,
  ...(conversation.question === undefined ? {} : { previous: conversation.question }),
})

/** The knowledge's answer to `request.words`, as a response. */
export function respondToUtterance(request: Request): Response {
  const found = request.knowledge.ask(request.words, askingOf(request))
  const answer = found.kind === 'refusal' ? (pleasantry(request) ?? found) : found
  const response = respondToAnswer(answer, request)
  if (answer.kind !== 'refusal' || !searchedInVain.has(answer.reason)) return response
  return { ...response, effects: [...response.effects, { kind: 'unanswered', words: request.words }] }
}

/** What a reader might have expected to be here; senseless words and opinions are not. */
const searchedInVain: ReadonlySet<RefusalReason> = new Set([
  'no-statement',
  'unknown-person',
  'no-such-words',
  'no-answer',
  'no-such-article',
])

/** Longer than this is no „thank you“. */
const longestPleasantry = 24

/** „Thank you“ typed on a German phone: small talk of the other language is no question without an answer. */
function pleasantry(request: Request): Answer | undefined {
  if (request.words.length > longestPleasantry) return undefined
  const language = request.language === 'de' ? 'en' : 'de'
  const answer = request.knowledge.ask(request.words, { language, now: request.now })
  return answer.kind === 'small-talk' ? answer : undefined
}

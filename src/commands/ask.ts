// A question in free words, and what the knowledge is told of who asks it.

import type { Answer, Asking } from '../knowledge/knowledge-base.ts'
import { respondToAnswer } from './answers.ts'
import type { Request, Response } from './command.ts'

export const askingOf = ({ language, now, conversation }: Request): Asking => ({
  language,
  now,
  ...(conversation.question === undefined ? {} : { previous: conversation.question }),
})

/** The knowledge's answer to `request.words`, as a response. */
export function respondToUtterance(request: Request): Response {
  const answer = request.knowledge.ask(request.words, askingOf(request))
  return respondToAnswer(answer.kind === 'refusal' ? (pleasantry(request) ?? answer) : answer, request)
}

/** Longer than this is no „thank you“. */
const longestPleasantry = 24

/** „Thank you“ typed on a German phone: small talk of the other language is no question without an answer. */
function pleasantry(request: Request): Answer | undefined {
  if (request.words.length > longestPleasantry) return undefined
  const language = request.language === 'de' ? 'en' : 'de'
  const answer = request.knowledge.ask(request.words, { language, now: request.now })
  return answer.kind === 'small-talk' ? answer : undefined
}

// A question in free words, and what the knowledge is told of who asks it.

import type { Asking } from '../knowledge/knowledge-base.ts'
import { respondToAnswer } from './answers.ts'
import type { Request, Response } from './command.ts'

export const askingOf = ({ language, now, conversation }: Request): Asking => ({
  language,
  now,
  ...(conversation.question === undefined ? {} : { previous: conversation.question }),
})

/** The knowledge's answer to `request.words`, as a response. */
export const respondToUtterance = (request: Request): Response =>
  respondToAnswer(request.knowledge.ask(request.words, askingOf(request)), request)

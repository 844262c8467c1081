// From what the knowledge found to what is said: one file for each kind of answer, chosen here.

import type { Answer, Question } from '../knowledge/knowledge-base.ts'
import { clarifyReply } from './answers/clarify.ts'
import { evidenceReply } from './answers/evidence.ts'
import { listReply } from './answers/list.ts'
import { refusalReply } from './answers/refusal.ts'
import { smallTalkReply } from './answers/small-talk.ts'
import { summaryReply } from './answers/summary.ts'
import type { Effect, Request, Response } from './command.ts'
import { respond } from './compose.ts'
import type { Reply } from './reply.ts'

/** The answer as a response that is remembered for follow-ups; `from`: the first piece of evidence to show. */
export const respondToAnswer = (answer: Answer, request: Request, from = 0): Response =>
  respond(replyTo(answer, request, from), ...remembered(answer.question))

function replyTo(answer: Answer, request: Request, from: number): Reply {
  switch (answer.kind) {
    case 'quotes':
    case 'passages':
      return evidenceReply(answer, request, from)
    case 'summary':
      return summaryReply(answer, request)
    case 'list':
      return listReply(answer, request, from)
    case 'clarify':
      return clarifyReply(answer, request)
    case 'refusal':
      return refusalReply(answer, request)
    case 'small-talk':
      return smallTalkReply(answer, request)
  }
}

/** „Thanks“ and senseless words do not end what is being talked about. */
const remembered = (question: Question): readonly Effect[] =>
  question.kind === 'empty' || question.kind === 'small-talk' || question.kind === 'opinion'
    ? []
    : [{ kind: 'remember', question }]

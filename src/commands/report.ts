// „That is wrong“: a reader says that words are not this speaker's. Noted for the admins with the words, without the reader.

import type { Action } from './action.ts'
import { checkMark } from './check-mark.ts'
import type { Request, Response } from './command.ts'
import { plainReply, respond } from './compose.ts'
import { quotationsWithin, speakerName } from './evidence.ts'

type Reported = Extract<Action, { do: 'report' }>

/** A line of thanks and the report as an effect; only a line where the article no longer says so. */
export function reportReceived({ article, start, end, check }: Reported, { texts, knowledge }: Request): Response {
  const around = start < end ? knowledge.context({ articleKey: article, start, end }) : undefined
  const words = around?.text.slice(start - around.start, end - around.start) ?? ''
  if (around === undefined || checkMark(words) !== check) {
    return { ...respond(plainReply(texts.report.gone)), passing: true }
  }
  const [quoted] = quotationsWithin({ ...around, start, end }, knowledge)
  const speaker = quoted && speakerName(quoted)
  const report = { article: around.article.id, start, end, words, ...(speaker === undefined ? {} : { speaker }) }
  return { ...respond(plainReply(texts.report.done), { kind: 'report', report }), passing: true }
}

// „That is wrong“: a reader says that words are not this speaker's. Noted for the admins with the words, without the reader.

import type { Action } from './action.ts'
import type { Request, Response } from './command.ts'
import { plainReply, respond } from './compose.ts'
import { speakerName } from './evidence.ts'
import { wordsAt } from './words-at.ts'

type Reported = Extract<Action, { do: 'report' }>

/** A line of thanks and the report as an effect; only a line where the article no longer says so. */
export function reportReceived(reported: Reported, { texts, knowledge }: Request): Response {
  const found = wordsAt(reported, knowledge)
  if (found === undefined) return { ...respond(plainReply(texts.report.gone)), passing: true }
  const { around, words, quoted } = found
  const speaker = quoted && speakerName(quoted)
  const { start, end } = reported
  const report = { article: around.article.id, start, end, words, ...(speaker === undefined ? {} : { speaker }) }
  return { ...respond(plainReply(texts.report.done), { kind: 'report', report }), passing: true }
}

// /summary WORD: what an article is about, in its own sentences; without a word the articles to choose from.

import { respondToAnswer } from './answers.ts'
import { respondToUtterance } from './ask.ts'
import type { Command, Request, Response } from './command.ts'
import { button, line, reply, respond } from './compose.ts'
import { listPage } from './lists.ts'
import { shorten } from './shorten.ts'

const articlesOffered = 4
const labelLength = 40

export const summaryCommand: Command = {
  name: 'summary',
  description: (texts) => texts.menu.summary,
  argument: (texts) => texts.argument.article,
  run: summarise,
}

/** The article that fits best, with the others that fit as buttons. */
function summarise(request: Request): Response {
  const { words, texts, knowledge } = request
  if (words === '') {
    const list = listPage('articles', 0, request)
    return respond(reply([line(texts.summary.which), ...list.blocks], list.buttons))
  }
  const [best, ...others] = knowledge.findArticles(words, articlesOffered)
  const answer = best && knowledge.summary(best.id, 'short', request.language)
  if (answer === undefined) return respondToUtterance({ ...request, words: texts.ask.summaryOf(words) })
  const response = respondToAnswer(answer, request)
  if (others.length === 0) return response
  const rows = others.map(({ key, headline }) => [
    button(shorten(headline, labelLength), { do: 'summary', article: key, length: 'short' }),
  ])
  const { blocks, buttons } = response.reply
  return { ...response, reply: reply([...blocks, line(texts.summary.others)], [...buttons, ...rows]) }
}

// The words with the sentences around them, so that a reader can judge what was left out.

import type { Action } from './action.ts'
import type { Request } from './command.ts'
import { bold, button, line, plainReply, reply } from './compose.ts'
import { aboutQuotation, sourceBlocks, sourceButtons, voicesIn } from './evidence.ts'
import type { Reply } from './reply.ts'
import { wordsAt } from './words-at.ts'

type Context = Extract<Action, { do: 'context' }>

/** The passage around the words, or a line saying that the article no longer has them there. */
export function contextReply(pressed: Context, request: Request): Reply {
  const { texts, knowledge, now } = request
  const found = wordsAt(pressed, knowledge)
  if (found === undefined) return plainReply(texts.context.changed)
  const { article, start, end } = pressed
  const { words, around, quoted } = found
  const asItIsNow = around.article.changedTo ?? article
  const voices = voicesIn([{ ...around, start, end }], knowledge)
  return reply(
    [
      line(bold(texts.context.title), ...voices.map((name) => ` · ${name}`)),
      { kind: 'quotation', evidence: around },
      ...sourceBlocks({ ...around, text: words }, texts, now),
    ],
    [
      [
        button(texts.buttons.summary, { do: 'summary', article: asItIsNow, length: 'short' }),
        button(texts.buttons.articleQuotes, { do: 'articleQuotes', article: asItIsNow, from: 0, show: 'new' }),
      ],
      quoted === undefined ? [] : aboutQuotation(quoted, request),
      sourceButtons(around, words, texts),
    ],
  )
}

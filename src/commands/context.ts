// The words with the sentences around them, so that a reader can judge what was left out.

import type { Action } from './action.ts'
import { checkMark } from './check-mark.ts'
import type { Request } from './command.ts'
import { bold, button, line, plainReply, reply } from './compose.ts'
import { quotationsWithin, reportButtons, sourceLine, voicesIn } from './evidence.ts'
import type { Reply } from './reply.ts'

type Context = Extract<Action, { do: 'context' }>

/** The passage around the words, or a line saying that the article no longer has them there. */
export function contextReply({ article, start, end, check }: Context, { texts, knowledge, now }: Request): Reply {
  const around = start < end ? knowledge.context({ articleKey: article, start, end }) : undefined
  const words = around?.text.slice(start - around.start, end - around.start) ?? ''
  if (around === undefined || checkMark(words) !== check) return plainReply(texts.context.changed)
  const [quoted] = quotationsWithin({ ...around, start, end }, knowledge)
  const voices = voicesIn([{ ...around, start, end }], knowledge)
  return reply(
    [
      line(bold(texts.context.title), ...voices.map((name) => ` · ${name}`)),
      { kind: 'quotation', evidence: around },
      { kind: 'source', article: around.article, line: sourceLine(around.article, texts, words, now) },
    ],
    [
      [
        button(texts.buttons.summary, { do: 'summary', article, length: 'short' }),
        button(texts.buttons.articleQuotes, { do: 'articleQuotes', article, from: 0, show: 'new' }),
      ],
      quoted === undefined ? [] : reportButtons({ ...quoted, start, end, text: words }, texts),
    ],
  )
}

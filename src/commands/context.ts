// The words with the sentences around them, so that a reader can judge what was left out.

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import { checkMark } from './check-mark.ts'
import type { Request } from './command.ts'
import { bold, button, line, plainReply, reply } from './compose.ts'
import { sourceLine, speakerName } from './evidence.ts'
import type { Reply } from './reply.ts'

type Context = Extract<Action, { do: 'context' }>

/** Quotations of one article that are looked through for the speaker: as many as a page may hold. */
const mostLookedAt = 100

/** The passage around the words, or a line saying that the article no longer has them there. */
export function contextReply({ article, start, end, check }: Context, { texts, knowledge }: Request): Reply {
  const around = start < end ? knowledge.context({ articleKey: article, start, end }) : undefined
  const words = around?.text.slice(start - around.start, end - around.start) ?? ''
  if (around === undefined || checkMark(words) !== check) return plainReply(texts.context.changed)
  const name = speakerOf(article, start, end, knowledge)
  return reply(
    [
      line(bold(texts.context.title), ...(name === undefined ? [] : [` · ${name}`])),
      { kind: 'quotation', evidence: around },
      { kind: 'source', article: around.article, line: sourceLine(around.article, texts, words) },
    ],
    [
      [
        button(texts.buttons.summary, { do: 'summary', article, length: 'short' }),
        button(texts.buttons.articleQuotes, { do: 'articleQuotes', article, from: 0, show: 'new' }),
      ],
    ],
  )
}

/** Whose words begin and end here; undefined for a sentence of the article itself. */
function speakerOf(article: string, start: number, end: number, knowledge: KnowledgeBase): string | undefined {
  const quoted = knowledge.quotationsIn(article, { from: 0, size: mostLookedAt }).items
  const same = quoted.find((evidence) => evidence.start === start && evidence.end === end)
  return same && speakerName(same)
}

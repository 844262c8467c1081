// What an article is about, in its own sentences.

import type { Answer, Evidence } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { bold, button, line, reply } from '../compose.ts'
import { noticeBlocks, sourceLine, voicesIn } from '../evidence.ts'
import type { Block, Button, Reply } from '../reply.ts'
import { carriedButtons, carriedLines } from './carried.ts'

type SummaryAnswer = Extract<Answer, { kind: 'summary' }>

/** Source and sentences, with the longer summary and the article's quotations as buttons. */
export function summaryReply(answer: SummaryAnswer, request: Request): Reply {
  const { texts } = request
  const { article, evidence, question } = answer
  const longer: readonly Button[] =
    question.long === true || evidence.length === 0
      ? []
      : [button(texts.buttons.longer, { do: 'summary', article: article.key, length: 'long' })]
  const quotes = button(texts.buttons.articleQuotes, {
    do: 'articleQuotes',
    article: article.key,
    from: 0,
    show: 'new',
  })
  const quotations: readonly Block[] = evidence.map((piece) => ({ kind: 'quotation', evidence: piece }))
  return reply(
    [
      ...carriedLines(question, request),
      line(bold(texts.summary.title)),
      { kind: 'source', article, line: sourceLine(article, texts) },
      ...noticeBlocks(article, texts),
      ...(quotations.length === 0 ? [line(texts.summary.nothing)] : quotations),
      ...(quotations.length === 0 ? [] : [line({ text: ownWords(evidence, request), style: 'italic' })]),
    ],
    [[...longer, quotes], carriedButtons(question, texts)],
  )
}

/** That the sentences are the article's own, and whose words are in them. */
function ownWords(evidence: readonly Evidence[], { texts, knowledge }: Request): string {
  const voices = voicesIn(evidence, knowledge)
  return voices.length === 0 ? texts.summary.own : texts.summary.ownWithWords(voices)
}

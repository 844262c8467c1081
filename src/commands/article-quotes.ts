// Everyone who is quoted in one article, in the order of the text, page by page.

import type { Request } from './command.ts'
import { bold, line, plainReply, reply } from './compose.ts'
import { contextButton, evidenceList } from './evidence.ts'
import { pageButtons, partOf, readPage } from './pages.ts'
import { evidenceAtOnce } from './person-quotes.ts'
import type { Reply } from './reply.ts'

/** The article's quotations from position `from`; a line when there are none, or when the article is gone. */
export function articleQuotes(article: string, from: number, request: Request): Reply {
  const { texts, knowledge } = request
  if (knowledge.article(article) === undefined) return plainReply(texts.context.changed)
  const page = readPage(from, evidenceAtOnce, (slice) => knowledge.quotationsIn(article, slice))
  if (page.items.length === 0) return plainReply(texts.quotes.noneInArticle)
  const first = page.from + 1
  const contexts = page.items.map((evidence, index) =>
    contextButton(evidence, `${texts.buttons.context} ${first + index}`),
  )
  const pages = pageButtons(page, evidenceAtOnce, texts, (position) => ({
    do: 'articleQuotes',
    article,
    from: position,
    show: 'place',
  }))
  return reply(
    [line(bold(texts.quotes.inArticle), partOf(page, texts)), ...evidenceList(page.items, request, first)],
    [contexts, pages],
  )
}

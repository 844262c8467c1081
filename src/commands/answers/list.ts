// Questions that are answered by a list: which articles, who, what sources, which topics, from when.

import type { Answer } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { button, line, reply } from '../compose.ts'
import { articlesPage, listPage, peoplePage, sourcesPage } from '../lists.ts'
import type { Reply } from '../reply.ts'

type ListAnswer = Extract<Answer, { kind: 'list' }>

/** The list asked for, with buttons to what is behind its entries. */
export function listReply({ list }: ListAnswer, request: Request): Reply {
  const { texts } = request
  switch (list.of) {
    case 'articles':
      return articlesPage(list.page, request)
    case 'people':
      return peoplePage(list.page, request)
    case 'sources':
      return sourcesPage(list.page, request)
    case 'topics':
      return listPage('topics', 0, request)
    case 'dates':
      return reply(
        [line(texts.lists.dates(list.facts))],
        [[button(texts.buttons.articles, { do: 'page', list: 'articles', from: 0, show: 'new' })]],
      )
  }
}

// Questions that are answered by a list: which articles, who, what sources, which topics, from when.

import type { Answer, Question } from '../../knowledge/knowledge-base.ts'
import type { Action } from '../action.ts'
import type { Request } from '../command.ts'
import { button, line, reply } from '../compose.ts'
import { articlesOnPage, articlesPage, listPage, peoplePage, sourcesPage } from '../lists.ts'
import { readPage } from '../pages.ts'
import type { Reply } from '../reply.ts'
import { echo } from '../shorten.ts'
import { moreAction } from './evidence.ts'

type ListAnswer = Extract<Answer, { kind: 'list' }>

/** The list asked for (of articles from position `from` on), with buttons to what is behind its entries. */
export function listReply({ list, question }: ListAnswer, request: Request, from: number): Reply {
  const { texts } = request
  switch (list.of) {
    case 'articles':
      return articlesReply(list, question, request, from)
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

/** All articles, or those of some days, of a publisher, about a topic: the pages of these are the same question again. */
function articlesReply(
  { page, filter, topic }: Extract<ListAnswer['list'], { of: 'articles' }>,
  question: Question,
  request: Request,
  from: number,
): Reply {
  const { texts, knowledge } = request
  const turned = (to: number): Action => moreAction(question, to)
  if (topic !== undefined) {
    const title = texts.lists.articlesOn(echo(topic), page.total)
    const read = readPage(from, articlesOnPage, (slice) => ({
      items: page.items.slice(slice.from, slice.from + slice.size),
      from: slice.from,
      total: page.items.length,
    }))
    return articlesPage(read, request, { title, turned })
  }
  const read = readPage(from, articlesOnPage, (slice) => knowledge.articles(slice, filter))
  const { publisher, language, since, until } = filter ?? {}
  const spoken = language === undefined ? '' : texts.lists.inLanguage(language)
  const which = [publisher ?? '', spoken, texts.lists.during(since, until)].filter((words) => words !== '').join(', ')
  return which === ''
    ? articlesPage(read, request)
    : articlesPage(read, request, { title: texts.lists.articlesOf(which, page.total), turned })
}

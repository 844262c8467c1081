// /articles, /people and /sources: what there is, page by page. Each entry is a button to what is behind it.

import type { ArticleHead, KnownPerson, Page, SourceCount } from '../knowledge/knowledge-base.ts'
import type { Action, ListName } from './action.ts'
import type { Command, Request } from './command.ts'
import { bold, button, inRows, items, line, reply, respond } from './compose.ts'
import { sourceLine } from './evidence.ts'
import { exampleButtons } from './examples.ts'
import { pageButtons, partOf, readPage } from './pages.ts'
import type { Button, Line, Reply } from './reply.ts'
import { echo, shorten } from './shorten.ts'
import type { Texts } from './texts/texts.ts'

const sizes: Readonly<Record<ListName, number>> = { articles: 5, people: 8, sources: 8, topics: 12 }
/** Articles on a page of a list. */
export const articlesOnPage = sizes.articles
const labelLength = 40
const mostTopics = 60

const listCommand = (list: ListName): Command => ({
  name: list,
  description: (texts) => texts.menu[list],
  run: (request) => respond(listPage(list, 0, request)),
})

/** „/articles PUBLISHER“ and „/sources PUBLISHER“ are the same: what one publisher has. */
const ofPublisher = (command: Command): Command => ({
  ...command,
  argument: (texts) => texts.argument.publisher,
  run: (request) => (request.words === '' ? command.run(request) : respond(articlesOf(request))),
})

export const articlesCommand = ofPublisher(listCommand('articles'))
export const peopleCommand = listCommand('people')
export const topicsCommand = listCommand('topics')
export const sourcesCommand = ofPublisher(listCommand('sources'))

function articlesOf(request: Request): Reply {
  const { words, texts, knowledge } = request
  const publisher = knowledge.publisherMeant(words)
  if (publisher !== undefined) return listPage('articles', 0, request, publisher)
  const { blocks, buttons } = listPage('sources', 0, request)
  return reply([line(texts.lists.noSuchPublisher(echo(words))), ...blocks], buttons)
}

/** The page of a list that begins at `from`, or the last one; of the articles, only those of `publisher` where given. */
export function listPage(list: ListName, from: number, request: Request, publisher?: string): Reply {
  if (request.knowledge.facts().articles === 0) return reply([line(request.texts.refusal.emptyLibrary)])
  if (list === 'people')
    return peoplePage(
      readPage(from, sizes.people, (slice) => request.knowledge.people(slice)),
      request,
    )
  if (list === 'sources') {
    return sourcesPage(
      readPage(from, sizes.sources, (slice) => request.knowledge.sources(slice)),
      request,
    )
  }
  if (list === 'topics') return topicsPage(from, request)
  const filter = publisher === undefined ? undefined : { publisher }
  const page = readPage(from, sizes.articles, (slice) => request.knowledge.articles(slice, filter))
  return articlesPage(
    page,
    request,
    publisher === undefined ? undefined : ofOnePublisher(publisher, page.total, request.texts),
  )
}

/** As much of a page as one screen shows; the rest is behind its button. */
const onScreen = <T>(list: ListName, page: Page<T>): Page<T> => ({ ...page, items: page.items.slice(0, sizes[list]) })

/** What stands over a list that is not all of it, and where its pages are. */
interface Chosen {
  readonly title: string
  readonly turned: (from: number) => Action
}

const ofOnePublisher = (publisher: string, total: number, { lists }: Texts): Chosen => ({
  title: lists.articlesOf(publisher, total),
  turned: (from) => ({ do: 'page', list: 'articles', from, show: 'place', publisher }),
})

/** Articles with source and date; a button each leads to the summary. */
export function articlesPage(given: Page<ArticleHead>, { texts }: Request, chosen?: Chosen): Reply {
  const page = onScreen('articles', given)
  const title = chosen?.title ?? texts.lists.articles(page.total)
  const rows = page.items.map(({ headline, key }) => [
    button(shorten(headline, labelLength), { do: 'summary', article: key, length: 'short' }),
  ])
  const lines = page.items.map((article) => sourceLine(article, texts))
  return listReply(title, page, lines, rows, 'articles', texts, chosen?.turned)
}

/** Who is quoted, how often; a button each leads to the words. */
export function peoplePage(given: Page<KnownPerson>, { texts }: Request): Reply {
  const page = onScreen('people', given)
  const buttons = page.items.map(({ key, name }) =>
    button(shorten(name, labelLength), { do: 'quotes', person: key, from: 0, show: 'new' }),
  )
  const lines = page.items.map((person) => [
    bold(person.name),
    `${person.roles[0] === undefined ? '' : `, ${person.roles[0]}`} · ${texts.lists.person(person)}`,
  ])
  return listReply(texts.lists.people(page.total), page, lines, inRows(buttons, 2), 'people', texts)
}

/** What the headlines are about, in the reader's language; a button each asks for it. */
function topicsPage(from: number, { texts, knowledge, language }: Request): Reply {
  const topics = knowledge.topics(language, mostTopics).filter((topic) => exampleButtons([topic]).length > 0)
  if (topics.length === 0) return reply([line(texts.lists.noTopics)])
  const page = readPage(from, sizes.topics, (slice) => ({
    items: topics.slice(slice.from, slice.from + slice.size),
    from: slice.from,
    total: topics.length,
  }))
  const title = texts.lists.topics(topics.length)
  return listReply(title, page, [], inRows(exampleButtons(page.items), 3), 'topics', texts)
}

/** Publishers with the number of their articles; a button each leads to these. */
export function sourcesPage(given: Page<SourceCount>, { texts }: Request): Reply {
  const page = onScreen('sources', given)
  const buttons = page.items.flatMap(({ publisher }) =>
    publisher === undefined
      ? []
      : [button(shorten(publisher, labelLength), { do: 'page', list: 'articles', from: 0, show: 'new', publisher })],
  )
  const lines = page.items.map((source) => [
    bold(source.publisher ?? texts.lists.noPublisher),
    ` · ${texts.lists.source(source)}`,
  ])
  return listReply(texts.lists.sources(page.total), page, lines, inRows(buttons, 2), 'sources', texts)
}

function listReply(
  title: string,
  page: Page<unknown>,
  lines: readonly Line[],
  entries: readonly (readonly Button[])[],
  list: ListName,
  texts: Texts,
  turned: (from: number) => Action = (from) => ({ do: 'page', list, from, show: 'place' }),
): Reply {
  const pages = pageButtons(page, sizes[list], texts, turned)
  return reply(
    [line(bold(title), partOf(page, texts)), ...items(lines)],
    [...entries, [...filters(list, texts), ...pages]],
  )
}

/** From all articles to those of one publisher. */
const filters = (list: ListName, texts: Texts): readonly Button[] =>
  list === 'articles' ? [button(texts.buttons.sources, { do: 'page', list: 'sources', from: 0, show: 'new' })] : []

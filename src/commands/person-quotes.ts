// A person's words page by page, all of them or on one topic, the newest first for everyone alike.

import type { KnownPerson } from '../knowledge/knowledge-base.ts'
import { encodeAction } from './callback.ts'
import { chosenQuestion } from './chosen-question.ts'
import type { Effect, Request } from './command.ts'
import { bold, button, inRows, line, reply } from './compose.ts'
import { contextButton, evidenceList } from './evidence.ts'
import { pageButtons, partOf, readPage } from './pages.ts'
import type { Button, Reply } from './reply.ts'
import { echo } from './shorten.ts'
import type { Texts } from './texts/texts.ts'

/** Pieces of evidence in one message. */
export const evidenceAtOnce = 3
const topicsOffered = 6

/** Quotations from position `from` with their contexts and the way to the next page; says so when there are none. */
export function personQuotes(person: KnownPerson, from: number, topic: string | undefined, request: Request): Reply {
  const { texts, knowledge } = request
  const page = readPage(from, evidenceAtOnce, (slice) => knowledge.quotations(person.key, slice, topic))
  if (page.items.length === 0) return noQuotes(person, topic, request)
  const first = page.from + 1
  const title = topic === undefined ? texts.quotes.of(person.name) : texts.quotes.ofTopic(person.name, echo(topic))
  const ordered = topic === undefined && page.total > 1 ? `, ${texts.quotes.order}` : ''
  const contexts = page.items.map((evidence, index) =>
    contextButton(evidence, `${texts.buttons.context} ${first + index}`),
  )
  const pages = pageButtons(page, evidenceAtOnce, texts, (position) => ({
    do: 'quotes',
    person: person.key,
    from: position,
    show: 'place',
    ...(topic === undefined ? {} : { topic }),
  }))
  return reply(
    [line(bold(title), ordered, partOf(page, texts)), ...evidenceList(page.items, request, first)],
    [contexts, topic === undefined ? [] : othersButtons(person.key, topic, texts), pages],
  )
}

function noQuotes(person: KnownPerson, topic: string | undefined, { texts, knowledge, language }: Request): Reply {
  if (topic === undefined) return reply([line(texts.quotes.none(person.name))])
  const topics = knowledge.topicsOf(person.key, topicsOffered, language)
  const offers = topics.length === 0 ? [] : [line(texts.refusal.otherTopics(person.name, topics))]
  return reply(
    [line(texts.quotes.noneOnTopic(person.name, echo(topic))), ...offers],
    inRows(topicButtons(person, topics), 2),
  )
}

/** What others say on the topic, where that fits into a button. */
export const othersButtons = (person: string, topic: string, texts: Texts): readonly Button[] =>
  [button(texts.buttons.others, { do: 'others', person, from: 0, show: 'new', topic })].filter(
    ({ action }) => encodeAction(action) !== undefined,
  )

/** A button for each topic on which a person is quoted, as far as it fits into one. */
export const topicButtons = (person: KnownPerson, topics: readonly string[]): readonly Button[] =>
  topics
    .map((topic) => button(topic, { do: 'quotes', person: person.key, from: 0, show: 'new', topic }))
    .filter(({ action }) => encodeAction(action) !== undefined)

/** What a follow-up builds on after a person's words were shown: the same as if they had been asked for in words. */
export const rememberPerson = (person: KnownPerson, topic: string | undefined, request: Request): Effect => ({
  kind: 'remember',
  question: chosenQuestion('what-said', [person], topic, request),
})

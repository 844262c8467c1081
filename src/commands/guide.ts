// The guided /quotes: whose words, then on what topic. Each step can be answered by a button or by typing, and a response
// that carries no „guide“ effect ends it; so a surface needs to keep nothing but the step.

import type { KnownPerson } from '../knowledge/knowledge-base.ts'
import type { Effect, GuideStep, Request, Response } from './command.ts'
import { button, inRows, line, reply, respond } from './compose.ts'
import { without } from './name-and-topic.ts'
import { personMeant } from './person-meant.ts'
import { personQuotes, rememberPerson, topicButtons } from './person-quotes.ts'
import type { Reply } from './reply.ts'
import { echo, shorten } from './shorten.ts'

const peopleOffered = 8
const topicsOffered = 6
const labelLength = 32

const stepTo = (step: GuideStep): Effect => ({ kind: 'guide', step })

/** Opens the dialog; without anybody to choose from it says so instead. */
export function openGuide(request: Request): Response {
  const { knowledge, texts } = request
  if (knowledge.facts().articles === 0) return respond(reply([line(texts.refusal.emptyLibrary)]))
  return respond(askWhose(request), stepTo({ at: 'person' }))
}

/** „Whose words?“ with the most quoted people as buttons. */
function askWhose({ texts, knowledge }: Request): Reply {
  const people = knowledge.people({ from: 0, size: peopleOffered }).items
  return reply([line(texts.guide.whose), line(texts.guide.leave)], choices(people))
}

/** „On what topic?“ with the person's topics as buttons. */
function askTopic(person: KnownPerson, { texts, knowledge, language }: Request): Reply {
  const topics = knowledge.topicsOf(person.key, topicsOffered, language)
  const everything = button(texts.buttons.everything, { do: 'quotes', person: person.key, from: 0, show: 'new' })
  return reply(
    [line(texts.guide.topic(person.name)), line(texts.guide.leave)],
    [...inRows(topicButtons(person, topics), 2), [everything]],
  )
}

/** The end of the dialog: the words; `topic` absent: on everything. */
export const guidedQuotes = (person: KnownPerson, topic: string | undefined, request: Request): Response =>
  respond(personQuotes(person, 0, topic, request), rememberPerson(person, topic, request))

/** The person was chosen: the topic is next. */
export const guidedPerson = (person: KnownPerson, request: Request): Response =>
  respond(askTopic(person, request), stepTo({ at: 'topic', person: person.key }))

/** What `request.words`, typed at a step of the dialog, lead to: the next step, the same once more, or the quotations. */
export function continueGuide(step: GuideStep, request: Request): Response {
  if (step.at === 'person') return typedPerson(request)
  const person = request.knowledge.person(step.person)
  return person === undefined ? openGuide(request) : typedTopic(person, request)
}

function typedPerson(request: Request): Response {
  const { words, texts, knowledge } = request
  const meant = personMeant(words, knowledge)
  if (meant.kind === 'one') return guidedPerson(meant.person, request)
  if (meant.kind === 'several') {
    return respond(reply([line(texts.guide.which(echo(words)))], choices(meant.people)), stepTo({ at: 'person' }))
  }
  const people = knowledge.people({ from: 0, size: peopleOffered }).items
  return respond(reply([line(texts.guide.nobody(echo(words)))], choices(people)), stepTo({ at: 'person' }))
}

function typedTopic(person: KnownPerson, request: Request): Response {
  const typed = request.words.toLocaleLowerCase()
  const { guide, quotes } = request.texts
  const topic = guide.everythingTyped.includes(typed) ? '' : without(quotes.between, request.words)
  return guidedQuotes(person, topic === '' ? undefined : topic, request)
}

const choices = (people: readonly KnownPerson[]) =>
  inRows(
    people.map(({ key, name }) => button(shorten(name, labelLength), { do: 'guidePerson', person: key })),
    2,
  )

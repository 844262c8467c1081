// The articles have no answer: why, and what there is instead. What is offered is named as an offer, never as the answer.

import type { Answer, KnownPerson, RefusalReason } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { button, inRows, line, reply } from '../compose.ts'
import { evidenceList } from '../evidence.ts'
import { exampleButtons } from '../examples.ts'
import { topicButtons } from '../person-quotes.ts'
import type { Block, Button, Reply } from '../reply.ts'
import { echo, shorten } from '../shorten.ts'
import type { Texts } from '../texts/texts.ts'
import { carriedButtons, carriedLines } from './carried.ts'

type Refusal = Extract<Answer, { kind: 'refusal' }>

const peopleOffered = 4
const topicsOffered = 4
const labelLength = 32

/** The reason in one sentence, what was searched, and the nearest people and topics as buttons. */
export function refusalReply(answer: Refusal, request: Request): Reply {
  const { texts } = request
  const { evidence, question, reason } = answer
  const alike = namesAlike(answer, request)
  const people = (alike.length > 0 ? alike : answer.offers.people).slice(0, peopleOffered)
  const topics = topicsOfferedIn(answer, request).slice(0, topicsOffered)
  return reply(
    [
      ...carriedLines(question, request),
      line(sentenceFor(answer, texts)),
      ...evidenceList(evidence, request),
      ...topicLines(answer, topics, texts),
      ...peopleLines(people, alike.length > 0, texts),
      ...(searched(reason) ? [line(texts.refusal.collection(answer.offers.facts))] : []),
    ],
    [
      ...inRows(topicOffers(answer, topics), 2),
      ...inRows(peopleOffers(people), 2),
      ...(reason === 'no-such-article'
        ? [[button(texts.buttons.articles, { do: 'page', list: 'articles', from: 0, show: 'new' })]]
        : []),
      carriedButtons(question, texts),
    ],
  )
}

/** In the reader's language, where there are any: a word of another one is no offer. */
function topicsOfferedIn({ person, offers }: Refusal, { knowledge, language }: Request): readonly string[] {
  if (offers.topics.length === 0) return []
  const own =
    person === undefined
      ? knowledge.topics(language, topicsOffered)
      : knowledge.topicsOf(person.key, topicsOffered, language)
  return own.length > 0 ? own : offers.topics
}

function sentenceFor({ reason, person, name, question }: Refusal, { refusal }: Texts): string {
  switch (reason) {
    case 'no-statement':
      return refusal.noStatement(person?.name ?? echo(name ?? ''), echoOf(question.topic))
    case 'unknown-person':
      return refusal.unknownPerson(echoOf(name ?? question.unknownNames[0]))
    case 'no-such-words':
      return refusal.noSuchWords
    case 'no-answer':
      return refusal.noAnswer
    case 'no-such-article':
      return refusal.noSuchArticle
    case 'opinion':
      return refusal.opinion
    case 'declined':
      return refusal.declined
    case 'empty-library':
      return refusal.emptyLibrary
    case 'empty-question':
      return refusal.emptyQuestion
  }
}

const echoOf = (words: string | undefined): string | undefined => words && echo(words)

/** Whether articles were searched in vain: then the reader is told which. */
const searched = (reason: RefusalReason): boolean =>
  reason !== 'opinion' && reason !== 'declined' && reason !== 'empty-library' && reason !== 'empty-question'

/** People whose names are like one that nobody here has. */
function namesAlike({ reason, name, question }: Refusal, { knowledge }: Request): readonly KnownPerson[] {
  const unknown = name ?? question.unknownNames[0]
  if (reason !== 'unknown-person' || unknown === undefined) return []
  return knowledge.findPeople(unknown, peopleOffered).map(({ person }) => person)
}

function topicLines({ person }: Refusal, topics: readonly string[], { refusal }: Texts): readonly Block[] {
  if (topics.length === 0) return []
  return [line(person === undefined ? refusal.topics(topics) : refusal.otherTopics(person.name, topics))]
}

function peopleLines(people: readonly KnownPerson[], alike: boolean, { refusal }: Texts): readonly Block[] {
  const names = people.map(({ name }) => name)
  return names.length === 0 ? [] : [line(alike ? refusal.nearest(names) : refusal.people(names))]
}

/** A person's other topics, or topics to ask about. */
const topicOffers = ({ person }: Refusal, topics: readonly string[]): readonly Button[] =>
  person === undefined ? exampleButtons(topics) : topicButtons(person, topics)

const peopleOffers = (people: readonly KnownPerson[]): readonly Button[] =>
  people.map(({ key, name }) => button(shorten(name, labelLength), { do: 'quotes', person: key, from: 0, show: 'new' }))

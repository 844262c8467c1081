// The articles have no answer: why, and what there is instead. What is offered is named as an offer, never as the answer.

import type { Answer, KnownPerson, RefusalReason } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { button, inRows, line, reply } from '../compose.ts'
import { evidenceList } from '../evidence.ts'
import { exampleButtons } from '../examples.ts'
import { topicButtons } from '../person-quotes.ts'
import type { Block, Button, Reply } from '../reply.ts'
import { shorten } from '../shorten.ts'
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
  const people = answer.offers.people.slice(0, peopleOffered)
  const topics = answer.offers.topics.slice(0, topicsOffered)
  return reply(
    [
      ...carriedLines(question, request),
      line(sentenceFor(answer, texts)),
      ...evidenceList(evidence, texts),
      ...offerLines(answer, people, topics, texts),
      ...(searched(reason) ? [line(texts.refusal.collection(answer.offers.facts))] : []),
    ],
    [
      ...inRows(topicOffers(answer, topics), 2),
      ...inRows(peopleOffers(answer, people), 2),
      ...(reason === 'no-such-article'
        ? [[button(texts.buttons.articles, { do: 'page', list: 'articles', from: 0, show: 'new' })]]
        : []),
      carriedButtons(question, texts),
    ],
  )
}

function sentenceFor({ reason, person, name, question }: Refusal, { refusal }: Texts): string {
  switch (reason) {
    case 'no-statement':
      return refusal.noStatement(person?.name ?? name ?? '', question.topic)
    case 'unknown-person':
      return refusal.unknownPerson(name ?? question.unknownNames[0])
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

/** Whether articles were searched in vain: then the reader is told which. */
const searched = (reason: RefusalReason): boolean =>
  reason === 'no-statement' || reason === 'unknown-person' || reason === 'no-such-words' || reason === 'no-answer'

function offerLines(answer: Refusal, people: readonly KnownPerson[], topics: readonly string[], texts: Texts) {
  const { refusal } = texts
  const names = people.map(({ name }) => name)
  const lines: Block[] = []
  if (topics.length > 0) {
    lines.push(
      line(answer.person === undefined ? refusal.topics(topics) : refusal.otherTopics(answer.person.name, topics)),
    )
  }
  if (names.length > 0) lines.push(line(peopleSentence(answer.reason, texts)(names)))
  return lines
}

function peopleSentence(reason: RefusalReason, { refusal }: Texts): (names: readonly string[]) => string {
  if (reason === 'unknown-person') return refusal.nearest
  return reason === 'no-statement' ? refusal.othersOnTopic : refusal.people
}

/** A person's other topics, or topics to ask about. */
const topicOffers = ({ person }: Refusal, topics: readonly string[]): readonly Button[] =>
  person === undefined ? exampleButtons(topics) : topicButtons(person, topics)

/** Others on the same topic, or similar names: their words. */
const peopleOffers = ({ reason, question }: Refusal, people: readonly KnownPerson[]): readonly Button[] =>
  people.map(({ key, name }) =>
    button(shorten(name, labelLength), {
      do: 'quotes',
      person: key,
      from: 0,
      show: 'new',
      ...(reason === 'no-statement' && question.topic !== undefined ? { topic: question.topic } : {}),
    }),
  )

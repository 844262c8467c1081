// /timeline NAME TOPIC: what someone said, from the oldest to the newest, so that a change of mind can be seen.

import type { KnownPerson } from '../knowledge/knowledge-base.ts'
import { evidenceReply } from './answers/evidence.ts'
import { respondToAnswer } from './answers.ts'
import { encodeAction } from './callback.ts'
import { chosenQuestion } from './chosen-question.ts'
import type { Command, Request, Response } from './command.ts'
import { button, line, reply, respond } from './compose.ts'
import { leadingName, without } from './name-and-topic.ts'
import { echo } from './shorten.ts'
import { personChoices, whichPerson } from './who.ts'

const peopleOffered = 8

export const timelineCommand: Command = {
  name: 'timeline',
  description: (texts) => texts.menu.timeline,
  argument: (texts) => texts.argument.topic,
  run: timelineOf,
}

function timelineOf(request: Request): Response {
  const { words, texts, knowledge } = request
  if (knowledge.facts().articles === 0) return respond(reply([line(texts.refusal.emptyLibrary)]))
  const people = knowledge.people({ from: 0, size: peopleOffered }).items
  const choices = personChoices(people, ({ key }) => ({ do: 'timeline', person: key, from: 0, show: 'new' }))
  if (words === '') return respond(reply([line(texts.timeline.whose)], choices))
  const found = leadingName(words, knowledge)
  if (found === undefined) return respond(reply([line(texts.refusal.unknownPerson(echo(words)))], choices))
  const rest = without(texts.quotes.between, found.rest)
  const topic = rest === '' ? {} : { topic: rest }
  if (found.meant.kind === 'one') return personTimeline(found.meant.person, 0, topic.topic, request)
  return whichPerson(found.meant.people, request, ({ key }) => ({
    do: 'timeline',
    person: key,
    from: 0,
    show: 'new',
    ...topic,
  }))
}

/** The words from position `from` on, on one topic or on all. */
export function personTimeline(
  person: KnownPerson,
  from: number,
  topic: string | undefined,
  request: Request,
): Response {
  const { texts, knowledge } = request
  const onTopic = topic === undefined ? {} : { topic }
  const question = chosenQuestion('timeline', [person], topic, request)
  const answer = knowledge.answer(question)
  if (answer.kind !== 'quotes' && answer.kind !== 'passages') return respondToAnswer(answer, request)
  const title = line(texts.answer.timeline(person.name, topic && echo(topic)))
  const said = evidenceReply(answer, request, from, {
    title: [title],
    pageAt: (position) => ({ do: 'timeline', person: person.key, from: position, show: 'place', ...onTopic }),
  })
  const chart = button(texts.buttons.chart, { do: 'chart', person: person.key, ...onTopic })
  const buttons = request.pictures && encodeAction(chart.action) ? [...said.buttons, [chart]] : said.buttons
  return respond(reply(said.blocks, buttons), { kind: 'remember', question })
}

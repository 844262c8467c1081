// /compare NAME NAME TOPIC: two people's words by turns. Without names two presses choose them; each button holds all it needs.

import type { KnownPerson } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import { evidenceReply } from './answers/evidence.ts'
import { respondToAnswer } from './answers.ts'
import { encodeAction } from './callback.ts'
import { chosenQuestion } from './chosen-question.ts'
import type { Command, Request, Response } from './command.ts'
import { button, inRows, line, reply, respond } from './compose.ts'
import { leadingName, without } from './name-and-topic.ts'
import type { Button } from './reply.ts'
import { echo } from './shorten.ts'
import { personChoices, whichPerson } from './who.ts'

const peopleOffered = 8
const topicsOffered = 4
/** Topics of one side looked at for those of both. */
const topicsLookedAt = 12

export const compareCommand: Command = {
  name: 'compare',
  description: (texts) => texts.menu.compare,
  argument: (texts) => texts.argument.two,
  run: (request) => (request.words === '' ? askFirst(request, []) : compareTyped(request)),
}

function askFirst(request: Request, before: readonly string[]): Response {
  const { texts, knowledge } = request
  if (knowledge.facts().articles === 0) return respond(reply([line(texts.refusal.emptyLibrary)]))
  const people = knowledge.people({ from: 0, size: peopleOffered }).items
  const choices = personChoices(people, ({ key }) => ({ do: 'compareWith', person: key }))
  return respond(reply([...before.map((sentence) => line(sentence)), line(texts.compare.first)], choices))
}

function compareTyped(request: Request): Response {
  const { words, texts, knowledge } = request
  const { and } = texts.compare
  const first = leadingName(words, knowledge)
  if (first === undefined) return askFirst(request, [texts.compare.unknown(echo(words))])
  if (first.meant.kind === 'several') {
    return whichPerson(first.meant.people, request, ({ key }) => ({ do: 'compareWith', person: key }))
  }
  const one = first.meant.person
  const second = leadingName(without(and, first.rest), knowledge)
  if (second === undefined) return askSecond(one, request)
  const rest = without([...and, ...texts.quotes.between], second.rest)
  const topic = rest === '' ? {} : { topic: rest }
  if (second.meant.kind === 'one') return comparison(one, second.meant.person, 0, topic.topic, request)
  return whichPerson(second.meant.people, request, ({ key }) => ({
    do: 'compare',
    first: one.key,
    second: key,
    from: 0,
    show: 'new',
    ...topic,
  }))
}

/** The first is chosen: „and who else?“ */
export function askSecond(first: KnownPerson, { texts, knowledge }: Request): Response {
  const people = knowledge.people({ from: 0, size: peopleOffered + 1 }).items.filter(({ key }) => key !== first.key)
  const choices = personChoices(people.slice(0, peopleOffered), ({ key }) => ({
    do: 'compare',
    first: first.key,
    second: key,
    from: 0,
    show: 'new',
  }))
  return respond(reply([line(texts.compare.second(first.name))], choices))
}

/** Their words by turns from position `from`, with the topics that both speak about. */
export function comparison(
  first: KnownPerson,
  second: KnownPerson,
  from: number,
  topic: string | undefined,
  request: Request,
): Response {
  const { texts, knowledge } = request
  const onTopic = topic === undefined ? {} : { topic }
  const question = chosenQuestion('compare', [first, second], topic, request)
  const answer = knowledge.answer(question)
  if (answer.kind !== 'quotes' && answer.kind !== 'passages') return respondToAnswer(answer, request)
  const pageAt = (position: number): Action => ({
    do: 'compare',
    first: first.key,
    second: second.key,
    from: position,
    show: 'place',
    ...onTopic,
  })
  const silent = [first, second].filter(({ key }) => !answer.evidence.some(({ person }) => person?.key === key))
  const title = [
    line(texts.answer.compare(first.name, second.name, topic && echo(topic))),
    ...silent.map(({ name }) => line(texts.refusal.noStatement(name, topic && echo(topic)))),
  ]
  const shown = evidenceReply(answer, request, from, { title, pageAt })
  const shared = topic === undefined ? sharedTopics(first, second, request) : []
  const blocks = shared.length === 0 ? shown.blocks : [...shown.blocks, line(texts.compare.topics)]
  return respond(reply(blocks, [...shown.buttons, ...inRows(shared, 2)]), { kind: 'remember', question })
}

function sharedTopics(first: KnownPerson, second: KnownPerson, { knowledge, language }: Request): readonly Button[] {
  return knowledge
    .topicsOf(first.key, topicsLookedAt, language)
    .filter((topic) => knowledge.quotations(second.key, { from: 0, size: 1 }, topic).total > 0)
    .slice(0, topicsOffered)
    .map((topic) => button(topic, { do: 'compare', first: first.key, second: second.key, from: 0, show: 'new', topic }))
    .filter(({ action }) => encodeAction(action) !== undefined)
}

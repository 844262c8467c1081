// What others than one person say on a topic: one statement from each, in the one order that holds for all.

import type { KnownPerson } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import { evidenceReply } from './answers/evidence.ts'
import { chosenQuestion } from './chosen-question.ts'
import type { Request, Response } from './command.ts'
import { line, plainReply, respond } from './compose.ts'
import { echo } from './shorten.ts'

type Others = Extract<Action, { do: 'others' }>

/** The statements from position `from`; a line where nobody else speaks on it. */
export function othersOn({ from, topic }: Others, person: KnownPerson, request: Request): Response {
  const { texts, knowledge } = request
  const question = chosenQuestion('who-else', [person], topic, { ...request, words: topic })
  const answer = knowledge.answer(question)
  if (answer.kind !== 'quotes' && answer.kind !== 'passages') {
    return respond(plainReply(texts.answer.noOthers(echo(topic), person.name)))
  }
  const title = line(texts.answer.others(echo(topic), person.name))
  const said = evidenceReply(answer, request, from, {
    title: [title],
    pageAt: (position) => ({ do: 'others', person: person.key, from: position, show: 'place', topic }),
  })
  return respond(said, { kind: 'remember', question })
}

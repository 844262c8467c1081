// What each button does. A button may be years old: whatever it points at is looked up anew, and may be gone.

import type { KnownPerson, Question } from '../knowledge/knowledge-base.ts'
import type { Action, PressAction } from './action.ts'
import { respondToAnswer } from './answers.ts'
import { articleQuotes } from './article-quotes.ts'
import { checkMark } from './check-mark.ts'
import type { Request, Response } from './command.ts'
import { askSecond, comparison } from './compare.ts'
import { plainReply, respond } from './compose.ts'
import { contextReply } from './context.ts'
import { followPressed } from './follow.ts'
import { forgetAnswered } from './forget.ts'
import { guidedPerson } from './guide.ts'
import { languageChosen } from './language.ts'
import { listPage } from './lists.ts'
import { othersOn } from './others.ts'
import { personQuotes, rememberPerson } from './person-quotes.ts'
import { reportReceived } from './report.ts'
import { shareCard } from './share-card.ts'
import { personTimeline } from './timeline.ts'
import { timelineChart } from './timeline-chart.ts'
import { personCard } from './who.ts'

type Pressed<Name extends Action['do']> = Extract<Action, { do: Name }>

/** The response to a button; `ask` is left out, since it is answered like typed words, and what only a surface can do. */
export function respondToPress(action: PressAction, request: Request): Response {
  switch (action.do) {
    case 'context':
      return respond(contextReply(action, request))
    case 'summary':
      return summary(action, request)
    case 'page':
      return shown(action.show, respond(listPage(action.list, action.from, request, action.publisher)))
    case 'quotes':
      return withPerson(action.person, request, (person) => quotes(action, person, request))
    case 'articleQuotes':
      return shown(action.show, respond(articleQuotes(action.article, action.from, request)))
    case 'who':
      return withPerson(action.person, request, (person) => personCard(person, request))
    case 'choosePerson':
      return withPerson(action.person, request, (person) => choosePerson(person, request))
    case 'guidePerson':
      return withPerson(action.person, request, (person) => guidedPerson(person, request))
    case 'others':
      return withPerson(action.person, request, (person) => shown(action.show, othersOn(action, person, request)))
    case 'timeline':
      return withPerson(action.person, request, (person) =>
        shown(action.show, personTimeline(person, action.from, action.topic, request)),
      )
    case 'compareWith':
      return withPerson(action.person, request, (person) => askSecond(person, request))
    case 'compare':
      return withPerson(action.first, request, (first) =>
        withPerson(action.second, request, (second) =>
          shown(action.show, comparison(first, second, action.from, action.topic, request)),
        ),
      )
    case 'card':
      return shareCard(action, request)
    case 'chart':
      return withPerson(action.person, request, (person) => timelineChart(person, action.topic, request))
    case 'follow':
    case 'unfollow':
      return followPressed(action, request)
    case 'report':
      return reportReceived(action, request)
    case 'more':
      return more(action, request)
    case 'moreRemembered':
      return moreRemembered(action, request)
    case 'dropCarried':
      return dropCarried(request)
    case 'language':
      return languageChosen(action.language)
    case 'forget':
      return forgetAnswered(action.sure, request)
  }
}

const stale = ({ texts }: Request): Response => respond(plainReply(texts.stale))

const shown = (show: 'new' | 'place', response: Response): Response =>
  show === 'place' ? { ...response, inPlace: true } : response

function withPerson(key: string, request: Request, go: (person: KnownPerson) => Response): Response {
  const person = request.knowledge.person(key)
  return person === undefined ? stale(request) : go(person)
}

function summary({ article, length }: Pressed<'summary'>, request: Request): Response {
  const answer = request.knowledge.summary(article, length, request.language)
  if (answer === undefined) return respond(plainReply(request.texts.context.changed))
  return shown(length === 'long' ? 'place' : 'new', respondToAnswer(answer, request))
}

function quotes({ from, show, topic }: Pressed<'quotes'>, person: KnownPerson, request: Request): Response {
  const effect = rememberPerson(person, topic, request)
  return shown(show, respond(personQuotes(person, from, topic, request), effect))
}

/** The question before about this person; after a restart, when it is forgotten, all that person's words. */
function choosePerson(person: KnownPerson, request: Request): Response {
  const before = request.conversation.question
  if (before === undefined) {
    return respond(personQuotes(person, 0, undefined, request), rememberPerson(person, undefined, request))
  }
  const question: Question = { ...before, persons: [person.key], unknownNames: [] }
  return respondToAnswer(request.knowledge.answer(question), request)
}

/** A question that travels in its button stands alone: nothing of the conversation since is carried into it. */
function more({ utterance, from }: Pressed<'more'>, request: Request): Response {
  const { language, now, knowledge } = request
  return shown('place', respondToAnswer(knowledge.ask(utterance, { language, now }), request, from))
}

function moreRemembered({ check, from }: Pressed<'moreRemembered'>, request: Request): Response {
  const { question } = request.conversation
  if (question === undefined || checkMark(question.utterance) !== check) return stale(request)
  return shown('place', respondToAnswer(request.knowledge.answer(question), request, from))
}

function dropCarried(request: Request): Response {
  const { language, now, knowledge, conversation } = request
  if (conversation.question?.carried === undefined) return stale(request)
  return respondToAnswer(knowledge.ask(conversation.question.utterance, { language, now }), request)
}

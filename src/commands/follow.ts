// /follow and /following: new words of a person, or on a topic, are sent when they are loaded; and how that is stopped.

import type { Evidence, Followed } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import { encodeAction } from './callback.ts'
import type { Command, Request, Response } from './command.ts'
import { bold, button, inRows, items, line, plainReply, replace, reply, respond } from './compose.ts'
import { contextButton, evidenceList } from './evidence.ts'
import { leadingName, without } from './name-and-topic.ts'
import { evidenceAtOnce } from './person-quotes.ts'
import type { Button, Reply } from './reply.ts'
import { echo, shorten } from './shorten.ts'
import { personChoices, whichPerson } from './who.ts'

const peopleOffered = 4
const topicsOffered = 4
const labelLength = 40

export const followCommand: Command = {
  name: 'follow',
  description: (texts) => texts.menu.follow,
  argument: (texts) => texts.argument.follow,
  run: follow,
}

export const followingCommand: Command = {
  name: 'following',
  description: (texts) => texts.menu.following,
  run: (request) => respond(list(request)),
}

function follow(request: Request): Response {
  const { words, texts, knowledge, following, language } = request
  if (following === undefined) return respond(plainReply(texts.follow.onlyInPrivate))
  if (words === '') return respond(choices(request))
  const named = leadingName(words, knowledge)
  if (named === undefined || named.rest !== '') {
    const topic = without(texts.quotes.between, words)
    return followed({ kind: 'topic', words: shorten(topic === '' ? words : topic, labelLength), language }, request)
  }
  if (named.meant.kind === 'one') return followed({ kind: 'person', person: named.meant.person.key }, request)
  return whichPerson(named.meant.people, request, ({ key }) => ({ do: 'follow', kind: 'person', what: key }))
}

/** People and topics to choose from. */
function choices({ texts, knowledge, language }: Request): Reply {
  const people = knowledge.people({ from: 0, size: peopleOffered }).items
  const topics = knowledge
    .topics(language, topicsOffered)
    .map((topic) => button(topic, { do: 'follow', kind: 'topic', what: topic }))
  return reply(
    [line(texts.follow.what)],
    [
      ...personChoices(people, ({ key }): Action => ({ do: 'follow', kind: 'person', what: key })),
      ...inRows(
        topics.filter(({ action }) => encodeAction(action) !== undefined),
        2,
      ),
    ],
  )
}

type Pressed = Extract<Action, { do: 'follow' | 'unfollow' }>

const followedBy = ({ kind, what }: Pressed, { language }: Request): Followed =>
  kind === 'person' ? { kind, person: what } : { kind, words: what, language }

/** A pressed choice. */
export const followPressed = (action: Pressed, request: Request): Response =>
  request.following === undefined
    ? respond(plainReply(request.texts.follow.onlyInPrivate))
    : action.do === 'follow'
      ? followed(followedBy(action, request), request)
      : unfollowed(followedBy(action, request), request)

const followed = (what: Followed, request: Request): Response =>
  respond(
    reply(
      [line(request.texts.follow.done(nameOf(what, request))), line(request.texts.follow.manners)],
      [[button(request.texts.buttons.following, { do: 'ask', utterance: '/following' })]],
    ),
    { kind: 'follow', what },
  )

function unfollowed(what: Followed, request: Request): Response {
  const left = (request.following ?? []).filter((each) => nameOf(each, request) !== nameOf(what, request))
  return replace(list({ ...request, following: left }), { kind: 'unfollow', what })
}

/** All that is followed, each with a button that stops it. */
function list(request: Request): Reply {
  const { texts, following } = request
  if (following === undefined) return plainReply(texts.follow.onlyInPrivate)
  if (following.length === 0) return plainReply(texts.follow.nothing)
  const stops = following.flatMap((what): readonly (readonly Button[])[] => {
    const label = shorten(texts.follow.stop(nameOf(what, request)), labelLength)
    const stop = button(label, {
      do: 'unfollow',
      kind: what.kind,
      what: what.kind === 'person' ? what.person : what.words,
    })
    return encodeAction(stop.action) === undefined ? [] : [[stop]]
  })
  return reply(
    [
      line(bold(texts.follow.list)),
      ...items(following.map((what) => [nameOf(what, request)])),
      line(texts.follow.manners),
    ],
    stops,
  )
}

const nameOf = (what: Followed, { knowledge, texts }: Request): string =>
  what.kind === 'topic'
    ? texts.follow.topic(echo(what.words))
    : (knowledge.person(what.person)?.name ?? texts.follow.gone)

/** New words in one message: the first few, and how many more there are. */
export function newsReply(evidence: readonly Evidence[], request: Pick<Request, 'texts' | 'knowledge' | 'now'>): Reply {
  const { texts } = request
  const shown = evidence.slice(0, evidenceAtOnce)
  const more = evidence.length - shown.length
  return reply(
    [
      line(bold(texts.follow.news(evidence.length))),
      ...evidenceList(shown, request),
      ...(more > 0 ? [line(texts.follow.more(more))] : []),
    ],
    [
      shown.map((each, index) => contextButton(each, `${texts.buttons.context} ${index + 1}`)),
      [button(texts.buttons.following, { do: 'ask', utterance: '/following' })],
    ],
  )
}

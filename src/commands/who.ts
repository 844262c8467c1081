// /who NAME: who someone is by what the articles say: roles, how often quoted, on what, and the latest words.

import type { KnownPerson } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import type { Command, Request, Response } from './command.ts'
import { bold, button, inRows, line, reply, respond } from './compose.ts'
import { aboutQuotation, contextButton, evidenceBlocks } from './evidence.ts'
import { personMeant } from './person-meant.ts'
import { rememberPerson, topicButtons } from './person-quotes.ts'
import type { Reply } from './reply.ts'
import { echo, shorten } from './shorten.ts'

const topicsShown = 4
const rolesShown = 3
const peopleOffered = 8
const labelLength = 40
const choiceLength = 32

export const whoCommand: Command = {
  name: 'who',
  description: (texts) => texts.menu.who,
  argument: (texts) => texts.argument.person,
  run: whoIs,
}

function whoIs(request: Request): Response {
  const { words, texts, knowledge } = request
  if (words === '') return respond(whose(request))
  const meant = personMeant(words, knowledge)
  if (meant.kind === 'one') return personCard(meant.person, request)
  if (meant.kind === 'several') return whichPerson(meant.people, request, leadToCard)
  const people = knowledge.people({ from: 0, size: topicsShown }).items
  const offer = people.length === 0 ? [] : [line(texts.refusal.people(people.map(({ name }) => name)))]
  return respond(reply([line(texts.who.unknown(echo(words))), ...offer], personRows(people, leadToCard)))
}

/** The most quoted to choose from, and the way to everybody else. */
function whose(request: Request): Reply {
  const { texts, knowledge } = request
  if (knowledge.facts().articles === 0) return reply([line(texts.refusal.emptyLibrary)])
  const people = knowledge.people({ from: 0, size: peopleOffered }).items
  const all = button(texts.buttons.everybody, { do: 'page', list: 'people', from: 0, show: 'new' })
  return reply([line(texts.who.whose)], [...personChoices(people, leadToCard), [all]])
}

const leadToCard = ({ key }: KnownPerson): Action => ({ do: 'who', person: key })

/** What the articles say of a person, with the latest of their words. */
export function personCard(person: KnownPerson, request: Request): Response {
  const { texts, knowledge } = request
  const topics = knowledge.topicsOf(person.key, topicsShown, request.language)
  const [latest] = knowledge.quotations(person.key, { from: 0, size: 1 }).items
  const roles = person.roles.slice(0, rolesShown)
  const blocks = [
    line(bold(person.name)),
    line(roles.length > 0 ? texts.who.roles(roles) : texts.who.noRoles),
    line(texts.who.counts(person)),
    ...(topics.length > 0 ? [line(texts.who.topics(topics))] : []),
    ...(latest === undefined ? [] : [line(texts.who.latest), ...evidenceBlocks(latest, request)]),
  ]
  const all = button(texts.buttons.quotesOf(person.name), { do: 'quotes', person: person.key, from: 0, show: 'new' })
  const inOrder = button(texts.buttons.timeline, { do: 'timeline', person: person.key, from: 0, show: 'new' })
  const rows =
    latest === undefined
      ? []
      : [
          [contextButton(latest, texts.buttons.context), ...aboutQuotation(latest, request)],
          [all, inOrder],
          ...inRows(topicButtons(person, topics), 2),
        ]
  return respond(reply(blocks, rows), rememberPerson(person, undefined, request))
}

/** „Which one?“ with a button for each person. */
export const whichPerson = (
  people: readonly KnownPerson[],
  { texts }: Request,
  leadTo: (person: KnownPerson) => Action,
): Response => respond(reply([line(texts.who.which)], personRows(people, leadTo)))

/** A button for each person, two in a row, as far as what it leads to fits into one. */
export const personChoices = (people: readonly KnownPerson[], leadTo: (person: KnownPerson) => Action) =>
  inRows(
    people.map((person) => button(shorten(person.name, choiceLength), leadTo(person))),
    2,
  )

const personRows = (people: readonly KnownPerson[], leadTo: (person: KnownPerson) => Action) =>
  people.map((person) => {
    const { name, roles } = person
    return [button(shorten(roles[0] === undefined ? name : `${name}, ${roles[0]}`, labelLength), leadTo(person))]
  })

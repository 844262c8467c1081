// /quotes NAME: what someone said; without a name the guided dialog asks whose words.

import { respondToUtterance } from './ask.ts'
import type { Command, Request, Response } from './command.ts'
import { guidedQuotes, openGuide } from './guide.ts'
import { personMeant } from './person-meant.ts'
import { whichPerson } from './who.ts'

export const quotesCommand: Command = {
  name: 'quotes',
  description: (texts) => texts.menu.quotes,
  argument: (texts) => texts.argument.person,
  run: (request) => (request.words === '' ? openGuide(request) : quotesOf(request)),
}

/** What is more than a name („Lind on the harbour“) is understood as the question it stands for. */
function quotesOf(request: Request): Response {
  const { words, texts, knowledge } = request
  const meant = personMeant(words, knowledge)
  if (meant.kind === 'one') return guidedQuotes(meant.person, undefined, request)
  if (meant.kind === 'several') return whichPerson(meant.people, request, 'quotes')
  return respondToUtterance({ ...request, words: texts.ask.whatSaid(words) })
}

// /quotes NAME TOPIC: what someone said, on everything or on one topic; without a name the guided dialog asks whose words.

import { respondToUtterance } from './ask.ts'
import type { Command, Request, Response } from './command.ts'
import { guidedQuotes, openGuide } from './guide.ts'
import { leadingName, without } from './name-and-topic.ts'
import { whichPerson } from './who.ts'

export const quotesCommand: Command = {
  name: 'quotes',
  description: (texts) => texts.menu.quotes,
  argument: (texts) => texts.argument.topic,
  run: (request) => (request.words === '' ? openGuide(request) : quotesOf(request)),
}

/** What names nobody is understood as the question it stands for. */
function quotesOf(request: Request): Response {
  const { words, texts, knowledge } = request
  const found = leadingName(words, knowledge)
  if (found === undefined) return respondToUtterance({ ...request, words: texts.ask.whatSaid(words) })
  const rest = without(texts.quotes.between, found.rest)
  const topic = rest === '' ? undefined : rest
  if (found.meant.kind === 'one') return guidedQuotes(found.meant.person, topic, request)
  return whichPerson(found.meant.people, request, ({ key }) => ({
    do: 'quotes',
    person: key,
    from: 0,
    show: 'new',
    ...(topic === undefined ? {} : { topic }),
  }))
}

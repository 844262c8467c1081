// /start: what this is, how much there is, and three questions that these articles can answer; from a link, what it leads to.

import type { Command, Request, Response } from './command.ts'
import { bold, button, items, line, reply, respond } from './compose.ts'
import { actionOfPayload } from './deep-link.ts'
import { exampleButtons } from './examples.ts'
import { respondToPress } from './press.ts'

const examplesShown = 3

export const startCommand: Command = {
  name: 'start',
  description: (texts) => texts.menu.start,
  run: start,
}

/** A link may lead to an article, a person or words; any other payload greets. */
function start(request: Request): Response {
  const action = actionOfPayload(request.words)
  return action === undefined ? welcome(request) : respondToPress(action, request)
}

function welcome({ texts, knowledge, language }: Request): Response {
  const facts = knowledge.facts()
  const greeting = [line(bold(texts.start.greeting)), line(texts.start.promise)]
  if (facts.articles === 0) return respond(reply([...greeting, line(texts.start.empty), line(texts.start.more)]))
  const examples = knowledge.examples(language, examplesShown)
  const asked =
    examples.length === 0 ? [] : [line(texts.start.examples), ...items(examples.map((example) => [example]))]
  return respond(
    reply(
      [...greeting, line(texts.start.collection(facts)), ...asked, line(texts.start.more)],
      [
        ...exampleButtons(examples).map((example) => [example]),
        [
          button(texts.buttons.articles, { do: 'page', list: 'articles', from: 0, show: 'new' }),
          button(texts.buttons.people, { do: 'page', list: 'people', from: 0, show: 'new' }),
        ],
      ],
    ),
  )
}

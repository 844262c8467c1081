// Where every surface comes in: words or a pressed button in, a response out. Nothing here knows Telegram or the terminal.

import { type Action, isAdminAction } from './action.ts'
import { respondToUtterance } from './ask.ts'
import { catalogue, commandsFor } from './catalogue.ts'
import type { Asker, Request, Response } from './command.ts'
import { button, line, plainReply, reply, respond } from './compose.ts'
import { continueGuide } from './guide.ts'
import { nearestCommand } from './nearest-command.ts'
import { respondToPress } from './press.ts'
import { textsIn } from './texts/texts.ts'
import { respondToTypedWish } from './typed-wishes.ts'

/**
 * Answers what someone typed: „/command words“ (in any case, „@botname“ is ignored), or else a question, or the next words of
 * the guided dialog while `asker.conversation.guide` is set. Never throws for its words.
 */
export function respondToText(text: string, asker: Asker): Response {
  const words = text.trim()
  const command = /^\/([^\s@/]+)(?:@\w+)?(?:\s+(.*))?$/su.exec(words)
  const name = command?.[1]
  if (name !== undefined) {
    const request = requestOf(asker, command?.[2]?.trim() ?? '')
    return goingOn(respondToCommand(name.toLowerCase(), request), request)
  }
  const request = requestOf(asker, words)
  const wished = respondToTypedWish(request)
  if (wished !== undefined) return goingOn(wished, request)
  const step = asker.conversation.guide
  const response =
    step === undefined || words === '' || words.endsWith('?')
      ? respondToUtterance(request)
      : continueGuide(step, request)
  return goingOn(response, request)
}

/** Answers a pressed button. One whose person, article or question is gone gets a friendly line. */
export function respondToAction(action: Action, asker: Asker): Response {
  if (isAdminAction(action)) return respond(plainReply(textsIn(asker.language).admin.only))
  if (action.do !== 'ask') {
    const request = requestOf(asker, '')
    return goingOn(respondToPress(action, request), request)
  }
  const { question } = asker.conversation
  return respondToText(action.utterance, { ...asker, conversation: question === undefined ? {} : { question } })
}

/** The response with a note of where it goes on, for whoever types „weiter“: its next page, or else the longer summary. */
function goingOn(response: Response, { texts, conversation }: Request): Response {
  // A passing line leaves the reply before as it is; after /forget and /cancel nothing is to be remembered.
  const ends = response.effects.some(({ kind }) => kind === 'forget' || kind === 'cancel')
  if (response.passing || ends) return response
  const buttons = response.reply.buttons.flat()
  const onward = [texts.buttons.next, texts.buttons.longer]
    .flatMap((label) => buttons.find((each) => each.label === label) ?? [])
    .flatMap((found) => ('action' in found ? [found.action] : []))[0]
  const action = onward === undefined || onward.do === 'ask' || isAdminAction(onward) ? undefined : onward
  if (action === undefined && conversation.onward?.action === undefined) return response
  return { ...response, effects: [...response.effects, { kind: 'onward', onward: action ? { action } : {} }] }
}

const requestOf = (asker: Asker, words: string): Request => ({
  language: asker.language,
  knowledge: asker.knowledge,
  conversation: asker.conversation,
  now: asker.now,
  texts: textsIn(asker.language),
  words,
  ...(asker.following === undefined ? {} : { following: asker.following }),
  ...(asker.admin === undefined ? {} : { admin: asker.admin }),
  ...(asker.unansweredNoted && { unansweredNoted: asker.unansweredNoted }),
  ...(asker.pictures && { pictures: asker.pictures }),
})

function respondToCommand(name: string, request: Request): Response {
  const command = catalogue.find((entry) => entry.name === name)
  return command === undefined ? unknownCommand(name, request) : command.run(request)
}

function unknownCommand(name: string, { texts, admin }: Request): Response {
  const nearest = nearestCommand(name, commandsFor(admin !== undefined))
  const commands = nearest === undefined ? ['help'] : [nearest, 'help']
  const buttons = commands.map((command) => button(`/${command}`, { do: 'ask', utterance: `/${command}` }))
  return respond(reply([line(texts.unknownCommand(name.slice(0, 32), nearest))], [buttons]))
}

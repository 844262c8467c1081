// A quotation as a picture to pass on: the same words, speaker and source as in a message, for people who would rather look.

import type { Action } from './action.ts'
import { cardReply } from './cards.ts'
import type { Request, Response } from './command.ts'
import { button, plainReply, respond } from './compose.ts'
import { sourceLine, speakerLine } from './evidence.ts'
import { wordsAt } from './words-at.ts'

type Card = Extract<Action, { do: 'card' }>

/** On a phone the letters of longer words would be smaller than those of the chat. */
const longestWords = 500

/** The picture, with the same in words under it; a reason where there can be none. */
export function shareCard(pressed: Card, { texts, knowledge }: Request): Response {
  const evidence = wordsAt(pressed, knowledge)?.quoted
  if (evidence?.quotation === undefined) return respond(plainReply(texts.context.changed))
  const letters = evidence.text.length
  if (letters > longestWords) return respond(plainReply(texts.picture.tooLong(letters, longestWords)))
  const { article, start, end, check } = pressed
  const said = cardReply(evidence, texts)
  const inContext = button(texts.buttons.context, { do: 'context', article, start, end, check })
  const speaker = speakerLine(evidence, evidence.quotation, texts)
  const source = sourceLine(evidence.article, texts, evidence.text)
  return respond({ ...said, buttons: [[inContext]], picture: { kind: 'card', evidence, speaker, source } })
}

// „weiter“, „mehr“, „auf deutsch“: a word typed where a button or a command would do. Such words are looked at before they are
// searched for in the articles.

import type { Request, Response } from './command.ts'
import { plainReply, respond } from './compose.ts'
import { languageChosen } from './language.ts'
import { respondToPress } from './press.ts'
import { textsIn } from './texts/texts.ts'

/** The response to such a word, alone or with a „bitte“; undefined for all other words. */
export function respondToTypedWish(request: Request): Response | undefined {
  const typed = request.words
    .toLowerCase()
    .replace(/[.!?…]/gu, '')
    .replace(/^(?:bitte|please)\s+|\s+(?:bitte|please)$/gu, '')
    .trim()
  const { conversation, texts } = request
  const languages = (['de', 'en'] as const).map((language) => ({ language, texts: textsIn(language) }))
  const chosen = languages.find((each) => each.texts.languageChoice.typed.includes(typed))
  if (chosen !== undefined) return { ...languageChosen(chosen.language), inPlace: false }
  if (!languages.some((each) => each.texts.onwardTyped.includes(typed))) return undefined
  const { onward, question } = conversation
  if (onward?.action !== undefined) return { ...respondToPress(onward.action, request), inPlace: false }
  return (onward ?? question) ? respond(plainReply(texts.answer.nothingMore)) : undefined
}

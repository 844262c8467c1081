// /language: a button for each language; the choice outlasts a restart.

import type { Command, Language, Request, Response } from './command.ts'
import { button, line, replace, reply, respond } from './compose.ts'
import { textsIn } from './texts/texts.ts'

/** Each language under its own name, so that nobody has to read the other one to find it. */
const languages: readonly { readonly language: Language; readonly name: string; readonly typed: RegExp }[] = [
  { language: 'de', name: 'Deutsch', typed: /^(de|deutsch|german)$/i },
  { language: 'en', name: 'English', typed: /^(en|englisch|english)$/i },
]

export const languageCommand: Command = {
  name: 'language',
  description: (texts) => texts.menu.language,
  argument: (texts) => texts.argument.language,
  run: chooseLanguage,
}

function chooseLanguage({ words, texts }: Request): Response {
  const typed = languages.find((entry) => entry.typed.test(words))
  if (typed !== undefined) return { ...languageChosen(typed.language), inPlace: false }
  const buttons = languages.map(({ language, name }) => button(name, { do: 'language', language }))
  const unknown = words === '' ? [] : [line(texts.languageChoice.unknown)]
  return respond(reply([...unknown, line(texts.languageChoice.which)], [buttons]))
}

/** Says so in the language just chosen, in the place of the choice. */
export const languageChosen = (language: Language): Response =>
  replace(reply([line(textsIn(language).languageChoice.chosen)]), { kind: 'language', language })

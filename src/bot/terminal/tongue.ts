// In what language the terminal begins: as the locale says, and where that says nothing, as the questions are asked.

import type { Language } from '../../commands/command.ts'

/** `follows`: nobody chose the language, so the bot's words follow the questions. */
export interface Tongue {
  readonly language: Language
  readonly follows: boolean
}

/** Reads the locale as POSIX orders it (LC_ALL, LC_MESSAGES, LANG); „C“ and „POSIX“ say nothing. */
export function tongueOf(env: Readonly<Record<string, string | undefined>>, otherwise: Language): Tongue {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? 'C'
  if (locale.startsWith('de')) return { language: 'de', follows: false }
  return { language: otherwise, follows: true }
}

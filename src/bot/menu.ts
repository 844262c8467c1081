// What Telegram shows before the first message: the list of commands and a line on what the bot does, in German and English.

import type { Api } from 'grammy'
import { catalogue } from '../commands/catalogue.ts'
import type { Language } from '../commands/command.ts'
import { textsIn } from '../commands/texts/texts.ts'

/**
 * Registers the commands and descriptions, English as the default. Never fails: a bot without a menu still answers, so a
 * refusal is told in one line each.
 */
export async function registerMenu(api: Api, log: (line: string) => void): Promise<void> {
  for (const language of ['en', 'de'] as const) {
    try {
      await registerIn(api, language)
    } catch (error) {
      log(`the commands could not be registered in ${language}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

async function registerIn(api: Api, language: Language): Promise<void> {
  const texts = textsIn(language)
  const scope = language === 'en' ? {} : { language_code: language }
  await api.setMyCommands(
    catalogue.map(({ name, description }) => ({ command: name, description: description(texts) })),
    scope,
  )
  await api.setMyDescription(texts.botDescription, scope)
  await api.setMyShortDescription(texts.botShortDescription, scope)
}

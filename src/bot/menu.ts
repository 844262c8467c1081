// What Telegram shows before the first message: the list of commands and a line on what the bot does, in German and English.

import type { Api, MiddlewareFn } from 'grammy'
import { commandsFor } from '../commands/catalogue.ts'
import type { Command, Language } from '../commands/command.ts'
import { type Texts, textsIn } from '../commands/texts/texts.ts'
import type { Desk } from './desk.ts'
import { newsroomFor } from './newsroom/newsroom.ts'

type Log = (line: string) => void

/**
 * Registers the commands and descriptions, English as the default; the administrators' commands for their own chats alone.
 * Never fails: a bot without a menu still answers, so a refusal is told in one line each.
 */
export async function registerMenu(api: Api, admins: readonly number[], log: Log): Promise<void> {
  for (const language of ['en', 'de'] as const)
    await tolerantly(`the commands in ${language}`, log, () => registerIn(api, language))
  for (const admin of admins) await registerAdminMenu(api, admin, log)
}

/** The menu of one administrator. Telegram knows no chat with somebody who has never written to the bot. */
async function registerAdminMenu(api: Api, admin: number, log: Log): Promise<void> {
  for (const language of ['en', 'de'] as const)
    await tolerantly(`an administrator's commands in ${language}`, log, () =>
      api.setMyCommands(described(commandsFor(true), textsIn(language)), {
        ...scoped(language),
        scope: { type: 'chat', chat_id: admin },
      }),
    )
}

/** Whoever writes to the bot for the first time begins with /start: for an administrator the menu can be registered now. */
export const menuAtStart =
  (desk: Desk): MiddlewareFn =>
  (ctx, next) => {
    if (newsroomFor(desk.newsroom, ctx) !== undefined && ctx.from) registerAdminMenu(ctx.api, ctx.from.id, desk.log)
    return next()
  }

async function tolerantly(what: string, log: Log, register: () => Promise<unknown>): Promise<void> {
  try {
    await register()
  } catch (error) {
    log(`${what} could not be registered: ${error instanceof Error ? error.message : error}`)
  }
}

const scoped = (language: Language) => (language === 'en' ? {} : { language_code: language })

const described = (commands: readonly Command[], texts: Texts) =>
  commands.map(({ name, description }) => ({ command: name, description: description(texts) }))

async function registerIn(api: Api, language: Language): Promise<void> {
  const texts = textsIn(language)
  await api.setMyCommands(described(commandsFor(false), texts), scoped(language))
  await api.setMyDescription(texts.botDescription, scoped(language))
  await api.setMyShortDescription(texts.botShortDescription, scoped(language))
}

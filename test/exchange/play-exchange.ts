// A conversation as the README shows it, played with the bot as it is today.

import type { MessageEntity } from '@grammyjs/types'
import { startBotApi } from '../support/bot-api/bot-api.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import { startBot } from '../support/bot-in-process.ts'

/** One message; `entities` and `buttons` (rows of labels) only under the bot's. */
export interface Said {
  readonly from: 'reader' | 'bot'
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly buttons: readonly (readonly string[])[]
}

/** The last asks for what nobody said: that is answered too. */
const questions = ['wer sagte das geld reicht bis zum letzten bolzen', 'und was sagt sie zur grippeimpfung?']
/** Ages of articles are told, so the day is always the same. */
const day = new Date('2026-11-23T10:00:00Z')

export async function playExchange(): Promise<readonly Said[]> {
  const api = await startBotApi()
  const bot = await startBot(api, { now: () => day })
  const reader = api.user({ firstName: 'Ada', language: 'de' })
  const said: Said[] = []
  for (const text of questions) {
    reader.says(text)
    said.push({ from: 'reader', text, entities: [], buttons: [] }, asSaid(await reader.hears()))
  }
  await bot.stop()
  await api.close()
  return said
}

const asSaid = ({ text, entities, keyboard }: ShownMessage): Said => ({
  from: 'bot',
  text,
  entities,
  buttons: keyboard.map((row) => row.map((button) => button.text)),
})

// Who asks for more than is answered is told so, in the way the update was made.

import type { Update } from '@grammyjs/types'
import type { Api } from 'grammy'
import { textsIn } from '../commands/texts/texts.ts'
import { describeFault } from './describe-fault.ts'
import type { Desk } from './desk.ts'

/**
 * Refuses an update above the limits. A message is answered only where `tell` is set; a press and an inline query always, since
 * their circles turn until they are. Never rejects.
 */
export async function refuseTooMuch(api: Api, desk: Desk, update: Update, tell: boolean): Promise<void> {
  try {
    await refuse(api, desk, update, tell)
  } catch (error) {
    desk.log(`update ${update.update_id}: that it was too much could not be told: ${describeFault(error)}`)
  }
}

async function refuse(api: Api, desk: Desk, update: Update, tell: boolean): Promise<void> {
  const { message, callback_query: press, inline_query: query } = update
  if (query !== undefined) await api.answerInlineQuery(query.id, [], { is_personal: true, cache_time: 0 })
  else if (press !== undefined) await api.answerCallbackQuery(press.id, { text: words(desk, press.from) })
  else if (message?.from !== undefined && tell) await api.sendMessage(message.chat.id, words(desk, message.from))
}

const words = (desk: Desk, { id, language_code }: { id: number; language_code?: string }): string =>
  textsIn(desk.sessions.language(id, language_code)).tooMuch

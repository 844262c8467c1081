// Buttons become an inline keyboard. What a button does travels inside it.

import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types'
import { encodeAction } from '../../commands/callback.ts'
import type { Button, LinkButton } from '../../commands/reply.ts'

/** An inline keyboard of the rows of buttons; a button whose action does not fit into 64 bytes is left out. */
export function keyboard(rows: readonly (readonly (Button | LinkButton)[])[]): InlineKeyboardMarkup {
  const buttons = rows.map((row) =>
    row.flatMap((button): InlineKeyboardButton[] => {
      if ('url' in button) return [{ text: button.label, url: button.url }]
      const data = encodeAction(button.action)
      return data === undefined ? [] : [{ text: button.label, callback_data: data }]
    }),
  )
  return { inline_keyboard: buttons.filter((row) => row.length > 0) }
}

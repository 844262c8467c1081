// Buttons become an inline keyboard. What a button does travels inside it.

import type { InlineKeyboardMarkup } from '@grammyjs/types'
import { encodeAction } from '../../commands/callback.ts'
import type { Button } from '../../commands/reply.ts'

/** An inline keyboard of the rows of buttons; a button whose action does not fit into 64 bytes is left out. */
export function keyboard(rows: readonly (readonly Button[])[]): InlineKeyboardMarkup {
  const buttons = rows.map((row) =>
    row.flatMap(({ label, action }) => {
      const data = encodeAction(action)
      return data === undefined ? [] : [{ text: label, callback_data: data }]
    }),
  )
  return { inline_keyboard: buttons.filter((row) => row.length > 0) }
}

// What Telegram demands of the buttons under a message, beyond their types.
import type { InlineKeyboardButton } from '@grammyjs/types'
import { z } from 'zod'
import { linkComplaints } from './link-rules.ts'

const mostButtons = 100
const mostInRow = 8
const notActions = new Set(['text', 'icon_custom_emoji_id', 'style'])
const inlineKeyboard = z.object({ inline_keyboard: z.array(z.array(z.custom<InlineKeyboardButton>())) })

/** What is wrong with an inline keyboard; other markup has nothing that this bot sends and is left alone. */
export function keyboardComplaints(markup: unknown): string[] {
  const parsed = inlineKeyboard.safeParse(markup)
  if (!parsed.success) return []
  const rows = parsed.data.inline_keyboard
  const count = rows.flat().length
  return [
    ...(count > mostButtons ? [`too many buttons in the keyboard (${count} of ${mostButtons})`] : []),
    ...rows.flatMap((row) => (row.length > mostInRow ? [`too many buttons in a row (${row.length})`] : [])),
    ...rows.flatMap((row) => (row.length === 0 ? ['a row of the keyboard has no button'] : [])),
    ...rows.flat().flatMap(buttonComplaints),
  ]
}

function buttonComplaints(button: InlineKeyboardButton): string[] {
  const label = button.text.trim() === '' ? ['text buttons are unallowed in the inline keyboard: empty label'] : []
  const actions = Object.keys(button).filter((name) => !notActions.has(name))
  const one = actions.length === 1 ? [] : [`button "${button.text}" must have one action, not ${actions.length}`]
  return [...label, ...one, ...actionComplaints(button)]
}

function actionComplaints(button: InlineKeyboardButton): string[] {
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(button.callback_data)
    return bytes >= 1 && bytes <= 64 ? [] : [`BUTTON_DATA_INVALID: ${bytes} bytes in "${button.callback_data}"`]
  }
  if ('copy_text' in button) {
    const { length } = button.copy_text.text
    return length >= 1 && length <= 256 ? [] : [`text to copy must have 1–256 characters, not ${length}`]
  }
  const query = Object.entries(button).find(([name]) => name.startsWith('switch_inline_query'))?.[1]
  if (typeof query === 'string' && query.length > 256)
    return ['an inline query to switch to has more than 256 characters']
  return 'url' in button ? linkComplaints(button.url, 'inline keyboard button URL') : []
}

import type { Update } from '@grammyjs/types'
import { expect, test } from 'vitest'
import { silentChats } from '../../src/bot/silent-chats.ts'

const chat = { id: 7, type: 'private', first_name: 'Ada' } as const
const ada = { id: 7, is_bot: false, first_name: 'Ada' }
const message: Update = { update_id: 1, message: { message_id: 1, date: 0, chat, from: ada, text: 'hallo' } }
const change = (status: 'kicked' | 'member'): Update => {
  const user = { id: 1, is_bot: true, first_name: 'Belegbot' } as const
  const as = (now: 'kicked' | 'member') =>
    now === 'kicked' ? { status: now, user, until_date: 0 } : { status: now, user }
  const was = as(status === 'kicked' ? 'member' : 'kicked')
  return {
    update_id: 2,
    my_chat_member: { chat, from: ada, date: 0, old_chat_member: was, new_chat_member: as(status) },
  }
}

test.each([
  ['a message was refused (403)', (silent: ReturnType<typeof silentChats>) => silent.add(7)],
  ['the bot was blocked', (silent: ReturnType<typeof silentChats>) => silent.heard(change('kicked'))],
])('a chat is silent after %s, counted once, until a sign of life', (_why, becomes) => {
  let counted = 0
  const silent = silentChats(() => counted++)
  becomes(silent)
  becomes(silent)
  expect([silent.has(7), silent.has(8), counted]).toEqual([true, false, 1])
  silent.heard(message)
  expect(silent.has(7)).toBe(false)
  becomes(silent)
  silent.heard(change('member'))
  expect(silent.has(7)).toBe(false)
})

// Chats that do not want the bot: whoever has blocked it is sent nothing more, until a sign of life comes from there.

import type { Update } from '@grammyjs/types'

export interface SilentChats {
  /** Telegram has refused a message to the chat (403), or told that the bot was blocked or removed. */
  add(chat: number): void
  /** Something has come in: whoever writes, presses or unblocks wants an answer. */
  heard(update: Update): void
  has(chat: number): boolean
}

const MOST_KEPT = 10_000
const GONE: ReadonlySet<string> = new Set(['kicked', 'left'])

/** Kept in memory: after a restart one refused message tells again. `blocked` is called for each chat that is added. */
export function silentChats(blocked: () => void): SilentChats {
  const silent = new Set<number>()
  const add = (chat: number): void => {
    if (silent.has(chat)) return
    silent.add(chat)
    const [oldest] = silent
    if (silent.size > MOST_KEPT && oldest !== undefined) silent.delete(oldest)
    blocked()
  }
  return {
    add,
    heard(update) {
      const { my_chat_member: change } = update
      const chat = change?.chat ?? update.message?.chat ?? update.callback_query?.message?.chat
      if (chat === undefined) return
      if (change !== undefined && GONE.has(change.new_chat_member.status)) add(chat.id)
      else silent.delete(chat.id)
    },
    has: (chat) => silent.has(chat),
  }
}

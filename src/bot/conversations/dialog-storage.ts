// Where a dialog's state lives between two messages: in memory, a quarter of an hour, per chat and person, so that in a group
// nobody answers for somebody else, and nothing typed in a dialog is ever written down.

import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations'
import type { BotContext } from '../bot-context.ts'
import { placeOf } from '../desk.ts'
import { shortMemory } from '../short-memory.ts'

const DIALOG_MINUTES = 15
const MOST_DIALOGS = 10_000

export function dialogStorage(now: () => Date): ConversationStorage<BotContext, ConversationData> {
  const memory = shortMemory<VersionedState<ConversationData>>(DIALOG_MINUTES, MOST_DIALOGS, now)
  return {
    type: 'key',
    getStorageKey: (ctx) =>
      ctx.chat === undefined || ctx.from === undefined ? undefined : `${placeOf(ctx)}:${ctx.from.id}`,
    adapter: {
      read: (key) => memory.get(key),
      write: (key, state) => memory.set(key, state),
      delete: (key) => memory.delete(key),
    },
  }
}

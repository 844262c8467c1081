// Where a dialog's state lives between two messages: in memory, a quarter of an hour, per chat and person, so that in a group
// nobody answers for somebody else, and nothing typed in a dialog is ever written down.

import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations'
import type { BotContext } from '../bot-context.ts'
import { placeOf } from '../desk.ts'
import type { Sessions } from '../session.ts'

/** Forgotten with everything else of the person, or of the chat. */
export const dialogStorage = ({ dialogs }: Sessions): ConversationStorage<BotContext, ConversationData> => ({
  type: 'key',
  getStorageKey: (ctx) =>
    ctx.chat === undefined || ctx.from === undefined ? undefined : `${ctx.from.id}:${placeOf(ctx)}`,
  adapter: {
    // Nobody else writes there.
    read: (key) => dialogs.get(key) as VersionedState<ConversationData> | undefined,
    write: (key, state) => dialogs.set(key, state),
    delete: (key) => dialogs.delete(key),
  },
})

// What handlers may use of an update.

import type { ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'

export type BotContext = ConversationFlavor<Context>

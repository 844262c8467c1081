// A dialog is replayed from its start at every turn; what it does is done once.

import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { BotContext } from '../bot-context.ts'

export type Dialog = Conversation<BotContext, Context>

/**
 * Done once and not again at every replay: articles may change between two turns, and what was noted is not noted twice.
 * The plugin keeps a copy of what is thrown, which is no GrammyError any more; the original is thrown instead.
 */
export async function outsideOfReplay<T>(conversation: Dialog, task: (ctx: BotContext) => Promise<T>): Promise<T> {
  const thrown: unknown[] = []
  try {
    return await conversation.external((ctx) =>
      task(ctx).catch((error: unknown) => {
        thrown.push(error)
        throw new Error('see the original')
      }),
    )
  } catch (copy) {
    throw thrown[0] ?? copy
  }
}

// A pressed button is answered at once, whatever it holds: an old one, a damaged one, one of a message that is gone.

import { type Context, GrammyError, type Middleware } from 'grammy'
import { decodeAction } from '../commands/callback.ts'
import { respondToAction } from '../commands/respond.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { type Desk, requestOf } from './desk.ts'

export function answerButton(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const action = decodeAction(ctx.callbackQuery?.data ?? '')
    const request = requestOf(desk, ctx, '')
    // Buttons under inline cards come without a chat: there is no place for an answer.
    if (action === undefined || ctx.chat === undefined) return acknowledge(ctx, request.texts.buttonGone)
    await acknowledge(ctx)
    await carryOut(ctx, desk, respondToAction(action, request))
  }
}

/** Stops the button's spinning circle; Telegram refuses that for queries it has given up on, which hurts nobody. */
export async function acknowledge(ctx: Context, note?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(note === undefined ? {} : { text: note })
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error
  }
}

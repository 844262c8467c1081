// A pressed button is answered at once, whatever it holds: an old one, a damaged one, one of a message that is gone.

import type { Context, Middleware } from 'grammy'
import { decodeAction } from '../commands/callback.ts'
import { respondToAction } from '../commands/respond.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { describeFault } from './describe-fault.ts'
import { type Desk, requestOf } from './desk.ts'

export function answerButton(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const action = decodeAction(ctx.callbackQuery?.data ?? '')
    const request = requestOf(desk, ctx, '')
    // Buttons under inline cards come without a chat: there is no place for an answer.
    if (action === undefined || ctx.chat === undefined) return acknowledge(ctx, desk, request.texts.buttonGone)
    const acknowledged = acknowledge(ctx, desk)
    await carryOut(ctx, desk, respondToAction(action, request))
    await acknowledged
  }
}

/**
 * Stops the button's spinning circle. Never rejects, so that the answer need not wait for it: Telegram refuses it for queries
 * it has given up on, which hurts nobody.
 */
export async function acknowledge(ctx: Context, desk: Desk, note?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(note === undefined ? {} : { text: note })
  } catch (error) {
    desk.log(`update ${ctx.update.update_id}: a press was not acknowledged: ${describeFault(error)}`)
  }
}

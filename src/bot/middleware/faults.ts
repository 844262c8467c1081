// Where a fault in answering ends: the operator gets one line with what is known, the reader one sentence, and the bot goes on.

import { GrammyError, HttpError, type MiddlewareFn } from 'grammy'
import { plainReply } from '../../commands/compose.ts'
import type { BotContext } from '../bot-context.ts'
import { send } from '../deliver.ts'
import { describeFault } from '../describe-fault.ts'
import { type Desk, textsFor } from '../desk.ts'

export function faultsAtTheBorder(desk: Desk): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      desk.log(`update ${ctx.update.update_id}: ${describeFault(error)}`)
      if (isOurs(error)) await apologise(ctx, desk)
    }
  }
}

/** What Telegram calls a bad request is ours too; to somebody who has blocked the bot nothing more is sent. */
const isOurs = (error: unknown): boolean =>
  error instanceof GrammyError ? error.error_code === 400 : !(error instanceof HttpError)

/** One sentence where there is a chat, no cards where there is an inline query. */
async function apologise(ctx: BotContext, desk: Desk): Promise<void> {
  try {
    // Without an answer the circle of an inline query turns until Telegram gives up.
    if (ctx.inlineQuery !== undefined) await ctx.answerInlineQuery([], { is_personal: true, cache_time: 0 })
    if (ctx.chat === undefined) return
    await send(ctx, desk, plainReply(textsFor(desk, ctx).fault))
  } catch (error) {
    desk.log(`update ${ctx.update.update_id}: the apology could not be sent either: ${describeFault(error)}`)
  }
}

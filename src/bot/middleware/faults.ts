// Where a fault in answering ends: the operator gets one line with what is known, the reader one sentence, and the bot goes on.

import { GrammyError, HttpError, type MiddlewareFn } from 'grammy'
import { plainReply } from '../../commands/compose.ts'
import type { BotContext } from '../bot-context.ts'
import { send } from '../deliver.ts'
import { type Desk, requestOf } from '../desk.ts'

export function faultsAtTheBorder(desk: Desk): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      desk.log(`update ${ctx.update.update_id}: ${describe(error)}`)
      if (!(error instanceof GrammyError || error instanceof HttpError)) await apologise(ctx, desk)
    }
  }
}

/** Only where there is a chat, and only for faults of ours: what Telegram refused once it would refuse again. */
async function apologise(ctx: BotContext, desk: Desk): Promise<void> {
  try {
    // Without an answer the circle of an inline query turns until Telegram gives up.
    if (ctx.inlineQuery !== undefined) await ctx.answerInlineQuery([], { is_personal: true, cache_time: 0 })
    if (ctx.chat === undefined) return
    await send(ctx, desk, plainReply(requestOf(desk, ctx, '').texts.fault))
  } catch (error) {
    desk.log(`update ${ctx.update.update_id}: the apology could not be sent either: ${describe(error)}`)
  }
}

/** One line: a fault of ours with the place where it was thrown. */
function describe(error: unknown): string {
  if (error instanceof GrammyError)
    return `Telegram refused ${error.method} (${error.error_code}): ${error.description}`
  if (error instanceof HttpError) return 'Telegram cannot be reached'
  if (!(error instanceof Error)) return String(error)
  const place = /\n\s+(at .*)/.exec(error.stack ?? '')?.[1]
  return `${error.name}: ${error.message.split('\n', 1)[0]}${place === undefined ? '' : ` (${place})`}`
}

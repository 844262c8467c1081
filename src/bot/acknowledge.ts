// Every pressed button is acknowledged: until then its circle turns.

import type { Context } from 'grammy'
import { describeFault } from './describe-fault.ts'
import type { Desk } from './desk.ts'

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

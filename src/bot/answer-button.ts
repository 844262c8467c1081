// A pressed button is answered at once, whatever it holds: an old one, a damaged one, one of a message that is gone.

import type { Middleware } from 'grammy'
import { isAdminAction } from '../commands/action.ts'
import { decodeAction } from '../commands/callback.ts'
import type { Response } from '../commands/command.ts'
import { plainWords } from '../commands/compose.ts'
import { acknowledge } from './acknowledge.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { noteEffects } from './deliver.ts'
import { callerOf, type Desk, textsFor } from './desk.ts'
import { pressAsAdmin } from './newsroom/admin-press.ts'

/** Telegram's limit for the note over a chat. */
const LONGEST_NOTE = 200

export function answerButton(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const action = decodeAction(ctx.callbackQuery?.data ?? '')
    // Buttons under inline cards come without a chat: there is no place for an answer.
    if (action === undefined || ctx.chat === undefined) return acknowledge(ctx, desk, textsFor(desk, ctx).buttonGone)
    if (isAdminAction(action)) return pressAsAdmin(ctx, desk, action)
    const response = await desk.answering.press(action, callerOf(desk, ctx))
    if (response.passing) return passOn(ctx, desk, response)
    const acknowledged = acknowledge(ctx, desk)
    await carryOut(ctx, desk, response)
    await acknowledged
  }
}

/** One line that need not stay stands as a note over the chat. */
async function passOn(ctx: BotContext, desk: Desk, response: Response): Promise<void> {
  noteEffects(ctx, desk, response)
  await acknowledge(ctx, desk, plainWords(response.reply).slice(0, LONGEST_NOTE))
}

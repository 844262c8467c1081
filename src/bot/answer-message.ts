// A message is answered: a command, a question in free words, or something that holds no words at all.

import type { Context, Middleware } from 'grammy'
import { plainReply } from '../commands/compose.ts'
import { respondToText } from '../commands/respond.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { send } from './deliver.ts'
import { type Desk, requestOf } from './desk.ts'
import { wordsOf } from './middleware/group-manners.ts'

/** A command or a question. */
export function answerWords(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const request = requestOf(desk, ctx, wordsOf(ctx))
    await carryOut(ctx, desk, respondToText(request.words, request))
  }
}

/** A photo, a sticker, a voice message: one friendly line, in private only. */
export function answerWordless(desk: Desk): Middleware<Context> {
  return async (ctx) => {
    if (ctx.chat?.type !== 'private' || !holdsContent(ctx)) return
    await send(ctx, desk, plainReply(requestOf(desk, ctx, '').texts.onlyText))
  }
}

/** Service messages (a pinned message, a changed title) are nobody's question. */
function holdsContent(ctx: Context): boolean {
  return ctx.has([':media', ':sticker', ':voice', ':audio', ':document', ':location', ':contact', ':poll', ':dice'])
}

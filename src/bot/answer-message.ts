// A message is answered: a command, a question in free words, or something that holds no words at all.

import type { Context, Middleware } from 'grammy'
import { plainReply } from '../commands/compose.ts'
import { noteAnswer } from './answer-edited.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { send } from './deliver.ts'
import { callerOf, type Desk, textsFor } from './desk.ts'
import { wordsOf } from './middleware/group-manners.ts'
import { shortMemory } from './short-memory.ts'

/** A command or a question. */
export function answerWords(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const words = wordsOf(ctx)
    const response = await desk.answering.words(words, callerOf(desk, ctx))
    noteAnswer(ctx, desk, words, await carryOut(ctx, desk, response))
  }
}

/** After so long the line for a photo is worth saying again. */
const TOLD_MINUTES = 30
const MOST_TOLD = 10_000

/** A photo, a sticker, a voice message: one friendly line, in private only, and not for each of an album. */
export function answerWordless(desk: Desk): Middleware<Context> {
  const told = shortMemory<true>(TOLD_MINUTES, MOST_TOLD, desk.now)
  return async (ctx) => {
    if (ctx.chat?.type !== 'private' || !holdsContent(ctx)) return
    const chat = String(ctx.chat.id)
    if (told.get(chat)) return
    told.set(chat, true)
    await send(ctx, desk, plainReply(textsFor(desk, ctx).onlyText))
  }
}

/** Service messages (a pinned message, a changed title) are nobody's question. */
function holdsContent(ctx: Context): boolean {
  return ctx.has([':media', ':sticker', ':voice', ':audio', ':document', ':location', ':contact', ':poll', ':dice'])
}

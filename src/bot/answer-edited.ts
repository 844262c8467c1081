// A question that its author has changed is answered again, in the place of the first answer.

import type { Context, Middleware } from 'grammy'
import { checkMark } from '../commands/check-mark.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { callerOf, type Desk } from './desk.ts'
import { wordsOf } from './middleware/group-manners.ts'

/** Answers unless the words are as before: Telegram also tells of an edit when a link's preview has come. */
export function answerEdited(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const message = ctx.editedMessage
    if (message === undefined) return
    const words = wordsOf(ctx)
    const before = desk.sessions.answers.get(questionKey(ctx))
    if (wasAnswered(ctx, desk, words)) return
    const response = await desk.answering.words(words, callerOf(desk, ctx))
    noteAnswer(ctx, desk, words, await carryOut(ctx, desk, response, before?.messages))
  }
}

/** Whether the message was answered when it held these words. */
export const wasAnswered = (ctx: Context, desk: Desk, words: string): boolean =>
  desk.sessions.answers.get(questionKey(ctx))?.check === checkMark(words)

/** Notes which messages answer a question, so that they can be changed when the question is. */
export function noteAnswer(ctx: Context, desk: Desk, words: string, messages: readonly number[]): void {
  desk.sessions.answers.set(questionKey(ctx), { check: checkMark(words), messages })
}

const questionKey = (ctx: Context): string => `${ctx.from?.id}:${ctx.chat?.id}:${ctx.msg?.message_id}`

// A question that its author has changed is answered again, in the place of the first answer.

import type { Context, Middleware } from 'grammy'
import { checkMark } from '../commands/check-mark.ts'
import { respondToText } from '../commands/respond.ts'
import type { BotContext } from './bot-context.ts'
import { carryOut } from './conversations/quotes-guide.ts'
import { type Desk, requestOf } from './desk.ts'
import { wordsOf } from './middleware/group-manners.ts'

/** Answers unless the words are as before: Telegram also tells of an edit when a link's preview has come. */
export function answerEdited(desk: Desk): Middleware<BotContext> {
  return async (ctx) => {
    const message = ctx.editedMessage
    if (message === undefined) return
    const request = requestOf(desk, ctx, wordsOf(ctx))
    const before = desk.sessions.answers.get(questionKey(ctx))
    if (wasAnswered(ctx, desk, request.words)) return
    const sent = await carryOut(ctx, desk, respondToText(request.words, request), before?.messages)
    noteAnswer(ctx, desk, request.words, sent)
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

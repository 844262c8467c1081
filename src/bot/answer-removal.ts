// The bot was taken out of a group, or blocked: what it remembers of the talk there is dropped.

import type { Context, Middleware } from 'grammy'
import type { Desk } from './desk.ts'

export function answerRemoval(desk: Desk): Middleware<Context> {
  return async (ctx) => {
    const { status } = ctx.myChatMember?.new_chat_member ?? {}
    if (ctx.chat === undefined || (status !== 'left' && status !== 'kicked')) return
    desk.sessions.leaveChat(ctx.chat.id)
    if (ctx.chat.type === 'private') desk.sessions.followers.drop(ctx.chat.id)
  }
}

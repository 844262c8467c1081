// In a group the bot answers when it is meant (mentioned, replied to, or commanded by name) and is silent otherwise.

import type { Context, MiddlewareFn } from 'grammy'

/** Lets pass what is meant for the bot: what people write in a private chat, and presses of its own buttons anywhere. */
export const meantForUs: MiddlewareFn = async (ctx, next) => {
  // A card of ours that somebody picked comes back as a message: it is an answer, not a question.
  if (said(ctx)?.via_bot?.id === ctx.me.id) return
  if (said(ctx) === undefined || ctx.chat?.type === 'private' || isMeant(ctx)) await next()
}

/** The words of the message without the bot's own @name: „@belegbot was …“. Commands keep theirs, „/help@belegbot“. */
export function wordsOf(ctx: Context): string {
  const name = ctx.me.username // Telegram names are [A-Za-z0-9_]: safe in a pattern.
  return (said(ctx)?.text ?? '').replace(new RegExp(`(^|[^\\w@])@${name}(?!\\w)`, 'gi'), '$1').trim()
}

/** What somebody wrote, or has changed. */
const said = (ctx: Context) => ctx.message ?? ctx.editedMessage

function isMeant(ctx: Context): boolean {
  const text = said(ctx)?.text ?? ''
  const commanded = /^\/\w+@(\w+)/.exec(text)?.[1]
  if (commanded !== undefined) return commanded.toLowerCase() === ctx.me.username.toLowerCase()
  if (said(ctx)?.reply_to_message?.from?.id === ctx.me.id) return true
  return !text.startsWith('/') && wordsOf(ctx) !== text.trim()
}

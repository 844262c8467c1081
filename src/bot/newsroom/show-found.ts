// What was found is shown in the place of „Reading …“, and kept until somebody decides on it.

import { type Context, GrammyError } from 'grammy'
import { foundReply } from '../../commands/admin/found-reply.ts'
import type { Found } from '../../knowledge/intake.ts'
import { send } from '../deliver.ts'
import { type Desk, textsFor } from '../desk.ts'
import type { Newsroom } from './newsroom.ts'

/** Looks at an address and shows what is there. */
export async function lookAndShow(
  ctx: Context,
  desk: Desk,
  newsroom: Newsroom,
  address: string,
  place: number | undefined,
): Promise<void> {
  await showFound(ctx, desk, newsroom, await newsroom.intake.lookAtAddress(address), place)
}

/** `place`: a message whose place it takes. */
export async function showFound(
  ctx: Context,
  desk: Desk,
  newsroom: Newsroom,
  found: Found,
  place?: number,
): Promise<void> {
  const chat = ctx.chat?.id ?? 0
  const telling = { texts: textsFor(desk, ctx) }
  const places = place === undefined ? [] : [place]
  if (foundReply(found, '-', telling).buttons.length === 0)
    return void (await send(ctx, desk, foundReply(found, '-', telling), places))
  const mark = newsroom.drafts.keep(chat, found)
  const messages = await send(ctx, desk, foundReply(found, mark, telling), places)
  newsroom.drafts.change(mark, { chat, found, messages })
}

/** The draft as it is now, in a message of its own; the one before loses its buttons, so that only one can be decided on. */
export async function showAgain(
  ctx: Context,
  desk: Desk,
  newsroom: Newsroom,
  mark: string,
  found: Found,
): Promise<void> {
  const chat = ctx.chat?.id ?? 0
  const before = newsroom.drafts.of(mark, chat)?.messages.at(-1)
  const messages = await send(ctx, desk, foundReply(found, mark, { texts: textsFor(desk, ctx) }))
  newsroom.drafts.change(mark, { chat, found, messages })
  if (before !== undefined) await withoutButtons(ctx, chat, before)
}

/** A message that is gone, or has none, needs nothing. */
async function withoutButtons(ctx: Context, chat: number, message: number): Promise<void> {
  try {
    await ctx.api.editMessageReplyMarkup(chat, message, { reply_markup: { inline_keyboard: [] } })
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error
  }
}

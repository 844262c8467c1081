// A response is carried out: its effects noted, its reply sent, or put in the place of the message whose button was pressed.

import { type Context, GrammyError, InputFile } from 'grammy'
import type { Response } from '../commands/command.ts'
import { plainReply } from '../commands/compose.ts'
import { forgottenReply } from '../commands/forget.ts'
import type { Picture } from '../commands/picture.ts'
import type { Reply } from '../commands/reply.ts'
import { textsIn } from '../commands/texts/texts.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { evidenceOf, isStillSo } from './answering/still-so.ts'
import { type Desk, languageFor, placeOf, textsFor } from './desk.ts'
import { paint } from './pictures/painter.ts'
import { type Message, renderMessages } from './rendering/message.ts'

/** Telegram's limit of a picture's words, in UTF-16 units. */
const CAPTION_LIMIT = 1024

/**
 * Notes what the response asks to note, then sends or edits. Throws what Telegram refuses.
 *
 * @param earlier messages of an answer that this one takes the place of (the question was changed)
 * @returns the numbers of the messages that now show the reply; none where it took the place of a pressed button's message
 */
export async function deliver(
  ctx: Context,
  desk: Desk,
  response: Response,
  earlier: readonly number[] = [],
): Promise<readonly number[]> {
  const reply = noteEffects(ctx, desk, response)
  if (response.inPlace && (await edit(ctx, desk, reply))) return []
  return send(ctx, desk, reply, earlier)
}

/** Sends the reply as messages, one where it fits, in the places of `earlier` ones as far as they go; gives their numbers. */
export async function send(
  ctx: Context,
  desk: Desk,
  reply: Reply,
  earlier: readonly number[] = [],
): Promise<readonly number[]> {
  const messages = checkedMessages(desk.knowledge, reply)
  const caption = captionOf(messages)
  if (reply.picture !== undefined && caption !== undefined)
    return [await sendPicture(ctx, desk, caption, reply.picture)]
  const sent: number[] = []
  for (const [index, message] of messages.entries()) {
    const place = earlier[index]
    if (place !== undefined && (await change(ctx, place, message))) sent.push(place)
    else sent.push(await sendOne(ctx, message))
  }
  // What the changed question needs no more; Telegram keeps messages older than two days.
  for (const place of earlier.slice(messages.length))
    await changed(() => ctx.api.deleteMessage(ctx.chat?.id ?? 0, place))
  return sent
}

/** What can stand under a picture; long notices beside long words cannot, and are worth more than the picture. */
const captionOf = ([only, ...more]: readonly Message[]): Message | undefined =>
  more.length === 0 && only !== undefined && only.text.length <= CAPTION_LIMIT ? only : undefined

/** The picture with its words as the caption; where it cannot be drawn, why. */
async function sendPicture(ctx: Context, desk: Desk, caption: Message, picture: Picture): Promise<number> {
  const texts = textsFor(desk, ctx)
  const painted = await paint({ picture, signature: `@${ctx.me.username}` })
  if ('unknown' in painted) {
    const [instead] = renderMessages(plainReply(texts.picture.unknownLetters(painted.unknown)))
    if (instead === undefined) throw new Error('a sentence became no message')
    return sendOne(ctx, instead)
  }
  const { text, entities, reply_markup } = caption
  const { message_id } = await ctx.replyWithPhoto(new InputFile(painted.png, 'belegbot.png'), {
    caption: text,
    caption_entities: entities,
    ...(reply_markup && { reply_markup }),
    ...inAnswerTo(ctx),
  })
  return message_id
}

async function sendOne(ctx: Context, { text, ...rest }: Message): Promise<number> {
  const { message_id } = await ctx.reply(text, {
    ...rest,
    ...inAnswerTo(ctx),
    link_preview_options: { is_disabled: true },
  })
  return message_id
}

/** Whether the message now shows this; not where it is gone. */
export function change(
  ctx: Context,
  place: number,
  { text, entities, reply_markup = noButtons }: Message,
): Promise<boolean> {
  const other = { entities, reply_markup, link_preview_options: { is_disabled: true } }
  return changed(() => ctx.api.editMessageText(ctx.chat?.id ?? 0, place, text, other))
}

const noButtons = { inline_keyboard: [] }

/** Whether the reply now stands in the place of the message whose button was pressed. */
async function edit(ctx: Context, desk: Desk, reply: Reply): Promise<boolean> {
  const [first, ...more] = checkedMessages(desk.knowledge, reply)
  // Telegram gives a message that bots can no longer reach the date 0.
  const reachable = (ctx.callbackQuery?.message?.date ?? 0) > 0
  if (first === undefined || more.length > 0 || !reachable) return false
  const { text, entities, reply_markup = noButtons } = first
  return changed(() =>
    ctx.editMessageText(text, { entities, reply_markup, link_preview_options: { is_disabled: true } }),
  )
}

async function changed(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change()
    return true
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error
    // A second tap on the same button asks for what is already shown; a deleted message has no place any more.
    return error.description.includes('message is not modified')
  }
}

/** In a group the answer hangs on the question; in a private chat there is nobody else. */
function inAnswerTo(ctx: Context) {
  const id = (ctx.message ?? ctx.editedMessage)?.message_id
  if (id === undefined || ctx.chat?.type === 'private') return {}
  return { reply_parameters: { message_id: id, allow_sending_without_reply: true } }
}

/** Notes what a response asks to note; gives its reply, or the one that tells what was done. */
export function noteEffects(ctx: Context, desk: Desk, { effects, reply }: Response): Reply {
  const { from, chat } = ctx
  if (from === undefined || chat === undefined) return reply
  let told = reply
  for (const effect of effects) {
    if (effect.kind === 'language') desk.sessions.chooseLanguage(from.id, effect.language)
    else if (effect.kind === 'forget') {
      const { deleted, left } = desk.sessions.forget(from.id)
      desk.newsroom?.drafts.forget(chat.id)
      told = forgottenReply(textsIn(effect.language), deleted, left)
    } else if (effect.kind === 'unfollow') desk.sessions.followers.remove(from.id, effect.what)
    else if (effect.kind === 'follow') {
      const { mark } = desk.knowledge.news(Number.MAX_SAFE_INTEGER, [])
      desk.sessions.followers.add(from.id, languageFor(desk, ctx), effect.what, mark)
    } else if (effect.kind === 'report') desk.sessions.reports.add(effect.report)
    else if (effect.kind === 'unanswered') desk.noteUnanswered?.(effect.words)
    else if (effect.kind === 'cancel') desk.sessions.leave(placeOf(ctx), from.id)
    else if (effect.kind === 'remember') desk.sessions.remember(placeOf(ctx), from.id, effect.question)
    else if (effect.kind === 'onward') desk.sessions.goOn(placeOf(ctx), from.id, effect.onward)
  }
  return told
}

/**
 * The messages of a reply, after the last look before words leave the house: what is shown as quoted is the article's text,
 * letter for letter, with its notices. Throws where it is not.
 */
export function checkedMessages(knowledge: KnowledgeBase, reply: Reply): Message[] {
  const changed = evidenceOf(reply).find((evidence) => !isStillSo(knowledge, evidence))
  if (changed === undefined) return renderMessages(reply)
  const { article, start, end } = changed
  throw new Error(`words of article ${article.id} at ${start}–${end} are no longer what the article says`)
}

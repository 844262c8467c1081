// Methods that send, change and delete messages.
import { isDeepStrictEqual } from 'node:util'
import type { ApiMethods, InlineKeyboardMarkup, Message, ReplyParameters } from '@grammyjs/types'
import { type Answer, badRequest, done, refused } from './answer.ts'
import { asReplied, type ChatRoom, type ShownMessage } from './chats.ts'
import type { IncomingCall, UploadedFile } from './incoming-call.ts'
import { asShown } from './text-rules.ts'
import { keepFile, type Play, roomOf, type World } from './world.ts'

type Methods = ApiMethods<string>
type Given<M extends keyof Methods> = NonNullable<Parameters<Methods[M]>[0]>

interface Sending {
  readonly chat_id: number | string
  readonly reply_parameters?: ReplyParameters
  readonly reply_markup?: unknown
  readonly message_thread_id?: number
}
interface Target {
  readonly chat_id?: number | string
  readonly message_id?: number
  readonly inline_message_id?: string
}

export const messageMethods = {
  sendMessage: (world, p) => send(world, p, withText(p.text, p.entities)),
  sendPhoto: (world, p, call) => {
    const found = fileOf(world, p.photo, call)
    if (!found) return badRequest('wrong file identifier/HTTP URL specified')
    const size = pngSize(found.file.content)
    if (!size) return badRequest('IMAGE_PROCESS_FAILED')
    if (size.width + size.height > 10_000) return badRequest('PHOTO_INVALID_DIMENSIONS')
    const photo = [{ file_id: found.id, file_unique_id: `u${found.id}`, ...size }]
    return send(world, p, { photo, ...withCaption(p) }, found.file)
  },
  sendDocument: (world, p, call) => {
    const found = fileOf(world, p.document, call)
    if (!found) return badRequest('wrong file identifier/HTTP URL specified')
    const document = { file_id: found.id, file_unique_id: `u${found.id}`, file_name: found.file.name }
    return send(world, p, { document: { ...document, mime_type: found.file.mime }, ...withCaption(p) }, found.file)
  },
  editMessageText: (world, p) => edit(world, p, withText(p.text ?? '', p.entities), p.reply_markup),
  editMessageReplyMarkup: (world, p) => edit(world, p, {}, p.reply_markup),
  deleteMessage: (world, p) => {
    const message = roomOf(world, p.chat_id)?.messages.get(p.message_id)
    if (!message || message.deleted) return badRequest('message to delete not found')
    message.deleted = true
    world.journal.changed()
    return done(true)
  },
  setMessageReaction: (world, p) => {
    const message = roomOf(world, p.chat_id)?.messages.get(p.message_id)
    if (!message || message.deleted) return badRequest('message to react not found')
    message.reactions = p.reaction ?? []
    world.journal.changed()
    return done(true)
  },
} satisfies { [M in keyof Methods]?: Play<Given<M>> }

/** Why the bot may not act in this chat; undefined where it may. */
export function barred({ about, bot }: ChatRoom): Answer | undefined {
  if (bot === 'member') return undefined
  if (about.type === 'private') return refused(403, 'Forbidden: bot was blocked by the user')
  const why = bot === 'kicked' ? 'bot was kicked from the' : 'bot is not a member of the'
  return refused(403, `Forbidden: ${why} ${about.type} chat`)
}

function send(world: World, p: Sending, content: Partial<Message>, file?: UploadedFile): Answer {
  const room = roomOf(world, p.chat_id)
  if (!room) return badRequest('chat not found')
  const replied = p.reply_parameters && repliedTo(room, p.reply_parameters)
  const refusal = barred(room) ?? replied?.refusal
  if (refusal) return refusal
  const message = room.add(
    (id, date) =>
      ({
        message_id: id,
        date,
        chat: room.about,
        from: world.bot,
        ...content,
        ...(replied?.message && { reply_to_message: asReplied(replied.message) }),
        ...(p.message_thread_id !== undefined && { message_thread_id: p.message_thread_id, is_topic_message: true }),
        ...(isInline(p.reply_markup) && { reply_markup: p.reply_markup }),
      }) as Message,
    file && { file },
  )
  return done(structuredClone(message.raw))
}

function repliedTo(room: ChatRoom, reply: ReplyParameters): { message?: ShownMessage; refusal?: Answer } {
  const message = reply.message_id === undefined ? undefined : room.messages.get(reply.message_id)
  if (!message || message.deleted) {
    return reply.allow_sending_without_reply ? {} : { refusal: badRequest('message to be replied not found') }
  }
  const misquoted = reply.quote !== undefined && !message.text.includes(reply.quote)
  return misquoted ? { refusal: badRequest('QUOTE_TEXT_INVALID') } : { message }
}

/** Changes text and keyboard, as Telegram does: a keyboard that is not given is taken away. */
function edit(world: World, p: Target, content: Partial<Message>, keyboard: InlineKeyboardMarkup | undefined): Answer {
  const message = targetOf(world, p)
  if (!message || message.deleted) return badRequest('message to edit not found')
  const { raw } = message
  if ('text' in content && raw.text === undefined) return badRequest('there is no text in the message to edit')
  if (raw.from?.id !== world.bot.id && message.inlineId === undefined) return badRequest("message can't be edited")
  const wanted = keyboard?.inline_keyboard.length ? keyboard : undefined
  const text = 'text' in content ? { text: content.text, entities: content.entities } : {}
  const after = { text: raw.text, entities: raw.entities, ...text, reply_markup: wanted }
  const before = { text: raw.text, entities: raw.entities, reply_markup: raw.reply_markup }
  if (isDeepStrictEqual(before, after)) {
    const same = 'specified new message content and reply markup are exactly the same as a current content'
    return badRequest(`message is not modified: ${same} and reply markup of the message`)
  }
  Object.assign(raw, after, { edit_date: Math.floor(Date.now() / 1000) })
  message.edits += 1
  world.journal.changed()
  return done(message.inlineId === undefined ? structuredClone(raw) : true)
}

function targetOf(world: World, p: Target): ShownMessage | undefined {
  if (p.inline_message_id !== undefined) return world.inlineMessages.get(p.inline_message_id)
  return roomOf(world, p.chat_id ?? '')?.messages.get(p.message_id ?? 0)
}

function withText(text: string, entities: Message['entities']): Partial<Message> {
  const shown = asShown(text, entities)
  return { text: shown.text, ...(shown.entities.length > 0 && { entities: shown.entities }) }
}

function withCaption(p: { caption?: string; caption_entities?: Message['entities'] }): Partial<Message> {
  if (p.caption === undefined) return {}
  const shown = asShown(p.caption, p.caption_entities)
  return { caption: shown.text, ...(shown.entities.length > 0 && { caption_entities: shown.entities }) }
}

function fileOf(world: World, given: string, call: IncomingCall): { id: string; file: UploadedFile } | undefined {
  const uploaded = call.files.get(given.replace(/^attach:\/\//, ''))
  if (uploaded) return { id: keepFile(world, uploaded), file: uploaded }
  const known = world.files.get(given)
  return known && { id: given, file: known }
}

/** Width and height of a PNG, from its first chunk (RFC 2083, 3.2 and 4.1.1); undefined for what is none, or out of proportion. */
function pngSize(content: Buffer): { width: number; height: number } | undefined {
  const isPng = content.length > 33 && content.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'
  if (!isPng || content.length > 10 * 1024 * 1024) return undefined
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)]
  return Math.max(width, height) <= 20 * Math.min(width, height) ? { width, height } : undefined
}

function isInline(markup: unknown): markup is InlineKeyboardMarkup {
  return typeof markup === 'object' && markup !== null && 'inline_keyboard' in markup
}

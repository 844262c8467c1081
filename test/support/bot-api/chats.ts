// The chats and their messages as the people in them see them: current text, current buttons, what was deleted.
import type { Chat, InlineKeyboardButton, Message, MessageEntity, ReactionType, User } from '@grammyjs/types'
import type { UploadedFile } from './incoming-call.ts'

/** A message as it stands now: an edit changes what the properties give. */
export interface ShownMessage {
  /** The message as the Bot API hands it out. */
  readonly raw: Message
  readonly id: number
  /** The text, or a photo's or document's caption, or ''. */
  readonly text: string
  readonly entities: readonly MessageEntity[]
  /** The words inside each block quotation, in order. */
  readonly quotations: readonly string[]
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[]
  /** The labels of all buttons, row by row. */
  readonly buttons: readonly string[]
  /** How many times it was edited. */
  edits: number
  deleted: boolean
  reactions: readonly ReactionType[]
  /** What the bot uploaded with it. */
  readonly file: UploadedFile | undefined
  /** Set where the message came from an inline card. */
  readonly inlineId: string | undefined
}

export interface ChatRoom {
  readonly about: Chat
  readonly messages: Map<number, ShownMessage>
  /** The bot's own messages, in order of sending. */
  readonly fromBot: ShownMessage[]
  readonly members: Map<number, User>
  bot: 'member' | 'kicked' | 'left'
  /** Adds a message that `write` makes from its number and date. */
  add(write: (id: number, date: number) => Message, extra?: { file?: UploadedFile }): ShownMessage
}

/** Opens a chat. Numbers of messages begin anywhere, so that none is taken for one of another chat. */
export function openRoom(about: Chat, members: readonly User[], firstId: number, changed: () => void): ChatRoom {
  let nextId = firstId
  const room: ChatRoom = {
    about,
    messages: new Map(),
    fromBot: [],
    members: new Map(members.map((member) => [member.id, member])),
    bot: 'member',
    add(write, extra = {}) {
      const raw = write(nextId++, Math.floor(Date.now() / 1000))
      const message = shown(raw, extra)
      room.messages.set(message.id, message)
      if (raw.from?.is_bot) room.fromBot.push(message)
      changed()
      return message
    },
  }
  return room
}

/** A message as another one names it that replies to it: without what it replied to itself. */
export function asReplied({ raw }: ShownMessage): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _further, ...message } = raw
  return structuredClone(message) as NonNullable<Message['reply_to_message']>
}

/** The view of a message; `raw` is kept, and later edits change it in place. */
export function shown(raw: Message, extra: { file?: UploadedFile; inlineId?: string } = {}): ShownMessage {
  return {
    raw,
    id: raw.message_id,
    edits: 0,
    deleted: false,
    reactions: [],
    file: extra.file,
    inlineId: extra.inlineId,
    get text() {
      return raw.text ?? raw.caption ?? ''
    },
    get entities() {
      return raw.entities ?? raw.caption_entities ?? []
    },
    get quotations() {
      const quotes = this.entities.filter(({ type }) => type === 'blockquote' || type === 'expandable_blockquote')
      return quotes.map(({ offset, length }) => this.text.slice(offset, offset + length))
    },
    get keyboard() {
      return raw.reply_markup?.inline_keyboard ?? []
    },
    get buttons() {
      return this.keyboard.flat().map((button) => button.text)
    },
  }
}

// What a person does on her own account in a chat: write, send, change, block.
import type { Message, Update, User } from '@grammyjs/types'
import { asReplied, type ChatRoom, type ShownMessage } from './chats.ts'
import type { UploadedFile } from './incoming-call.ts'
import { typedEntities } from './typed-text.ts'
import { keepFile, type World } from './world.ts'

/** The acts of `who` in `room`; each takes effect at once and reaches the bot as an update. */
export function sayingIn(world: World, who: User, room: ChatRoom) {
  const { queue } = world
  function sends(content: Partial<Message>): ShownMessage {
    const base = { from: who, chat: room.about }
    const message = room.add((message_id, date) => ({ message_id, date, ...base, ...content }) as Message)
    queue.add({ message: structuredClone(message.raw) } as Partial<Update>)
    return message
  }
  return {
    /** Sends any kind of message: a sticker, a forwarded text, a place. */
    sends,
    /** Types a text; commands, mentions and addresses become entities. */
    says: (text: string, { replyTo }: { readonly replyTo?: ShownMessage } = {}): ShownMessage =>
      sends({ ...textOf(text), ...(replyTo && { reply_to_message: asReplied(replyTo) }) }),
    /** Presses Start, or opens a link `t.me/bot?start=payload`. */
    starts(payload = ''): ShownMessage {
      if (!/^[A-Za-z0-9_-]{0,64}$/.test(payload)) throw new Error(`A link cannot carry the payload "${payload}"`)
      return sends(textOf(`/start ${payload}`.trim()))
    },
    /** Sends a document that the bot can fetch with getFile. */
    sendsFile: (file: UploadedFile, caption?: string): ShownMessage =>
      sends({ document: documentOf(file, keepFile(world, file)), ...(caption !== undefined && { caption }) }),
    /** Changes what she said before. */
    edits(message: ShownMessage, text: string): void {
      Object.assign(message.raw, { entities: undefined, ...textOf(text), edit_date: Math.floor(Date.now() / 1000) })
      message.edits += 1
      queue.add({ edited_message: structuredClone(message.raw) } as Partial<Update>)
    },
    /** Blocks ('kicked') or unblocks ('member') the bot; in a group removes it ('left', 'kicked') or adds it. */
    makesTheBot(status: ChatRoom['bot']): void {
      const member = (now: string) => ({ status: now, user: world.bot, ...(now === 'kicked' && { until_date: 0 }) })
      const change = { old_chat_member: member(room.bot), new_chat_member: member(status) }
      room.bot = status
      const date = Math.floor(Date.now() / 1000)
      queue.add({ my_chat_member: { chat: room.about, from: who, date, ...change } } as Partial<Update>)
    },
  }
}

function documentOf({ name, mime, content }: UploadedFile, file_id: string): NonNullable<Message['document']> {
  const size = content.length
  return { file_id, file_unique_id: `u${file_id}`, file_name: name, mime_type: mime, file_size: size }
}

function textOf(text: string): Partial<Message> {
  if (text.trim() === '' || text.length > 4096) throw new Error(`No client sends a text of ${text.length} characters`)
  const entities = typedEntities(text)
  return { text, ...(entities.length > 0 && { entities }) }
}

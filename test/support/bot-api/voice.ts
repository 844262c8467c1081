// One person in one chat: what she says, presses and changes, and what she hears and sees of the bot.
import type { InlineKeyboardButton, Message, Update, User } from '@grammyjs/types'
import type { ChatRoom, ShownMessage } from './chats.ts'
import type { UploadedFile } from './incoming-call.ts'
import type { CallbackAnswer } from './queries.ts'
import { typedEntities } from './typed-text.ts'
import { keepFile, type World } from './world.ts'

type Match = (message: ShownMessage) => boolean

/** What a press looks like to the bot where it is not the usual one: an old message, or one from an inline card. */
interface PressOptions {
  readonly as?: 'inaccessible' | 'inline'
}

export type Voice = ReturnType<typeof voiceIn>

/** Gives the voice of `who` in `room`. Acts take effect at once; what waits fails after the server's patience. */
export function voiceIn(world: World, who: User, room: ChatRoom) {
  const name = `${who.first_name} in ${room.about.title ?? 'the private chat'}`
  const { journal, queue, queries } = world
  const chat_instance = String(7_204_811_930_017n + BigInt(Math.abs(room.about.id)))
  /** How many edits of a message she has seen. */
  const seen = new Map<ShownMessage, number>()
  let heard = 0

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
    says(text: string, { replyTo }: { readonly replyTo?: ShownMessage } = {}): ShownMessage {
      const reply = replyTo && { reply_to_message: replyTo.raw as NonNullable<Message['reply_to_message']> }
      return sends({ ...textOf(text), ...reply })
    },
    /** Presses Start, or opens a link `t.me/bot?start=payload`. */
    starts(payload = ''): ShownMessage {
      if (!/^[A-Za-z0-9_-]{0,64}$/.test(payload)) throw new Error(`A link cannot carry the payload "${payload}"`)
      return sends(textOf(`/start ${payload}`.trim()))
    },
    /** Sends a document that the bot can fetch with getFile. */
    sendsFile(file: UploadedFile, caption?: string): ShownMessage {
      const file_id = keepFile(world, file)
      const { name: file_name, mime: mime_type } = file
      const document = { file_id, file_unique_id: `u${file_id}`, file_name, mime_type, file_size: file.content.length }
      return sends({ document, ...(caption !== undefined && { caption }) })
    },
    /** Changes what she said before. */
    edits(message: ShownMessage, text: string): void {
      Object.assign(message.raw, { entities: undefined, ...textOf(text), edit_date: Math.floor(Date.now() / 1000) })
      message.edits += 1
      queue.add({ edited_message: structuredClone(message.raw) } as Partial<Update>)
    },
    /** The bot's next message that she has not heard yet; with `match`, the next that fits, passing over others. */
    hears(match: Match = () => true): Promise<ShownMessage> {
      const next = () => {
        const at = room.fromBot.findIndex((message, index) => index >= heard && !message.deleted && match(message))
        const message = room.fromBot[at]
        if (!message) return undefined
        heard = at + 1
        seen.set(message, message.edits)
        return message
      }
      return journal.waitFor(next, `${name} waits for a message`)
    },
    /** Fails if the bot says anything within `ms` from now; counts as unheard until then. */
    async hearsNothing(ms = 300): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, ms))
      const message = room.fromBot[heard]
      if (message) throw new Error(`${name} heard "${message.text}" where the bot should be silent`)
    },
    /** Waits for `match`, or without it for an edit (or deletion) since she last heard, saw or pressed the message. */
    sees(message: ShownMessage, match?: Match): Promise<ShownMessage> {
      const before = seen.get(message) ?? 0
      const fits = match ?? (() => message.edits > before || message.deleted)
      const look = () => {
        if (!fits(message)) return undefined
        seen.set(message, message.edits)
        return message
      }
      return journal.waitFor(look, `${name} looks at "${message.text.slice(0, 60)}" [${message.buttons.join(' | ')}]`)
    },
    /**
     * Presses a button, by its label or its callback data, or `{ data }` that no button has.
     * Gives what the bot answers the press with. Throws where there is no such button.
     */
    presses(message: ShownMessage, which: string | { data: string }, options?: PressOptions): Promise<CallbackAnswer> {
      const data = typeof which === 'string' ? dataOf(message, which) : which.data
      seen.set(message, message.edits)
      const id = queries.ask('callback')
      const origin = originOf(message, options?.as ?? (message.inlineId === undefined ? undefined : 'inline'))
      queue.add({ callback_query: { id, from: who, chat_instance, data, ...origin } } as Partial<Update>)
      return journal.waitFor(() => queries.answerTo(id) as CallbackAnswer, `${name} presses "${data}"`)
    },
    /** Blocks ('kicked') or unblocks ('member') the bot; in a group removes it ('left', 'kicked') or adds it. */
    makesTheBot(status: ChatRoom['bot']): void {
      const before = room.bot
      room.bot = status
      const member = (now: string) => ({ status: now, user: world.bot, ...(now === 'kicked' && { until_date: 0 }) })
      const change = { old_chat_member: member(before), new_chat_member: member(status) }
      const date = Math.floor(Date.now() / 1000)
      queue.add({ my_chat_member: { chat: room.about, from: who, date, ...change } } as Partial<Update>)
    },
  }
}

function textOf(text: string): Partial<Message> {
  if (text.trim() === '' || text.length > 4096) throw new Error(`No client sends a text of ${text.length} characters`)
  const entities = typedEntities(text)
  return { text, ...(entities.length > 0 && { entities }) }
}

function originOf(message: ShownMessage, as: PressOptions['as']): object {
  if (as === 'inline') return { inline_message_id: message.inlineId ?? 'AgAAAPoXAQDOZ8gB' }
  const { chat, message_id } = message.raw
  return { message: as === 'inaccessible' ? { chat, message_id, date: 0 } : structuredClone(message.raw) }
}

function dataOf(message: ShownMessage, which: string): string {
  const buttons = message.keyboard.flat()
  const named = (button: InlineKeyboardButton) => 'callback_data' in button && button.callback_data === which
  const button = buttons.find(({ text }) => text === which) ?? buttons.find(named)
  if (button && 'callback_data' in button) return button.callback_data
  const there = message.buttons.map((label) => `"${label}"`).join(', ') || 'none'
  throw new Error(`No button "${which}" to press under "${message.text.slice(0, 80)}". Buttons: ${there}`)
}

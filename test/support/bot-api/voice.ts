// One person in one chat: what she says and does, what she hears and sees of the bot, and the buttons she presses.
import type { InlineKeyboardButton, Update, User } from '@grammyjs/types'
import type { ChatRoom, ShownMessage } from './chats.ts'
import type { CallbackAnswer } from './queries.ts'
import { sayingIn } from './saying.ts'
import type { World } from './world.ts'

type Match = (message: ShownMessage) => boolean
/** How many edits of a message she has seen. */
type Seen = Map<ShownMessage, number>

/** What a press looks like to the bot where it is not the usual one: an old message, or one from an inline card. */
interface PressOptions {
  readonly as?: 'inaccessible' | 'inline'
}

export type Voice = ReturnType<typeof voiceIn>

/** Gives the voice of `who` in `room`. Acts take effect at once; what waits fails after the server's patience. */
export function voiceIn(world: World, who: User, room: ChatRoom) {
  const seen: Seen = new Map()
  return {
    ...sayingIn(world, who, room),
    ...hearingIn(world, who, room, seen),
    ...pressingIn(world, who, room, seen),
  }
}

function hearingIn({ journal, queue }: World, who: User, room: ChatRoom, seen: Seen) {
  const name = nameIn(who, room)
  let heard = 0
  return {
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
    /** Fails if there is a message unheard, or one comes within `ms` after the bot has taken all updates. */
    async hearsNothing(ms = 300): Promise<void> {
      await journal.waitFor(() => queue.pending.length === 0 || undefined, `${name}: all updates taken`)
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
  }
}

function pressingIn({ journal, queries, queue }: World, who: User, room: ChatRoom, seen: Seen) {
  const chat_instance = String(7_204_811_930_017n + BigInt(Math.abs(room.about.id)))
  return {
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
      const answer = () => queries.answerTo(id) as CallbackAnswer | undefined
      return journal.waitFor(answer, `${nameIn(who, room)} presses "${data}"`)
    },
  }
}

function nameIn(who: User, room: ChatRoom): string {
  return `${who.first_name} in ${room.about.title ?? 'the private chat'}`
}

function originOf(message: ShownMessage, as: PressOptions['as']): object {
  if (as === 'inline') return { inline_message_id: message.inlineId ?? 'AgAAAPoXAQDOZ8gB' }
  const { chat, message_id } = message.raw
  return { message: as === 'inaccessible' ? { chat, message_id, date: 0 } : structuredClone(message.raw) }
}

function dataOf(message: ShownMessage, which: string): string {
  const buttons = message.keyboard.flat()
  const carries = (button: InlineKeyboardButton) => 'callback_data' in button && button.callback_data === which
  const button = buttons.find(({ text }) => text === which) ?? buttons.find(carries)
  if (button && 'callback_data' in button) return button.callback_data
  const there = message.buttons.map((label) => `"${label}"`).join(', ') || 'none'
  throw new Error(`No button "${which}" to press under "${message.text.slice(0, 80)}". Buttons: ${there}`)
}

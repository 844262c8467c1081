// The people who use the bot, and their groups.
import type { Chat, InlineQueryResult, Message, Update, User } from '@grammyjs/types'
import { type ChatRoom, openRoom, type ShownMessage, shown } from './chats.ts'
import type { InlineAnswer } from './queries.ts'
import { asShown } from './text-rules.ts'
import { type Voice, voiceIn } from './voice.ts'
import type { World } from './world.ts'

/** Someone with a Telegram client. Her own acts happen in the private chat with the bot. */
export interface Person extends Voice {
  readonly profile: User
  /** The same person in a group that she belongs to. */
  in(group: ChatRoom): Voice
  /** Types `@bot query` in some chat and gives the cards that the bot answers with. Throws when none come. */
  asksInline(query: string, offset?: string): Promise<InlineAnswer>
  /** Sends one of the cards; gives the message as it appears in that other chat. Throws where a card has no text. */
  picks(result: InlineQueryResult): ShownMessage
}

/** The id of the first person of a test. */
export const FIRST_PERSON = 6_120_450_001

/** Opens the door to people and groups; ids are those of a young Telegram account and a supergroup. */
export function population(world: World) {
  let nextUser = FIRST_PERSON
  let nextGroup = -1_002_190_350_001

  function open(about: Chat, members: readonly User[]): ChatRoom {
    const room = openRoom(about, members, 101 + world.rooms.size * 1000, world.journal.changed)
    world.rooms.set(about.id, room)
    return room
  }

  return {
    /** `language` is the client's; without it Telegram sends no language_code. */
    user(about: { firstName: string; lastName?: string; username?: string; language?: string }): Person {
      const names = {
        first_name: about.firstName,
        ...(about.lastName !== undefined && { last_name: about.lastName }),
        ...(about.username !== undefined && { username: about.username }),
      }
      const language = about.language === undefined ? {} : { language_code: about.language }
      const profile: User = { id: nextUser++, is_bot: false, ...names, ...language }
      const room = open({ id: profile.id, type: 'private', ...names } as Chat, [profile])
      return personOf(world, profile, room)
    },
    /** A supergroup with the bot in it, which reads all messages (its privacy mode is off). */
    group({ title, members }: { title: string; members: readonly Person[] }): ChatRoom {
      const about = { id: nextGroup--, type: 'supergroup', title } as Chat
      return open(
        about,
        members.map(({ profile }) => profile),
      )
    },
  }
}

function personOf(world: World, profile: User, room: ChatRoom): Person {
  const voices = new Map<ChatRoom, Voice>()
  const { queries, queue, journal } = world
  return {
    ...voiceIn(world, profile, room),
    profile,
    in(group) {
      const voice = voices.get(group) ?? voiceIn(world, profile, group)
      voices.set(group, voice)
      return voice
    },
    asksInline(query, offset = '') {
      const id = queries.ask('inline')
      const inline_query = { id, from: profile, query, offset, chat_type: 'private' }
      queue.add({ inline_query } as Partial<Update>)
      return journal.waitFor(() => queries.answerTo(id) as InlineAnswer, `${profile.first_name} asks inline "${query}"`)
    },
    picks(result) {
      const inlineId = `AgAAAPoXAQDO${String(world.inlineMessages.size + 1).padStart(4, '0')}`
      const message = shown(cardMessage(world, profile, result), { inlineId })
      world.inlineMessages.set(inlineId, message)
      return message
    },
  }
}

/** What the card turns into: a message of the person, marked as sent via the bot. */
function cardMessage({ bot, inlineMessages }: World, from: User, result: InlineQueryResult): Message {
  const content = 'input_message_content' in result ? result.input_message_content : undefined
  if (!content || !('message_text' in content)) throw new Error(`The card ${result.id} sends no text`)
  const { text, entities } = asShown(content.message_text, content.entities)
  const place = { message_id: inlineMessages.size + 1, date: Math.floor(Date.now() / 1000) }
  const chat = { id: -1_002_190_349_001, type: 'supergroup', title: 'Elsewhere' }
  const keyboard = result.reply_markup && { reply_markup: result.reply_markup }
  return { ...place, chat, from, via_bot: bot, text, entities, ...keyboard } as Message
}

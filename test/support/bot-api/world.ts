// All that the server knows: who the bot is, the chats, what waits. Methods and people both act on it.
import type { User } from '@grammyjs/types'
import type { Answer } from './answer.ts'
import type { ChatRoom, ShownMessage } from './chats.ts'
import type { IncomingCall, UploadedFile } from './incoming-call.ts'
import type { Journal } from './journal.ts'
import type { Queries } from './queries.ts'
import type { UpdateQueue } from './updates.ts'
import type { Webhook } from './webhook.ts'

export interface World {
  readonly token: string
  readonly bot: User
  readonly journal: Journal
  readonly queue: UpdateQueue
  readonly webhook: Webhook
  readonly queries: Queries
  readonly rooms: Map<number, ChatRoom>
  /** Messages that came from inline cards, by their inline_message_id. */
  readonly inlineMessages: Map<string, ShownMessage>
  /** What the bot said of itself (commands, name, descriptions), by method, language and scope. */
  readonly profile: Map<string, unknown>
  readonly files: Map<string, UploadedFile>
  /** Paths that getFile has named: nothing else can be downloaded. */
  readonly handedOut: Set<string>
}

/** Plays one method; its parameters have been checked. `gone` aborts when the bot hangs up. */
export type Play<Parameters> = (
  world: World,
  parameters: Parameters,
  call: IncomingCall,
  gone: AbortSignal,
) => Answer | Promise<Answer>

/** Finds the chat by number or @username. */
export function roomOf(world: World, chat: number | string): ChatRoom | undefined {
  const byNumber = world.rooms.get(Number(chat))
  return byNumber ?? [...world.rooms.values()].find(({ about }) => about.username && `@${about.username}` === chat)
}

/** Keeps a file and gives the id under which getFile knows it. */
export function keepFile(world: World, file: UploadedFile): string {
  const id = `BQACAgIAAxkBAAI${String(world.files.size + 1).padStart(6, '0')}`
  world.files.set(id, file)
  return id
}

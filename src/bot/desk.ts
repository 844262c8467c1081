// Everything an update is answered from, handed in once: so the whole bot runs in a test without a network.

import type { Context } from 'grammy'
import type { Caller, Language } from '../commands/command.ts'
import { type Texts, textsIn } from '../commands/texts/texts.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Answering } from './answering/answering.ts'
import { type Newsroom, newsroomFor, viewOf } from './newsroom/newsroom.ts'
import type { Sessions } from './session.ts'

/** Where people talk: a chat, or one thread of a forum, where others talk about other things. */
export function placeOf(ctx: Context): string {
  const message = ctx.msg
  const thread = message?.is_topic_message === true ? message.message_thread_id : undefined
  return thread === undefined ? String(ctx.chat?.id) : `${ctx.chat?.id}:${thread}`
}

export interface Desk {
  /** Where wishes are answered. */
  readonly answering: Answering
  /** For what takes no time: whether words are still what their article says, how much there is. */
  readonly knowledge: KnowledgeBase
  readonly sessions: Sessions
  readonly now: () => Date
  /** For administrators; absent where nobody is one. */
  readonly newsroom?: Newsroom
  /** Notes a question that had no answer, and nothing of who asked it; absent unless an admin wants it. */
  readonly noteUnanswered?: (words: string) => void
  /** One line for the operator. Never given a question's words or a token. */
  readonly log: (line: string) => void
}

/** The language in which somebody is answered. */
export const languageFor = (desk: Desk, { from }: Context): Language =>
  from === undefined ? 'en' : desk.sessions.language(from.id, from.language_code)

/** The bot's words for somebody. */
export const textsFor = (desk: Desk, ctx: Context): Texts => textsIn(languageFor(desk, ctx))

/** Who is behind an update: this person, in this chat. Without a sender (a channel) nothing is remembered. */
export function callerOf(desk: Desk, ctx: Context): Caller {
  const { from, chat } = ctx
  const newsroom = newsroomFor(desk.newsroom, ctx)
  return {
    language: languageFor(desk, ctx),
    conversation: from && chat ? desk.sessions.conversation(placeOf(ctx), from.id) : {},
    now: desk.now(),
    pictures: true,
    ...(desk.noteUnanswered && { unansweredNoted: true }),
    ...(from && chat?.type === 'private' ? { following: desk.sessions.followers.of(from.id) } : {}),
    ...(newsroom === undefined ? {} : { admin: viewOf(newsroom) }),
  }
}

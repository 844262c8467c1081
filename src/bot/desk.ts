// Everything an update is answered from, handed in once: so the whole bot runs in a test without a network.

import type { Context } from 'grammy'
import type { Language, Request } from '../commands/command.ts'
import { textsIn } from '../commands/texts/texts.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { type Newsroom, newsroomFor, viewOf } from './newsroom/newsroom.ts'
import type { Sessions } from './session.ts'

/** Where people talk: a chat, or one thread of a forum, where others talk about other things. */
export function placeOf(ctx: Context): string {
  const message = ctx.msg
  const thread = message?.is_topic_message === true ? message.message_thread_id : undefined
  return thread === undefined ? String(ctx.chat?.id) : `${ctx.chat?.id}:${thread}`
}

export interface Desk {
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

/** The wish behind an update: these words, from this person, in this chat. Without a sender (a channel) nothing is remembered. */
export function requestOf(desk: Desk, ctx: Context, words: string): Request {
  const { from, chat } = ctx
  const newsroom = newsroomFor(desk.newsroom, ctx)
  const language: Language = from === undefined ? 'en' : desk.sessions.language(from.id, from.language_code)
  return {
    words,
    language,
    texts: textsIn(language),
    knowledge: desk.knowledge,
    conversation: from && chat ? desk.sessions.conversation(placeOf(ctx), from.id) : {},
    now: desk.now(),
    pictures: true,
    ...(desk.noteUnanswered && { unansweredNoted: true }),
    ...(from && chat?.type === 'private' ? { following: desk.sessions.followers.of(from.id) } : {}),
    ...(newsroom === undefined ? {} : { admin: viewOf(newsroom) }),
  }
}

// What a command is, and what it may use. Commands know no Telegram and no terminal: words in, a reply out.

import type { Asking, KnowledgeBase, Question } from '../knowledge/knowledge-base.ts'
import type { Reply } from './reply.ts'
import type { Texts } from './texts/texts.ts'

export type Language = 'de' | 'en'

/** What the bot keeps of one person for a quarter of an hour, in memory only. */
export interface Conversation {
  readonly question?: Question
}

/** One person's wish, with everything needed to answer it. */
export interface Request {
  /** What follows the command, trimmed; the whole utterance for free text. */
  readonly words: string
  readonly language: Language
  readonly texts: Texts
  readonly knowledge: KnowledgeBase
  readonly conversation: Conversation
  readonly now: Date
}

/** What is to be done beside sending the reply. */
export type Effect =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'forget' }
  /** The question a follow-up builds on; absent: nothing to build on. */
  | { readonly kind: 'remember'; readonly question: Question }
  /** Begin the guided dialog of /quotes. */
  | { readonly kind: 'guide' }
  /** Leave whatever dialog is under way. */
  | { readonly kind: 'cancel' }

export interface Response {
  readonly reply: Reply
  readonly effects: readonly Effect[]
  /** The reply takes the place of the message whose button was pressed. */
  readonly inPlace: boolean
}

export interface Command {
  /** Without the slash: [a-z0-9_]{1,32}. */
  readonly name: string
  /** One line for /help and for Telegram's menu. */
  readonly description: (texts: Texts) => string
  /** What may follow, for /help: „NAME“; absent where nothing does. */
  readonly argument?: (texts: Texts) => string
  readonly run: (request: Request) => Response
}

export type { Asking }

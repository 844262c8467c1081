// What a command is, and what it may use. Commands know no Telegram and no terminal: words in, a reply out.

import type { Followed, KnowledgeBase, Question } from '../knowledge/knowledge-base.ts'
import type { PressAction } from './action.ts'
import type { AdminView } from './admin/admin-view.ts'
import type { AdminTask } from './admin/task.ts'
import type { Reply } from './reply.ts'
import type { CommandName, Texts } from './texts/texts.ts'

export type Language = 'de' | 'en'

/** Where the guided dialog of /quotes stands: what the next words answer. */
export type GuideStep = { readonly at: 'person' } | { readonly at: 'topic'; readonly person: string }

/** What the bot keeps of one person for a quarter of an hour, in memory only. */
export interface Conversation {
  readonly question?: Question
  /** What „weiter“ does after the last reply: its next page, the longer summary; nothing where it has ended. */
  readonly onward?: Onward
  /** Set while the guided dialog is open. */
  readonly guide?: GuideStep
}

/** Where a reply goes on; absent action: nowhere. */
export interface Onward {
  readonly action?: PressAction
}

/** Who wants something: plain data, so that the answer can be found in another thread. */
export interface Caller {
  readonly language: Language
  readonly conversation: Conversation
  readonly now: Date
  /** What this person follows; absent where nothing could be sent (a group, the terminal). */
  readonly following?: readonly Followed[]
  /** What administrators see; absent for everyone else, and wherever others read along. */
  readonly admin?: AdminView
  /** Questions without an answer are noted for the admins. */
  readonly unansweredNoted?: true
  /** The surface can show pictures. */
  readonly pictures?: true
}

/** Who wants something, and what there is to answer from. */
export interface Asker extends Caller {
  readonly knowledge: KnowledgeBase
}

/** One person's wish, with everything needed to answer it. */
export interface Request extends Asker {
  /** What follows the command, trimmed; the whole utterance for free text. */
  readonly words: string
  readonly texts: Texts
}

/** What is to be done beside sending the reply. */
export type Effect =
  | { readonly kind: 'language'; readonly language: Language }
  /** What is said when it is done (`forgottenReply`) is said in this language: the chosen one is forgotten too. */
  | { readonly kind: 'forget'; readonly language: Language }
  | { readonly kind: 'follow' | 'unfollow'; readonly what: Followed }
  /** The question a follow-up builds on. */
  | { readonly kind: 'remember'; readonly question: Question }
  /** Where the reply goes on. */
  | { readonly kind: 'onward'; readonly onward: Onward }
  /** The guided dialog of /quotes is open at this step. A response without this effect closes it. */
  | { readonly kind: 'guide'; readonly step: GuideStep }
  /** Words that a reader takes for wrongly attributed, noted for the admins without the reader's name. */
  | { readonly kind: 'report'; readonly report: Report }
  /** Work that an administrator asks for; its outcome is told in the place of the reply. */
  | { readonly kind: 'admin'; readonly task: AdminTask }
  /** A question that was searched for in vain: for the admins, where they keep such questions, without its author. */
  | { readonly kind: 'unanswered'; readonly words: string }
  /** Leave whatever dialog is under way, and let nothing be built on. */
  | { readonly kind: 'cancel' }

/** Where words stand that a reader says are not this speaker's. */
export interface Report {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly speaker?: string
}

/** Plain data, as everything in it. */
export interface Response {
  /** `passing`: one line that need not stay; shown as a note where a surface has such a thing. */
  readonly passing?: true
  readonly reply: Reply
  readonly effects: readonly Effect[]
  /** The reply takes the place of the message whose button was pressed. */
  readonly inPlace: boolean
}

export interface Command {
  /** Without the slash: [a-z0-9_]{1,32}. */
  readonly name: CommandName
  /** One line for /help and for Telegram's menu. */
  readonly description: (texts: Texts) => string
  /** What may follow, for /help: „NAME“; absent where nothing does. */
  readonly argument?: (texts: Texts) => string
  /** Shown to administrators alone. */
  readonly onlyAdmins?: true
  readonly run: (request: Request) => Response
}

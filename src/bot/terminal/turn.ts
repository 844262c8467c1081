// One turn of the conversation in the terminal: a typed line in, a reply and what is kept for the next turn out.

import type { Asker, Conversation, Effect, Language, Response } from '../../commands/command.ts'
import { line, plainReply } from '../../commands/compose.ts'
import type { Button, Reply } from '../../commands/reply.ts'
import { respondToAction, respondToText } from '../../commands/respond.ts'
import { textsIn } from '../../commands/texts/texts.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { numberedButtons } from './render-reply.ts'

/** A follow-up counts for a quarter of an hour, as on Telegram. */
const rememberedMs = 15 * 60 * 1000

export interface TerminalState {
  readonly language: Language
  /** Nobody has said which language it should be: the bot's words follow the questions. */
  readonly follows: boolean
  readonly conversation: Conversation
  /** When the last line was typed. */
  readonly at: Date
  /** The buttons of the last reply that had any: what a number chooses from. */
  readonly buttons: readonly Button[]
}

/** The start of a conversation in `language`, or in that of the questions where it `follows` them. */
export const firstState = (language: Language, follows: boolean, at: Date): TerminalState => ({
  language,
  follows,
  conversation: {},
  at,
  buttons: [],
})

/** The reply to `typed`: a number presses a button, everything else is said. */
export function takeTurn(
  typed: string,
  state: TerminalState,
  knowledge: KnowledgeBase,
  now: Date,
): { readonly reply: Reply; readonly state: TerminalState } {
  const fresh = now.getTime() - state.at.getTime() < rememberedMs
  const current: TerminalState = { ...state, conversation: fresh ? state.conversation : {}, at: now }
  const response = responseTo(typed, current, knowledge)
  const asked = languageAsked(response, current)
  if (asked !== undefined) return takeTurn(typed, { ...current, language: asked }, knowledge, now)
  return { reply: verbatimOnly(response.reply, current, knowledge), state: after(response, current) }
}

function responseTo(typed: string, state: TerminalState, knowledge: KnowledgeBase): Response {
  const { language, conversation, at: now } = state
  const asker: Asker = { language, knowledge, conversation, now }
  const number = /^\s*\[?(\d{1,3})\]?\s*$/.exec(typed)?.[1]
  return number === undefined ? respondToText(typed, asker) : choose(Number(number), state, asker)
}

/** The language of the question just answered, where it is another than that of the answer and should be followed. */
function languageAsked({ effects }: Response, { language, follows }: TerminalState): Language | undefined {
  const asked = effects.find((effect) => effect.kind === 'remember')?.question.language
  return follows && (asked === 'de' || asked === 'en') && asked !== language ? asked : undefined
}

function choose(number: number, { buttons, conversation }: TerminalState, asker: Asker): Response {
  const button = buttons[number - 1]
  if (button !== undefined) return respondToAction(button.action, asker)
  const reply = plainReply(textsIn(asker.language).terminal.noSuchNumber(buttons.length))
  const effects: readonly Effect[] = conversation.guide ? [{ kind: 'guide', step: conversation.guide }] : []
  return { reply, effects, inPlace: false }
}

/** The last look before words are shown: a quotation that its article no longer has is left out, and the reader told. */
const verbatimOnly = (reply: Reply, { language }: TerminalState, knowledge: KnowledgeBase): Reply => ({
  ...reply,
  blocks: reply.blocks.map((block) =>
    block.kind === 'quotation' && !knowledge.isVerbatim(block.evidence) ? line(textsIn(language).leftOut) : block,
  ),
})

/** What the response leaves behind. Without a „guide“ effect the guided dialog is over. */
function after({ effects, reply }: Response, state: TerminalState): TerminalState {
  const buttons = numberedButtons(reply)
  const { guide: _, ...kept } = state.conversation
  const start: TerminalState = {
    ...state,
    conversation: kept,
    buttons: buttons.length > 0 ? buttons : state.buttons,
  }
  return effects.reduce(noted, start)
}

function noted(state: TerminalState, effect: Effect): TerminalState {
  switch (effect.kind) {
    case 'language':
      return { ...state, language: effect.language, follows: false }
    case 'remember':
      return { ...state, conversation: { ...state.conversation, question: effect.question } }
    case 'onward':
      return { ...state, conversation: { ...state.conversation, onward: effect.onward } }
    case 'guide':
      return { ...state, conversation: { ...state.conversation, guide: effect.step } }
    case 'follow':
    case 'unfollow':
    case 'report':
    case 'admin':
    case 'unanswered':
      // Whoever sits at the terminal runs the bot: there is nobody else to tell, and `npm run import` does an admin's work.
      return state
    case 'cancel':
    case 'forget':
      return { ...state, conversation: {}, buttons: [] }
  }
}

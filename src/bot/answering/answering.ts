// Where replies are found. Whoever hands in a wish waits for what comes of it, and need not know in which thread it is found.

import type { Action } from '../../commands/action.ts'
import { inlineEvidence } from '../../commands/cards.ts'
import type { Caller, Response } from '../../commands/command.ts'
import { respondToAction, respondToText } from '../../commands/respond.ts'
import { textsIn } from '../../commands/texts/texts.ts'
import type { Evidence, KnowledgeBase, Slice } from '../../knowledge/knowledge-base.ts'

/** A page of evidence for inline cards; `more`: whether another follows. */
export interface CardsFound {
  readonly cards: readonly Evidence[]
  readonly more: boolean
}

/** Rejects where answering fails by a fault, never for what somebody typed. */
export interface Answering {
  /** Answers a command, a question, or words of the guided dialog. */
  words(words: string, caller: Caller): Promise<Response>
  /** Answers a pressed button. */
  press(action: Action, caller: Caller): Promise<Response>
  /** Evidence for an inline query; without words the newest. */
  cards(words: string, slice: Slice, caller: Caller): Promise<CardsFound>
}

/** Answers in this thread, which does nothing else meanwhile. */
export const answeringHere = (knowledge: KnowledgeBase): Answering => ({
  words: async (words, caller) => respondToText(words, { ...caller, knowledge }),
  press: async (action, caller) => respondToAction(action, { ...caller, knowledge }),
  cards: async (words, slice, caller) =>
    inlineEvidence({ ...caller, knowledge, words, texts: textsIn(caller.language) }, slice),
})

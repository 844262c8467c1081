// What goes between the bot and the threads that answer: plain data.

import type { Action } from '../../commands/action.ts'
import type { Caller, Response } from '../../commands/command.ts'
import type { Slice } from '../../knowledge/knowledge-base.ts'
import type { CardsFound } from './answering.ts'
import type { AnswerCounted } from './count-answers.ts'

export type Wish =
  | { readonly do: 'words'; readonly words: string; readonly caller: Caller }
  | { readonly do: 'press'; readonly action: Action; readonly caller: Caller }
  | { readonly do: 'cards'; readonly words: string; readonly slice: Slice; readonly caller: Caller }

/** What is found for each wish. */
export interface FoundFor {
  readonly words: Response
  readonly press: Response
  readonly cards: CardsFound
}

/** What a thread tells: once that it is ready, then for each wish what became of it. */
export type Told = 'ready' | Outcome

export interface Outcome {
  readonly counted: readonly AnswerCounted[]
  /** Absent where answering failed. */
  readonly found?: FoundFor[Wish['do']]
  readonly fault?: unknown
}

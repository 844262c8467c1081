// Questions offered to a reader who does not know yet what to ask.

import { encodeAction } from './callback.ts'
import { button } from './compose.ts'
import type { Button } from './reply.ts'

/** A button for each question that fits into one; the others can be read and typed. */
export const exampleButtons = (utterances: readonly string[]): readonly Button[] =>
  utterances
    .map((utterance) => button(utterance, { do: 'ask', utterance }))
    .filter(({ action }) => encodeAction(action) !== undefined)

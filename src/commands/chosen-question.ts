// A question that was put together by buttons or a command's words: understood already, so nothing is guessed from it.

import type { KnownPerson, Question } from '../knowledge/knowledge-base.ts'
import type { Request } from './command.ts'

/** What is asked of these people, on one topic or on all; the same as if it had been asked in words. */
export const chosenQuestion = (
  kind: Question['kind'],
  people: readonly KnownPerson[],
  topic: string | undefined,
  { language, words }: Request,
): Question => ({
  kind,
  utterance: words,
  language,
  persons: people.map(({ key }) => key),
  unknownNames: [],
  because: ['chosen'],
  ...(topic === undefined ? {} : { topic }),
})

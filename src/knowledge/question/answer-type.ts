// „Wie viele“ wants a number, „since when“ a time: the opening of a question tells what kind of answer it wants.

import type { AnswerType } from './question.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import type { UtteranceWord } from './utterance.ts'

/** Stands for any words in an opening: „was hat … gekostet“. */
const GAP = '…'

/** What kind of answer the words ask for, by the longest opening that stands among them. */
export function answerTypeOf(words: readonly UtteranceWord[], lexicon: QuestionLexicon): AnswerType | undefined {
  const keys = words.map((word) => word.key)
  const standsAt = (phrase: readonly string[], from: number): boolean =>
    phrase.every((key, place) => keys[from + place] === key)
  const beginsAt = (opening: readonly string[], from: number): boolean => {
    const gap = opening.indexOf(GAP)
    if (gap < 0) return standsAt(opening, from)
    const rest = opening.slice(gap + 1)
    return standsAt(opening.slice(0, gap), from) && keys.some((_, at) => at >= from + gap && standsAt(rest, at))
  }
  // „What happens when …“ does not ask when: one word behind another question word begins a clause.
  const asks = keys.findIndex((key) => lexicon.openWith.has(key))
  for (const { type, opening } of lexicon.answerTypes) {
    const last = opening.length === 1 && asks >= 0 ? asks : keys.length - 1
    for (let from = 0; from <= last; from++) if (beginsAt(opening, from)) return type
  }
  return undefined
}

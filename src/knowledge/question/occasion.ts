// „Was sagte Osterloh nach der Niederlage?“: the words behind „nach“ say when somebody spoke, not of what.

import type { QuestionLexicon } from './question-lexicon.ts'

interface Keyed {
  readonly key: string
}

/**
 * The place of the word before an occasion, -1 where there is none: not where a topic follows („nach dem Spiel zur Ablöse“), nor a date,
 * which limits what is looked at.
 */
export function occasionIn(words: readonly Keyed[], { occasions, classes, dates }: QuestionLexicon): number {
  const at = words.findIndex(({ key }, place) => place > 0 && occasions.has(key))
  if (at < 0) return at
  const behind = words.slice(at + 1)
  const tellsTopic = behind.some(({ key }) => classes.get('about')?.has(key) === true)
  const tellsDate = behind.some(({ key }) => /\d/.test(key) || dates?.months.includes(key) === true)
  return tellsTopic || tellsDate ? -1 : at
}

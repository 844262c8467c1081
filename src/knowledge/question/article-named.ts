// Which article is meant by „dem Text über die Kniestudie, bitte“: what tells it from others, without what every such phrase has.

import { stopWords } from '../lexicon/stop-words.ts'
import { findWords } from '../text/words.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import { signLexicon } from './sign-lexicon.ts'
import { keyOf } from './utterance.ts'

/**
 * The phrase without words that name no article („den Artikel“, „kurz“, „pls“); as it is where nothing else is in it. Small words
 * stay: by them its language is told.
 */
export function articleWords(phrase: string, lexicon: QuestionLexicon): string {
  const { summary, article } = signLexicon(lexicon.language)
  const empty = ['please', 'article', 'summary', 'sum-up'].flatMap((name) => lexicon.classes.get(name) ?? [])
  const says = (key: string): boolean =>
    stopWords(lexicon.language).has(key) ||
    ![...empty, lexicon.fillers, summary, article].some((words) => words.has(key))
  const words = findWords(phrase).filter(({ text }) => says(keyOf(text)))
  const tells = words.some(({ text }) => !stopWords(lexicon.language).has(keyOf(text)))
  return tells ? words.map(({ text }) => text).join(' ') : phrase
}

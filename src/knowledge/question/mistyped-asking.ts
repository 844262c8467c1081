// „Welhce Brücke …“: a slip in the word that asks makes a question look like bare words, and another answer. It is put right, and
// nothing else: what a slip elsewhere means is found out among the words of the articles.

import { stopWords } from '../lexicon/stop-words.ts'
import { slips } from '../search/spelling.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import { type UtteranceWord, wordsOf } from './utterance.ts'

/** The utterance with its question word as it is spelt; as it is where it has one, or none is a slip away. */
export function withAskingWord(utterance: string, lexicon: QuestionLexicon): string {
  const words = wordsOf(utterance)
  if (words.some(({ key }) => lexicon.openWith.has(key))) return utterance
  for (const word of words) {
    const meant = askingWord(word, lexicon)
    if (meant !== undefined) return utterance.slice(0, word.start) + meant + utterance.slice(word.end)
  }
  return utterance
}

/** The question word that one slip of the finger made into this; undefined for any other word, and for those that are words themselves. */
function askingWord({ key, quoted }: UtteranceWord, { language, mistyped }: QuestionLexicon): string | undefined {
  if (quoted === true || mistyped.words.has(key) || stopWords(language).has(key)) return undefined
  return [...mistyped.asking].find((asking) => slips(key, asking, 1) === 1)
}

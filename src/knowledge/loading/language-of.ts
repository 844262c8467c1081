// The language of a text that does not state it, from its most frequent words. Enough for articles: a page of prose has dozens.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'

const languages = ['de', 'en', 'fr', 'es', 'ru'] as const
const wordList = z.array(z.string())
const SAMPLE = 4_000

const lists = new Map<string, ReadonlySet<string>>()

const frequentWords = (language: string): ReadonlySet<string> => {
  const known = lists.get(language)
  if (known) return known
  const words = new Set<string>(readLexiconFile(language, 'stop-words', wordList))
  lists.set(language, words)
  return words
}

/** ISO 639-1 code of the language with the most frequent words in the text's beginning; `en` where there are none. */
export const languageOf = (text: string): string => {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  let best = { language: 'en', hits: 0 }
  for (const language of languages) {
    const list = frequentWords(language)
    const hits = words.filter((word) => list.has(word)).length
    if (hits > best.hits) best = { language, hits }
  }
  return best.language
}

// Words that say nothing of what a text is about. Too few and „was“ finds everything, too many and „US“ finds nothing.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'

const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'ru'])
const NONE: ReadonlySet<string> = new Set()
const listSchema = z.array(z.string().min(1))
const read = new Map<string, ReadonlySet<string>>()

/** Stop words of a language (ISO 639-1), lower case; none where there is no list. The file is read at the first call. */
export function stopWords(language: string): ReadonlySet<string> {
  if (!LANGUAGES.has(language)) return NONE
  const known = read.get(language)
  if (known !== undefined) return known
  const words = new Set(readLexiconFile(language, 'stop-words', listSchema))
  read.set(language, words)
  return words
}

// Words that say nothing of what a text is about. Too few and „was“ finds everything, too many and „US“ finds nothing.

import { z } from 'zod'
import { readLexiconFile } from './lexicon.ts'
import { perLanguage } from './on-demand.ts'

const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'ru'])
const NONE: ReadonlySet<string> = new Set()
const listSchema = z.array(z.string().min(1))

/** Stop words of a language (ISO 639-1), lower case; none where there is no list. The file is read at the first call. */
export const stopWords = perLanguage(
  (language): ReadonlySet<string> =>
    LANGUAGES.has(language) ? new Set(readLexiconFile(language, 'stop-words', listSchema)) : NONE,
)

const WITH_LIGHT_WORDS: ReadonlySet<string> = new Set(['de', 'en'])

/** Words of a language, lower case, that hardly say what a text is about, though nobody would leave them out: „ging“. */
export const lightWords = perLanguage(
  (language): ReadonlySet<string> =>
    WITH_LIGHT_WORDS.has(language) ? new Set(readLexiconFile(language, 'light-words', listSchema)) : NONE,
)

// Words as they are written, each with a number. What the analyser makes of one is found out when it is first met, not each time.

import { rememberedByNumber } from '../lexicon/remembered.ts'
import { readWord, type WordReading } from '../search/analyse.ts'
import type { WrittenWord } from '../search/collection.ts'
import { runNumber, runNumbersOf } from '../search/grams.ts'
import { ownWord } from '../text/own-word.ts'
import type { Database } from './database.ts'
import type { Room } from './room.ts'

/** A written word as ranking sees it. */
export interface WordForm extends WrittenWord {
  /** A number that two stems seldom share. */
  readonly code: number
  /** Numbers of its runs of four letters. */
  readonly runs: readonly number[]
}

/** A written word of an article that is put. */
export interface MetWord {
  readonly written: string
  readonly stem: string
  /** Its number; absent until it is asked for. */
  number?: number
}

export interface WordForms {
  /** The word as it is met in a text of the language. */
  met(word: string, language: string): MetWord
  /** The number of the word, given to it if it is new. */
  numberOf(word: MetWord): number
  /** The words of a language by their numbers; an empty one for a number never given. */
  formsIn(language: string): (number: number) => WordForm
  /** What was added may not stand: its transaction came to nothing. */
  undone(): void
}

/** Words of a language kept while articles are put, about 150 bytes each. */
const MOST_MET = 150_000
/** Languages whose words are kept. */
const MOST_LANGUAGES = 8
const NONE: WordForm = { word: '', stem: '', stop: true, code: 0, runs: [] }

/** A written word of which the analyser made this. */
export const wordForm = (word: string, { stem, stop }: WordReading): WordForm => ({
  word,
  stem,
  stop,
  code: runNumber(stem),
  runs: runNumbersOf(word),
})

export function wordFormsIn(db: Database, { words: most }: Pick<Room, 'words'>): WordForms {
  const metIn = new Map<string, Map<string, MetWord>>()
  const numbered = (word: string): number => {
    // Most words that were not met yet are new; one that is there already stays as it is.
    const { changes, lastInsertRowid } = db.sql('INSERT OR IGNORE INTO words (word) VALUES (?)').run(word)
    return Number(changes > 0 ? lastInsertRowid : db.sql('SELECT number FROM words WHERE word = ?').get(word)?.number)
  }
  const byLanguage = new Map<string, (number: number) => WordForm>()
  const readerOf = (language: string): ((number: number) => WordForm) => {
    const kept = rememberedByNumber(most, (number: number): WordForm | undefined => {
      const row = db.sql('SELECT word FROM words WHERE number = ?').get(number)
      if (row === undefined) return undefined
      const word = String(row.word)
      return wordForm(word, readWord(word, language))
    })
    return (number) => kept(number) ?? NONE
  }
  return {
    met(word, language) {
      const known = metIn.get(language) ?? new Map<string, MetWord>()
      const met = known.get(word)
      if (met !== undefined) return met
      const written = ownWord(word)
      const fresh = { written, stem: readWord(word, language).stem }
      if (known.size >= MOST_MET) known.clear()
      known.set(written, fresh)
      metIn.set(language, known)
      return fresh
    },
    numberOf(word) {
      word.number ??= numbered(word.written)
      return word.number
    },
    formsIn(language) {
      const known = byLanguage.get(language)
      if (known !== undefined) return known
      const fresh = readerOf(language)
      if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear()
      byLanguage.set(language, fresh)
      return fresh
    },
    undone: () => metIn.clear(),
  }
}

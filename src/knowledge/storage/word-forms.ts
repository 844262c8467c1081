// Words as they are written, each with a number. What the analyser makes of one is found out when it is first met, not each time.

import { rememberedByNumber } from '../lexicon/remembered.ts'
import { readWord } from '../search/analyse.ts'
import type { WrittenWord } from '../search/collection.ts'
import { ownWord } from '../text/own-word.ts'
import type { Database } from './database.ts'
import type { Room } from './room.ts'
import { type WordSigns, wordSigns } from './word-signs.ts'

/** A written word of an article that is put. */
export interface MetWord {
  readonly written: string
  readonly stem: string
  /** Its number; absent until it is asked for. */
  number?: number
}

/** The words of a language, by their numbers. */
export interface WordsOfLanguage extends WordSigns {
  /** The word; an empty one for a number never given. */
  form(number: number): WrittenWord
}

export interface WordForms {
  /** The word as it is met in a text of the language. */
  met(word: string, language: string): MetWord
  /** The number of the word, given to it if it is new. */
  numberOf(word: MetWord): number
  /** The words of a language. */
  in(language: string): WordsOfLanguage
  /** What was added may not stand: its transaction came to nothing. */
  undone(): void
}

/** Words of a language kept while articles are put, about 150 bytes each. */
const MOST_MET = 150_000
/** Languages whose words are kept. */
const MOST_LANGUAGES = 8
const NONE: WrittenWord = { word: '', stem: '', stop: true }

/** The word as it is read in the language. */
function readWritten(word: string, language: string): WrittenWord {
  const { stem, stop } = readWord(word, language)
  return { word, stem, stop }
}

export function wordFormsIn(db: Database, { words: most, signs }: Pick<Room, 'words' | 'signs'>): WordForms {
  const metIn = new Map<string, Map<string, MetWord>>()
  const numbered = (word: string): number => {
    // Most words that were not met yet are new; one that is there already stays as it is.
    const { changes, lastInsertRowid } = db.sql('INSERT OR IGNORE INTO words (word) VALUES (?)').run(word)
    return Number(changes > 0 ? lastInsertRowid : db.sql('SELECT number FROM words WHERE word = ?').get(word)?.number)
  }
  const byLanguage = new Map<string, WordsOfLanguage>()
  const readerOf = (language: string): WordsOfLanguage => {
    const read = (number: number): WrittenWord | undefined => {
      const row = db.sql('SELECT word FROM words WHERE number = ?').get(number)
      return row === undefined ? undefined : readWritten(String(row.word), language)
    }
    const kept = rememberedByNumber(most, read)
    return { form: (number) => kept(number) ?? NONE, ...wordSigns(signs, (number) => read(number) ?? NONE) }
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
    in(language) {
      const known = byLanguage.get(language)
      if (known !== undefined) return known
      const fresh = readerOf(language)
      if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear()
      byLanguage.set(language, fresh)
      return fresh
    },
    undone() {
      metIn.clear()
      byLanguage.clear()
    },
  }
}

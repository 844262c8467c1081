// Words as they are written, each with a number. What the analyser makes of one is found out when it is first met, not each time.

import { readWord } from '../search/analyse.ts'
import type { WrittenWord } from '../search/collection.ts'
import { runNumbersOf } from '../search/grams.ts'
import type { Database } from './database.ts'
import { remembered } from './remembered.ts'
import type { Room } from './room.ts'

/** A written word as ranking sees it. */
export interface WordForm extends WrittenWord {
  /** Numbers of its runs of four letters. */
  readonly runs: readonly number[]
}

export interface WordForms {
  /** The number of a written word, given to it if it is new. */
  numberOf(word: string): number
  /** The word with this number in a language; an empty one for a number never given. */
  form(number: number, language: string): WordForm
  /** What was added may not stand: its transaction came to nothing. */
  undone(): void
}

/** Numbers kept by word while articles are put, about 80 bytes each. */
const MOST_NUMBERS = 300_000
const NONE: WordForm = { word: '', stem: '', stop: true, runs: [] }

export function wordFormsIn(db: Database, { words: most }: Pick<Room, 'words'>): WordForms {
  const numbers = new Map<string, number>()
  const byLanguage = remembered(8, (language: string) =>
    remembered(most, (number: number): WordForm | undefined => {
      const row = db.sql('SELECT word FROM words WHERE number = ?').get(number)
      if (row === undefined) return undefined
      const word = String(row.word)
      return { word, ...readWord(word, language), runs: runNumbersOf(word) }
    }),
  )
  return {
    numberOf(word) {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const number = Number(
        db.sql('SELECT number FROM words WHERE word = ?').get(word)?.number ??
          db.sql('INSERT INTO words (word) VALUES (?)').run(word).lastInsertRowid,
      )
      if (numbers.size >= MOST_NUMBERS) numbers.clear()
      numbers.set(word, number)
      return number
    },
    form: (number, language) => byLanguage.of(language)?.of(number) ?? NONE,
    undone: () => numbers.clear(),
  }
}

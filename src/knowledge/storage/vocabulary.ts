// All words of the library by their runs of letters: finds the word meant by a typo and the compounds a word is part of.

import { grams } from '../search/grams.ts'
import { slips, slipsAllowed } from '../search/spelling.ts'
import type { Database } from './database.ts'

/** A word of the library that may stand for the one asked for; `weight` 1 would be the word itself. */
export interface NearWord {
  readonly word: string
  readonly weight: number
}

const SIZE = 3
/** Words looked at closely for one word asked: those with the most letters in common. */
const CANDIDATES = 40
/** Shorter parts are in too many words by chance („ton“ in „Beton“). */
const SHORTEST_PART = 5
const ONE_SLIP = 0.8
const TWO_SLIPS = 0.6
const PART = 0.5

export interface Vocabulary {
  add(words: Iterable<string>): void
  /** Words like `word`, best first: mistyped ones, and compounds with it or of it. */
  near(word: string): NearWord[]
}

export function vocabularyIn(db: Database): Vocabulary {
  return {
    add(words) {
      const insert = db.sql('INSERT OR IGNORE INTO vocabulary (word) VALUES (?)')
      const index = db.sql('INSERT INTO vocabulary_grams (rowid, grams) VALUES (?, ?)')
      for (const word of words) {
        const { changes, lastInsertRowid } = insert.run(word)
        if (changes > 0) index.run(lastInsertRowid, grams(word, SIZE).join(' '))
      }
    },
    near(word) {
      if (word.length < 4) return []
      const match = grams(word, SIZE)
        .map((gram) => `"${gram}"`)
        .join(' OR ')
      const rows = db
        .sql(
          `SELECT word FROM vocabulary JOIN
             (SELECT rowid AS found, rank AS place FROM vocabulary_grams WHERE vocabulary_grams MATCH ? ORDER BY rank LIMIT ?)
           ON number = found ORDER BY place, number`,
        )
        .all(match, CANDIDATES)
      return rows
        .map((row) => ({ word: String(row.word), weight: likeness(word, String(row.word)) }))
        .filter((near) => near.weight > 0 && near.word !== word)
        .sort((a, b) => b.weight - a.weight)
    },
  }
}

function likeness(asked: string, word: string): number {
  const edits = slips(asked, word, slipsAllowed(asked.length))
  if (edits === 1) return ONE_SLIP
  if (edits === 2 && slipsAllowed(asked.length) === 2) return TWO_SLIPS
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked]
  return short.length >= SHORTEST_PART && (long.startsWith(short) || long.endsWith(short)) ? PART : 0
}

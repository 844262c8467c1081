// All words of the library by their runs of letters: finds the word meant by a typo and the compounds a word is part of.

import { remembered } from '../lexicon/remembered.ts'
import { grams } from '../search/grams.ts'
import { type NearWord, nearWord } from '../search/likeness.ts'
import { plainRarity } from '../search/query.ts'
import type { Database } from './database.ts'
import { postingWriterIn } from './posting-writer.ts'
import { postingListsIn } from './postings.ts'

/** Three letters find what a typo left; four, as in a question's runs, tell better which words are meant. */
const SIZE = 3
const LONGER = 4
/** Runs of a word of usual length. */
const USUAL = 16
/** Words looked at closely for one word asked: those with the most letters in common. */
const CANDIDATES = 60
const SHORTEST = 3
const MOST_KEPT = 5000
/** Words kept by their numbers, about 80 bytes each. */
const MOST_WORDS = 30_000
/** Words known to stand in the table, about 60 bytes each: most words of an article do. */
const MOST_KNOWN = 300_000

/** The runs of letters under which a word is kept. */
export const runsOf = (word: string): string[] => [...grams(word, SIZE), ...grams(word, LONGER)]

export interface Vocabulary {
  add(words: Iterable<string>): void
  /** What was added may not stand: its transaction came to nothing. */
  undone(): void
  /** Writes what was added; to be called before the transaction ends. */
  settle(): void
  /** Makes its index one piece, step by step (posting-writer.ts). */
  tidy(): Generator<void>
  /** The words that hold most of these runs of four letters, each counting with its weight. */
  holding(runs: ReadonlyMap<string, number>, limit: number): ReadonlyMap<string, number>
  /** Words like `word`, best first. */
  near(word: string): readonly NearWord[]
  /** Drops what is kept in memory; to be called when words may have come. */
  forget(): void
}

const likeness = ({ akin, meant }: NearWord): number => Math.max(akin, meant)

/** `most`: bytes of lists that are kept. */
export function vocabularyIn(db: Database, most: number): Vocabulary {
  const kept = new Map<string, readonly NearWord[]>()
  const known = new Set<string>()
  const runs = postingListsIn(db, 'vocabulary_grams', most)
  const written = postingWriterIn(db, 'vocabulary_grams', USUAL)
  const wordAt = remembered(MOST_WORDS, (number: number) => {
    const row = db.sql('SELECT word FROM vocabulary WHERE number = ?').get(number)
    return row === undefined ? undefined : String(row.word)
  })
  const mostOf = (terms: ReadonlyMap<string, number>, limit: number) =>
    runs
      .best([{ terms, limit }])
      .flat()
      .sort((a, b) => a.number - b.number)
      .flatMap(({ number, score }) => {
        const word = wordAt.of(number)
        return word === undefined ? [] : [{ word, score }]
      })
  const lookUp = (word: string): readonly NearWord[] => {
    const own = grams(word, SIZE)
    runs.count(own)
    const weights = new Map(own.map((run) => [run, plainRarity(runs.holding(run), runs.size())] as const))
    return mostOf(weights, CANDIDATES)
      .flatMap(({ word: other }) => (other === word ? [] : (nearWord(word, other) ?? [])))
      .sort((a, b) => likeness(b) - likeness(a) || (a.word < b.word ? -1 : 1))
  }
  return {
    add(words) {
      const insert = db.sql('INSERT OR IGNORE INTO vocabulary (word) VALUES (?)')
      if (known.size > MOST_KNOWN) known.clear()
      for (const word of words) {
        if (known.has(word)) continue
        known.add(word)
        const { changes, lastInsertRowid } = insert.run(word)
        if (changes > 0) written.add(Number(lastInsertRowid), runsOf(word))
      }
    },
    undone() {
      known.clear()
      written.undo()
    },
    settle: () => written.settle(),
    tidy: () => written.tidy(),
    holding: (wanted, limit) => new Map(mostOf(wanted, limit).map(({ word, score }) => [word, score] as const)),
    near(word) {
      if (word.length < SHORTEST) return []
      const found = kept.get(word)
      if (found !== undefined) return found
      const fresh = lookUp(word)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(word, fresh)
      return fresh
    },
    forget() {
      kept.clear()
      wordAt.forget()
      runs.forget()
    },
  }
}

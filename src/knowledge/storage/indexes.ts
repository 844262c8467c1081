// The full-text indexes of a library, together.

import type { Database } from './database.ts'
import { type LetterRuns, letterRunsIn } from './letter-runs.ts'
import type { Room } from './room.ts'
import { type TextIndex, textIndexIn } from './text-index.ts'
import { type Vocabulary, vocabularyIn } from './vocabulary.ts'

export interface Indexes {
  readonly vocabulary: Vocabulary
  readonly passages: TextIndex
  readonly quotations: TextIndex
  readonly headlines: TextIndex
  readonly letters: LetterRuns
  /** Writes what was put; to be called before the transaction ends. */
  settle(): void
  /**
   * Makes each of them one piece, in which words are looked up faster, step by step (posting-writer.ts); in all some seconds for a hundred
   * thousand articles.
   */
  tidy(): Generator<void>
  /** Drops what was put: the transaction came to nothing. */
  undo(): void
  /** Drops what is kept in memory; to be called when texts have come or gone. */
  forget(): void
}

/** Terms of a text of usual length. */
const USUAL = { passage: 130, quotation: 60, headline: 9 }

export function indexesIn(db: Database, { lists }: Pick<Room, 'lists'>): Indexes {
  const vocabulary = vocabularyIn(db, lists.letters)
  const letters = letterRunsIn(db)
  const passages = textIndexIn(db, {
    name: 'passage_index',
    usual: USUAL.passage,
    vocabulary,
    letters,
    most: lists.passages,
  })
  const quotations = textIndexIn(db, {
    name: 'quotation_index',
    usual: USUAL.quotation,
    vocabulary,
    letters,
    most: lists.quotations,
  })
  const headlines = textIndexIn(db, {
    name: 'headline_index',
    usual: USUAL.headline,
    vocabulary,
    letters,
    most: lists.headlines,
  })
  return {
    vocabulary,
    passages,
    quotations,
    headlines,
    letters,
    settle() {
      for (const part of [vocabulary, letters, passages, quotations, headlines]) part.settle()
    },
    *tidy() {
      for (const part of [vocabulary, passages, quotations, headlines]) yield* part.tidy()
    },
    undo() {
      vocabulary.undone()
      for (const part of [letters, passages, quotations, headlines]) part.undo()
    },
    forget() {
      for (const part of [vocabulary, letters, passages, quotations, headlines]) part.forget()
    },
  }
}

// The full-text indexes of a library, together.

import type { Database } from './database.ts'
import { type TextIndex, textIndexIn } from './text-index.ts'
import { type Vocabulary, vocabularyIn } from './vocabulary.ts'

export interface Indexes {
  readonly vocabulary: Vocabulary
  readonly passages: TextIndex
  readonly quotations: TextIndex
  readonly headlines: TextIndex
}

export function indexesIn(db: Database): Indexes {
  const vocabulary = vocabularyIn(db)
  return {
    vocabulary,
    passages: textIndexIn(db, 'passage_index', vocabulary),
    quotations: textIndexIn(db, 'quotation_index', vocabulary),
    headlines: textIndexIn(db, 'headline_index', vocabulary),
  }
}

// Numbers that only the whole collection tells, as how strong an answer must be. To find one out takes a second among a hundred
// thousand passages, so it is kept in the library and a start need not wait for it.

import { searchRules } from '../loading/reading-rules.ts'
import type { Database } from './database.ts'

export interface Measures {
  /** The number of this name; found out by `find` where none is known for a collection of about this size. */
  of(name: string, articles: number, find: () => number): number
}

interface Measure {
  readonly value: number
  readonly articles: number
}

/** A collection that is so much larger or smaller is measured anew. */
const ANOTHER = 0.02

export function measuresIn(db: Database): Measures {
  const known = new Map<string, Measure>()
  return {
    of(name, articles, find) {
      const isOfNow = (measure: Measure | undefined): measure is Measure =>
        measure !== undefined && Math.abs(measure.articles - articles) <= ANOTHER * measure.articles
      const kept = known.get(name) ?? read(db, name)
      const measure = isOfNow(kept) ? kept : { value: find(), articles }
      if (measure !== kept) write(db, name, measure)
      known.set(name, measure)
      return measure.value
    },
  }
}

function read(db: Database, name: string): Measure | undefined {
  const row = db.sql('SELECT value, articles FROM measures WHERE name = ? AND rules = ?').get(name, searchRules())
  return row === undefined ? undefined : { value: Number(row.value), articles: Number(row.articles) }
}

/** Where another process is writing, or the disk is full, it is not kept: the next start finds it out again. */
const write = (db: Database, name: string, { value, articles }: Measure): void =>
  db.runIfPossible(() =>
    db
      .sql('INSERT OR REPLACE INTO measures (name, value, articles, rules) VALUES (?, ?, ?, ?)')
      .run(name, value, articles, searchRules()),
  )

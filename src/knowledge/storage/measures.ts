// Numbers that only the whole collection tells, as how strong an answer must be. To find one out takes a second among a hundred
// thousand passages, so it is kept in the library and a start need not wait for it.

import { searchRules } from '../loading/reading-rules.ts'
import type { Database } from './database.ts'

export interface Measures {
  /** The number of this name; found out by `find` where none is known for about this collection, which has so many articles. */
  of(name: string, articles: number, find: () => number): number
  /** To be called when the collection has changed. */
  forget(): void
}

interface Measure {
  readonly value: number
  /** How many articles there were, and the highest of their numbers: a number is never given twice. */
  readonly articles: number
  readonly newest: number
}

/** A collection of which so much has come or gone is measured anew. */
const ANOTHER = 0.02

export function measuresIn(db: Database): Measures {
  const known = new Map<string, number>()
  /** What was found out here; the file has it, too, unless it could not be written. */
  const found = new Map<string, Measure>()
  return {
    of(name, articles, find) {
      const value =
        known.get(name) ?? [read(db, name), found.get(name)].find((each) => isOfNow(db, each, articles))?.value
      if (value !== undefined) {
        known.set(name, value)
        return value
      }
      const fresh = { value: find(), articles, newest: newestIn(db) }
      write(db, name, fresh)
      found.set(name, fresh)
      known.set(name, fresh.value)
      return fresh.value
    },
    forget: () => known.clear(),
  }
}

/** Whether the collection, of so many articles now, is about as it was when the measure was taken. */
function isOfNow(db: Database, measure: Measure | undefined, articles: number): boolean {
  if (measure === undefined) return false
  const most = ANOTHER * measure.articles
  const come = articlesAfter(db, measure.newest, most + 1)
  const gone = Math.abs(measure.articles - (articles - come))
  return come + gone <= most
}

/** An article that was put anew counts as come, and as gone. */
const articlesAfter = (db: Database, number: number, most: number): number =>
  Number(
    db
      .sql('SELECT count(*) AS n FROM (SELECT 1 FROM articles WHERE number > ? AND version_of IS NULL LIMIT ?)')
      .get(number, Math.ceil(most))?.n,
  )

const newestIn = (db: Database): number =>
  Number(db.sql('SELECT coalesce(max(number), 0) AS newest FROM articles').get()?.newest)

/** Under this name stands the highest number of an article then. */
const newestFor = (name: string): string => `${name}: newest article`

function read(db: Database, name: string): Measure | undefined {
  const row = db
    .sql(
      `SELECT measures.value, measures.articles, newest.value AS newest
       FROM measures JOIN measures AS newest ON newest.name = ? AND newest.rules = measures.rules
       WHERE measures.name = ? AND measures.rules = ?`,
    )
    .get(newestFor(name), name, searchRules())
  if (row === undefined) return undefined
  return { value: Number(row.value), articles: Number(row.articles), newest: Number(row.newest) }
}

/** Where another process is writing, or the disk is full, it is not kept: the next start finds it out again. */
const write = (db: Database, name: string, { value, articles, newest }: Measure): void =>
  db.runIfPossible(() =>
    db
      .sql('INSERT OR REPLACE INTO measures (name, value, articles, rules) VALUES (?1, ?2, ?3, ?4), (?5, ?6, ?3, ?4)')
      .run(name, value, articles, searchRules(), newestFor(name), newest),
  )

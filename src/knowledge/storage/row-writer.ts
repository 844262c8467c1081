// Writes many rows of one table, some tens in a statement: one statement a row takes three times as long.

import type { SQLInputValue } from 'node:sqlite'
import type { Database } from './database.ts'

export interface RowWriter {
  /** Takes a row; it is written with those after it. */
  write(...row: readonly SQLInputValue[]): void
  /** Writes the rows that are left. */
  end(): void
}

/** Rows in one statement; with 8 a row takes a third longer. */
const ROWS = 32

/** `into`: the statement up to its values, `columns` of them in a row; `after`: what follows them. */
export function rowWriterIn(db: Database, into: string, columns: number, after = ''): RowWriter {
  const row = `(${Array(columns).fill('?').join(', ')})`
  const one = `${into} VALUES ${row} ${after}`
  const many = db.sql(`${into} VALUES ${Array(ROWS).fill(row).join(', ')} ${after}`)
  let waiting: SQLInputValue[] = []
  return {
    write(...values) {
      waiting.push(...values)
      if (waiting.length < ROWS * columns) return
      many.run(...waiting)
      waiting = []
    },
    end() {
      for (let at = 0; at < waiting.length; at += columns) db.sql(one).run(...waiting.slice(at, at + columns))
      waiting = []
    },
  }
}

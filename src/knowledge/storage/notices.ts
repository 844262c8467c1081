// What was decided about articles, whatever is imported again: an administrator's retraction, and an agency's that it takes an
// article back.

import type { Retraction } from '../loading/retraction.ts'
import type { Database } from './database.ts'

/** What an administrator said, if the article was retracted. */
export function retractionOf(db: Database, id: string): Retraction | undefined {
  const row = db.sql('SELECT id, headline, reason, day FROM retractions WHERE id = ?').get(id)
  return row === undefined ? undefined : retractionIn(row)
}

/** All retractions, the latest first. */
export const retractionsIn = (db: Database): readonly Retraction[] =>
  db.sql('SELECT id, headline, reason, day FROM retractions ORDER BY day DESC, id').all().map(retractionIn)

const retractionIn = ({ id, headline, reason, day }: Record<string, unknown>): Retraction => ({
  id: String(id),
  headline: String(headline),
  reason: String(reason),
  day: String(day),
})

export const keepRetraction = (db: Database, { id, headline, reason, day }: Retraction): void =>
  void db
    .sql('INSERT OR REPLACE INTO retractions (id, headline, reason, day) VALUES (?, ?, ?, ?)')
    .run(id, headline, reason, day)

/** Whether there was one. */
export const dropRetraction = (db: Database, id: string): boolean =>
  db.sql('DELETE FROM retractions WHERE id = ?').run(id).changes > 0

/** When the agency took the article back (`issued`, where it says so) for everybody or for `source`; undefined where it did not. */
export function withdrawalOf(db: Database, id: string, source: string): { readonly issued?: string } | undefined {
  const row = db
    .sql("SELECT issued FROM withdrawals WHERE id = ? AND source IN ('', ?) ORDER BY source LIMIT 1")
    .get(id, source)
  if (row === undefined) return undefined
  return row.issued === null ? {} : { issued: String(row.issued) }
}

export const keepWithdrawal = (db: Database, id: string, issued: string | undefined, source: string): void =>
  void db
    .sql('INSERT OR REPLACE INTO withdrawals (id, source, issued) VALUES (?, ?, ?)')
    .run(id, source, issued ?? null)

export const dropWithdrawal = (db: Database, id: string): void =>
  void db.sql('DELETE FROM withdrawals WHERE id = ?').run(id)

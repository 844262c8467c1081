// Keeps what was retracted, under a name among the records that no person has; so it survives a rebuild and every import.

import { z } from 'zod'
import type { Retractions } from '../loading/retraction.ts'
import type { Database } from './database.ts'

const OWNER = 'retractions'

const kept = z.object({ headline: z.string(), reason: z.string(), day: z.string() })

/** `remove` takes an article out; it is called inside `change`, which makes one transaction. */
export function retractionsIn(
  db: Database,
  change: (work: () => void) => void,
  remove: (id: string) => void,
): Retractions {
  const read = (id: string, value: string) => {
    const note = kept.safeParse(JSON.parse(value)).data
    return note === undefined ? [] : [{ id, ...note }]
  }
  return {
    retract({ id, ...note }) {
      change(() => {
        remove(id)
        db.sql('INSERT OR REPLACE INTO user_records (user, key, value) VALUES (?, ?, ?)').run(
          OWNER,
          id,
          JSON.stringify(note),
        )
      })
    },
    retraction(id) {
      const row = db.sql('SELECT value FROM user_records WHERE user = ? AND key = ?').get(OWNER, id)
      return row === undefined ? undefined : read(id, String(row.value))[0]
    },
    retracted: () =>
      db
        .sql('SELECT key, value FROM user_records WHERE user = ? ORDER BY key')
        .all(OWNER)
        .flatMap((row) => read(String(row.key), String(row.value)))
        .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0)),
    takeBack(id) {
      db.transaction(() => {
        db.sql('DELETE FROM user_records WHERE user = ? AND key = ?').run(OWNER, id)
      })
    },
  }
}

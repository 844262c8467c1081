// Persons as rows, read back as the collection shows them.

import type { Gender, PersonKind } from '../person/person.ts'
import type { KnownPerson, Page, Slice } from '../search/collection.ts'
import type { Database } from './database.ts'

const COLUMNS = 'number, key, name, kind, gender, roles, aliases, quotations, articles'

export function personByNumber(db: Database, number: number): KnownPerson | undefined {
  return read(db.sql(`SELECT ${COLUMNS} FROM persons WHERE number = ?`).get(number))
}

export function personByKey(db: Database, key: string): KnownPerson | undefined {
  return read(db.sql(`SELECT ${COLUMNS} FROM persons WHERE key = ?`).get(key))
}

/** Whoever is quoted, the most quoted first. */
export function quotedPersons(db: Database, { from, size }: Slice): Page<KnownPerson> {
  const items = db
    .sql(
      `SELECT ${COLUMNS} FROM persons WHERE quotations > 0 ORDER BY quotations DESC, articles DESC, name, number LIMIT ? OFFSET ?`,
    )
    .all(size, from)
    .flatMap((row) => read(row) ?? [])
  return { items, from, total: quotedCount(db) }
}

export function quotedCount(db: Database): number {
  return Number(db.sql('SELECT count(*) AS n FROM persons WHERE quotations > 0').get()?.n ?? 0)
}

function read(row: Record<string, unknown> | undefined): KnownPerson | undefined {
  if (row === undefined) return undefined
  return {
    key: String(row.key),
    name: String(row.name),
    kind: row.kind as PersonKind,
    ...(row.gender === null ? {} : { gender: row.gender as Gender }),
    roles: JSON.parse(String(row.roles)) as string[],
    aliases: JSON.parse(String(row.aliases)) as string[],
    quotations: Number(row.quotations),
    articles: Number(row.articles),
  }
}

// What a person is called, holds as roles and has said, summed up from all articles that name him.

import { nameKey } from '../text/transliterate.ts'
import type { Database } from './database.ts'

/** Sums a person up anew from the appearances of its names; takes it out where none is left. */
export function recountPerson(db: Database, person: number): void {
  db.sql('DELETE FROM person_words WHERE person = ?').run(person)
  const rows = db
    .sql(
      `SELECT n.name, n.kind, n.gender, a.forms, a.roles, a.article FROM names n JOIN appearances a ON a.name = n.number
       WHERE n.person = ? ORDER BY n.name, a.article`,
    )
    .all(person)
  if (rows.length === 0) {
    db.sql('DELETE FROM persons WHERE number = ?').run(person)
    return
  }
  const tally = (column: string): string[] =>
    frequentFirst(rows.flatMap((row) => JSON.parse(String(row[column])) as string[]))
  const names = frequentFirst(rows.map((row) => String(row.name)))
  const name = names.find((each) => each.includes(' ')) ?? names[0] ?? ''
  const aliases = [...new Set([name, ...names, ...tally('forms')])]
  const roles = tally('roles')
  const gender = frequentFirst(rows.flatMap((row) => (row.gender === '' ? [] : [String(row.gender)])))[0] ?? null
  const kind = frequentFirst(rows.map((row) => String(row.kind)))[0] ?? 'person'
  const quotations = db
    .sql('SELECT count(*) AS n FROM quotations q JOIN names n ON q.name = n.number WHERE n.person = ?')
    .get(person)
  db.sql(
    'UPDATE persons SET name = ?, kind = ?, gender = ?, roles = ?, aliases = ?, quotations = ?, articles = ? WHERE number = ?',
  ).run(
    name,
    kind,
    gender,
    JSON.stringify(roles),
    JSON.stringify(aliases),
    Number(quotations?.n ?? 0),
    new Set(rows.map((row) => row.article)).size,
    person,
  )
  noteWords(db, person, aliases, roles)
}

/** Each value once, the most frequent first; equally frequent ones in the order of their letters. */
function frequentFirst(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value)
}

function noteWords(db: Database, person: number, aliases: readonly string[], roles: readonly string[]): void {
  const insert = db.sql('INSERT OR IGNORE INTO person_words (word, type, person) VALUES (?, ?, ?)')
  for (const alias of aliases) {
    const key = nameKey(alias)
    insert.run(key, 'whole', person)
    for (const word of key.split(' ')) insert.run(word, 'name', person)
  }
  for (const role of roles) for (const word of nameKey(role).split(' ')) insert.run(word, 'role', person)
}

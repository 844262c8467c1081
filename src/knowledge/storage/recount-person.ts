// What a person is called, holds as roles and has said, summed up from the tallies of all names that mean him.

import { nameKey } from '../text/transliterate.ts'
import { frequentFirst, tallied } from './appearances.ts'
import type { Database } from './database.ts'

/** Sums a person up anew from its names; takes it out where none is left. */
export function recountPerson(db: Database, person: number): void {
  const rows = db
    .sql('SELECT name, kind, gender, block, articles, quotations FROM names WHERE person = ? ORDER BY number')
    .all(person)
  const [first] = rows
  if (first === undefined) {
    db.sql('DELETE FROM person_words WHERE person = ?').run(person)
    db.sql('DELETE FROM persons WHERE number = ?').run(person)
    return
  }
  const by = (column: string): string[] =>
    frequentFirst([...Map.groupBy(rows, (row) => String(row[column]))].map(([value, of]) => [value, sum(of)]))
  const names = by('name')
  const name = names.find((each) => each.includes(' ')) ?? names[0] ?? ''
  const aliases = [...new Set([name, ...names, ...tallied(db, person, 'form')])]
  const roles = [...tallied(db, person, 'role')]
  const gender = by('gender').find((each) => each !== '') ?? null
  const kind = by('kind')[0] ?? 'person'
  const quotations = rows.reduce((all, row) => all + Number(row.quotations), 0)
  const words = { aliases: JSON.stringify(aliases), roles: JSON.stringify(roles) }
  const before = db.sql('SELECT aliases, roles FROM persons WHERE number = ?').get(person)
  db.sql(
    'UPDATE persons SET name = ?, kind = ?, gender = ?, roles = ?, aliases = ?, quotations = ?, articles = ? WHERE number = ?',
  ).run(
    name,
    kind,
    gender,
    words.roles,
    words.aliases,
    quotations,
    articlesOf(db, person, String(first.block), sum(rows)),
    person,
  )
  if (before?.aliases !== words.aliases || before.roles !== words.roles) noteWords(db, person, aliases, roles)
}

const sum = (rows: readonly Record<string, unknown>[]): number =>
  rows.reduce((all, row) => all + Number(row.articles), 0)

/**
 * Articles of a person: those of all names, less those that have two of them. Whoever stands in a former version alone still
 * stands in an article.
 */
function articlesOf(db: Database, person: number, block: string, ofNames: number): number {
  const twice = db
    .sql(
      `SELECT coalesce(sum(more), 0) AS n FROM (SELECT count(*) - 1 AS more FROM twins
         JOIN appearances ON appearances.article = twins.article JOIN names ON names.number = appearances.name
         WHERE twins.block = ? AND names.person = ? GROUP BY twins.article)`,
    )
    .get(block, person)
  return Math.max(1, ofNames - Number(twice?.n ?? 0))
}

function noteWords(db: Database, person: number, aliases: readonly string[], roles: readonly string[]): void {
  db.sql('DELETE FROM person_words WHERE person = ?').run(person)
  const insert = db.sql('INSERT OR IGNORE INTO person_words (word, type, person) VALUES (?, ?, ?)')
  for (const alias of aliases) {
    const key = nameKey(alias)
    insert.run(key, 'whole', person)
    for (const word of key.split(' ')) insert.run(word, 'name', person)
  }
  for (const role of roles) for (const word of nameKey(role).split(' ')) insert.run(word, 'role', person)
}

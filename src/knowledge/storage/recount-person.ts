// What a person is called, holds as roles and has said, summed up from the tallies of all names that mean him.

import { nameKey } from '../text/transliterate.ts'
import { frequentFirst, talliesOf } from './appearances.ts'
import type { Database } from './database.ts'
import { type RowWriter, rowWriterIn } from './row-writer.ts'

/** Sums persons up anew from their names; takes those out of whom none is left. */
export function recountPersons(db: Database, persons: Iterable<number>): void {
  const words = rowWriterIn(db, 'INSERT OR IGNORE INTO person_words (word, type, person)', 3)
  for (const person of persons) recountPerson(db, person, words)
  words.end()
}

function recountPerson(db: Database, person: number, noted: RowWriter): void {
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
  const { form, role: roles } = talliesOf(db, person)
  const aliases = [...new Set([name, ...names, ...form])]
  const gender = by('gender').find((each) => each !== '') ?? null
  const kind = by('kind')[0] ?? 'person'
  const quotations = rows.reduce((all, row) => all + Number(row.quotations), 0)
  const words = { aliases: JSON.stringify(aliases), roles: JSON.stringify(roles) }
  const before = db.sql('SELECT aliases, roles FROM persons WHERE number = ?').get(person)
  db.sql(
    'UPDATE persons SET name = ?, kind = ?, gender = ?, roles = ?, aliases = ?, quotations = ?, articles = ? WHERE number = ?',
  ).run(name, kind, gender, words.roles, words.aliases, quotations, articlesOf(db, person, rows), person)
  if (before?.aliases !== words.aliases || before.roles !== words.roles) {
    if (before !== undefined && before.aliases !== '[]') db.sql('DELETE FROM person_words WHERE person = ?').run(person)
    noteWords(noted, person, aliases, roles)
  }
}

const sum = (rows: readonly Record<string, unknown>[]): number =>
  rows.reduce((all, row) => all + Number(row.articles), 0)

/**
 * Articles of a person: those of all names, less those that have two of them. Whoever stands in a former version alone still
 * stands in an article.
 */
function articlesOf(db: Database, person: number, names: readonly Record<string, unknown>[]): number {
  const ofNames = sum(names)
  // Nobody of one name has two of them.
  if (names.length < 2) return Math.max(1, ofNames)
  const twice = db
    .sql(
      `SELECT coalesce(sum(more), 0) AS n FROM (SELECT count(*) - 1 AS more FROM twins
         JOIN appearances ON appearances.article = twins.article JOIN names ON names.number = appearances.name
         WHERE twins.block = ? AND names.person = ? GROUP BY twins.article)`,
    )
    .get(String(names[0]?.block), person)
  return Math.max(1, ofNames - Number(twice?.n ?? 0))
}

function noteWords(noted: RowWriter, person: number, aliases: readonly string[], roles: readonly string[]): void {
  for (const alias of aliases) {
    const key = nameKey(alias)
    noted.write(key, 'whole', person)
    for (const word of key.split(' ')) noted.write(word, 'name', person)
  }
  for (const role of roles) for (const word of nameKey(role).split(' ')) noted.write(word, 'role', person)
}

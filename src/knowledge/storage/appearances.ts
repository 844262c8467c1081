// Who appears in which article, and how often under which forms and roles. The tallies are kept beside the rows: a person who is
// named in ten thousand articles must not be counted through anew with every further one.

import type { Person } from '../person/person.ts'
import type { Database } from './database.ts'
import { rowWriterIn } from './row-writer.ts'

type TallyType = 'form' | 'role'

export interface Appearances {
  /** Notes that the name appears in the article with these forms and roles; once for each article and name. */
  add(article: number, name: number, person: Pick<Person, 'forms' | 'roles'>): void
  /** Takes one appearance out. */
  remove(article: number, name: number): void
  /** Leaves it, but no longer as an article of the name. */
  discount(article: number, name: number): void
  /** Writes the tallies; gives the names that got their first of some role or lost their last of one. */
  settle(): ReadonlySet<number>
  /** Drops what is not written. */
  forget(): void
}

/** What came and went since the last time it was written, by name, type and value. */
type Changes = Map<number, Map<TallyType, Map<string, number>>>

export function appearancesIn(db: Database): Appearances {
  const changes: Changes = new Map()
  const countArticle = (name: number, more: 1 | -1): void =>
    void db.sql('UPDATE names SET articles = articles + ? WHERE number = ?').run(more, name)
  const note = (name: number, { forms, roles }: Pick<Person, 'forms' | 'roles'>, more: 1 | -1): void => {
    const ofName = entryOf(changes, name, () => new Map())
    for (const [type, values] of [['form', forms] as const, ['role', roles] as const]) {
      const counts = entryOf(ofName, type, () => new Map<string, number>())
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + more)
    }
  }
  return {
    add(article, name, person) {
      const { forms, roles } = person
      db.sql('INSERT INTO appearances (article, name, forms, roles) VALUES (?, ?, ?, ?)').run(
        article,
        name,
        JSON.stringify(forms),
        JSON.stringify(roles),
      )
      note(name, person, 1)
      countArticle(name, 1)
    },
    remove(article, name) {
      const row = db
        .sql('SELECT forms, roles, counted FROM appearances WHERE article = ? AND name = ?')
        .get(article, name)
      if (row === undefined) return
      db.sql('DELETE FROM appearances WHERE article = ? AND name = ?').run(article, name)
      note(name, { forms: listIn(row.forms), roles: listIn(row.roles) }, -1)
      if (row.counted === 1) countArticle(name, -1)
    },
    discount(article, name) {
      const { changes } = db
        .sql('UPDATE appearances SET counted = 0 WHERE article = ? AND name = ? AND counted = 1')
        .run(article, name)
      if (changes > 0) countArticle(name, -1)
    },
    settle() {
      const turned = new Set<number>()
      const more = rowWriterIn(db, 'INSERT INTO name_tallies (name, type, value, times)', 4, ADDED)
      for (const [name, ofName] of changes) {
        for (const [value, times] of ofName.get('role') ?? [])
          if (times !== 0 && tally(db, name, 'role', value, times)) turned.add(name)
        for (const [value, times] of ofName.get('form') ?? []) {
          if (times > 0) more.write(name, 'form', value, times)
          if (times < 0) tally(db, name, 'form', value, times)
        }
      }
      more.end()
      changes.clear()
      return turned
    },
    forget: () => changes.clear(),
  }
}

/** What becomes of a tally that is there. */
const ADDED = 'ON CONFLICT (name, type, value) DO UPDATE SET times = times + excluded.times'

const entryOf = <Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = fresh()
  map.set(key, made)
  return made
}

/** Counts so many more or fewer; whether the value came first or went for good with it. */
function tally(db: Database, name: number, type: TallyType, value: string, more: number): boolean {
  const { changes } = db
    .sql('UPDATE name_tallies SET times = times + ? WHERE name = ? AND type = ? AND value = ?')
    .run(more, name, type, value)
  if (changes === 0) {
    db.sql('INSERT INTO name_tallies (name, type, value, times) VALUES (?, ?, ?, ?)').run(name, type, value, more)
    return true
  }
  if (more > 0) return false
  const gone = db.sql('DELETE FROM name_tallies WHERE name = ? AND type = ? AND value = ? AND times <= 0')
  return gone.run(name, type, value).changes > 0
}

/** The names that appear in an article. */
export const namesIn = (db: Database, article: number): readonly number[] =>
  db
    .sql('SELECT name FROM appearances WHERE article = ?')
    .all(article)
    .map((row) => Number(row.name))

/** All roles that a name was ever given, in the order of their letters. */
export const rolesOf = (db: Database, name: number): readonly string[] =>
  db
    .sql("SELECT value FROM name_tallies WHERE name = ? AND type = 'role' ORDER BY value")
    .all(name)
    .map((row) => String(row.value))

/** The forms and the roles given to any of a person's names, most frequent first, equal ones by their letters. */
export function talliesOf(db: Database, person: number): Readonly<Record<TallyType, readonly string[]>> {
  const rows = db
    .sql(
      `SELECT type, value, sum(times) AS times FROM name_tallies WHERE name IN (SELECT number FROM names WHERE person = ?)
       GROUP BY type, value`,
    )
    .all(person)
  const of = (type: TallyType): readonly string[] =>
    frequentFirst(
      rows.flatMap((row): [string, number][] => (row.type === type ? [[String(row.value), Number(row.times)]] : [])),
    )
  return { form: of('form'), role: of('role') }
}

/** The values with the most first; equal ones in the order of their letters. */
export const frequentFirst = (counts: readonly (readonly [string, number])[]): string[] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value)

const listIn = (json: unknown): readonly string[] => JSON.parse(String(json)) as string[]

// Persons of the library. Articles bring names; persons are grouped from them anew whenever a name of their block comes or
// goes, so that the order in which articles were put makes no difference.

import { type Aliases, loadAliases } from '../person/identity.ts'
import type { Gender, Person, PersonKind } from '../person/person.ts'
import type { Speaker } from '../quotation/quotation.ts'
import { appearancesIn, namesIn, rolesOf } from './appearances.ts'
import type { Database } from './database.ts'
import { blockOf, groupNames, identityOf, inFull, type NameOfSomeone } from './group-names.ts'
import { recountPersons } from './recount-person.ts'
import { shortKey } from './short-key.ts'

interface KeptName extends NameOfSomeone {
  readonly number: number
  readonly person: number | null
}

export interface PeopleTable {
  /** Notes who appears in an article; returns the number of the name under which a speaker is kept, if any. */
  add(
    article: number,
    people: readonly Person[],
    speakers: readonly Speaker[],
  ): (speaker: Speaker) => number | undefined
  /** Forgets who appeared in an article. */
  removeFrom(article: number): void
  /** Forgets who appeared in an article but for these names, for which it counts no more as an article. */
  keepOnly(article: number, names: readonly number[]): void
  /** Notes that a name has so many more quotations, or fewer. */
  countQuotations(name: number, more: number): void
  /** Groups and counts anew whatever was touched; to be called before a transaction ends. */
  settle(): void
  /** Drops what was touched: the transaction is over, kept or not. */
  forget(): void
}

export function peopleTableIn(db: Database): PeopleTable {
  const aliases = loadAliases()
  const appearances = appearancesIn(db)
  const touched = new Set<number>()
  const numbers = new Map<string, number>()
  const numberOf = (person: Person): number => {
    const key = `${person.kind} ${person.gender} ${person.name}`
    const number = numbers.get(key) ?? nameNumber(db, person, aliases)
    numbers.set(key, number)
    return number
  }
  /** Blocks in which a name or a role came or went: only there can somebody turn out to be somebody else. */
  const unsettled = new Set<string>()
  return {
    add(article, people, speakers) {
      const byForm = new Map<string, number>()
      const appearing = new Map<number, Person>()
      const all = [...people, ...speakers.flatMap((speaker) => personOf(speaker, people))].filter(isNamed)
      for (const person of all) {
        const number = numberOf(person)
        appearing.set(number, person)
        for (const form of [person.name, ...person.forms])
          if (!byForm.has(form) && !isShared(form, people)) byForm.set(form, number)
      }
      for (const [number, person] of appearing) {
        touched.add(number)
        appearances.add(article, number, person)
      }
      noteTwins(db, article, [...appearing.values()], aliases)
      return (speaker) => byForm.get(speaker.name)
    },
    removeFrom(article) {
      for (const name of namesIn(db, article)) {
        touched.add(name)
        appearances.remove(article, name)
      }
      db.sql('DELETE FROM twins WHERE article = ?').run(article)
    },
    keepOnly(article, names) {
      for (const name of namesIn(db, article)) {
        touched.add(name)
        appearances.discount(article, name)
        if (!names.includes(name)) appearances.remove(article, name)
      }
      db.sql('DELETE FROM twins WHERE article = ?').run(article)
    },
    countQuotations(name, more) {
      touched.add(name)
      db.sql('UPDATE names SET quotations = quotations + ? WHERE number = ?').run(more, name)
    },
    settle() {
      const persons = new Set<number>()
      for (const name of appearances.settle()) unsettled.add(blockIn(db, name))
      for (const number of touched) {
        const row = db.sql('SELECT block, person FROM names WHERE number = ?').get(number)
        if (row === undefined) continue
        if (row.person === null) unsettled.add(String(row.block))
        else persons.add(Number(row.person))
        const { changes } = db
          .sql('DELETE FROM names WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM appearances WHERE name = ?1)')
          .run(number)
        if (changes > 0) unsettled.add(String(row.block))
      }
      for (const block of unsettled) regroup(db, block, persons, aliases)
      recountPersons(db, persons)
    },
    forget() {
      appearances.forget()
      numbers.clear()
      touched.clear()
      unsettled.clear()
    },
  }
}

/** A bare surname that two people of the article have, and so is nobody's where the rules of reading left it open. */
const isShared = (form: string, people: readonly Person[]): boolean =>
  !form.includes(' ') && people.filter(({ kind, name }) => kind === 'person' && name.endsWith(` ${form}`)).length > 1

const blockIn = (db: Database, name: number): string =>
  String(db.sql('SELECT block FROM names WHERE number = ?').get(name)?.block)

/** Notes the blocks of which an article has two names: they may turn out to be one person's. */
function noteTwins(db: Database, article: number, people: readonly Person[], aliases: Aliases): void {
  for (const [block, names] of Map.groupBy(people, (person) => blockOf(person, aliases)))
    if (names.length > 1) db.sql('INSERT INTO twins (block, article) VALUES (?, ?)').run(block, article)
}

/** Unnamed people („die Forscherin“, „Ermittler“) are nobody who could be found again in another article. */
const isNamed = (person: Person): boolean => person.kind !== 'group' && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(person.name)

function personOf(speaker: Speaker, people: readonly Person[]): Person[] {
  if (people.some((person) => person.name === speaker.name || person.forms.includes(speaker.name))) return []
  const roles = speaker.role === undefined ? [] : [speaker.role]
  return speaker.kind === 'person' && !speaker.name.includes(' ')
    ? []
    : [{ name: speaker.name, kind: speaker.kind, roles, forms: [speaker.name] }]
}

function nameNumber(db: Database, person: Person, aliases: Aliases): number {
  const values = [person.name, person.kind, person.gender ?? ''] as const
  db.sql('INSERT OR IGNORE INTO names (name, kind, gender, block) VALUES (?, ?, ?, ?)').run(
    ...values,
    blockOf(person, aliases),
  )
  return Number(db.sql('SELECT number FROM names WHERE name = ? AND kind = ? AND gender = ?').get(...values)?.number)
}

function regroup(db: Database, block: string, persons: Set<number>, aliases: Aliases): void {
  const names = db
    .sql('SELECT number, name, kind, gender, person FROM names WHERE block = ? ORDER BY name, kind, gender')
    .all(block)
    .map((row): KeptName => {
      const gender = String(row.gender)
      return {
        number: Number(row.number),
        name: String(row.name),
        kind: row.kind as PersonKind,
        roles: rolesOf(db, Number(row.number)),
        person: row.person === null ? null : Number(row.person),
        ...(gender === '' ? {} : { gender: gender as Gender }),
      }
    })
  const used = new Set<number>()
  for (const group of groupNames(names, aliases)) {
    const identities = identitiesOf(group)
    const number = keptPerson(db, group, identities, used) ?? newPerson(db, group, identities[0] ?? '')
    used.add(number)
    persons.add(number)
    for (const name of group) {
      if (name.person !== null) persons.add(name.person)
      db.sql('UPDATE names SET person = ? WHERE number = ?').run(number, name.number)
    }
  }
}

/** What the group's key may be made of: its full names, or, where there are none, the bare ones. */
function identitiesOf(group: readonly KeptName[]): string[] {
  const full = group.filter(inFull)
  return [...new Set((full.length > 0 ? full : group).map(identityOf))].sort()
}

/**
 * The person that one of the names already belongs to, so that its key stays; not one that was made of a bare surname when
 * the full name is known by now: then a library built again would give another key.
 */
function keptPerson(
  db: Database,
  group: readonly KeptName[],
  identities: readonly string[],
  used: ReadonlySet<number>,
): number | undefined {
  const numbers = group.flatMap(({ person }) => (person === null || used.has(person) ? [] : [person]))
  return numbers.find((number) => {
    const row = db.sql('SELECT identity FROM persons WHERE number = ?').get(number)
    return identities.includes(String(row?.identity))
  })
}

function newPerson(db: Database, [first]: readonly KeptName[], identity: string): number {
  const key = shortKey(identity, (taken) => db.sql('SELECT 1 FROM persons WHERE key = ?').get(taken) !== undefined)
  const { lastInsertRowid } = db
    .sql('INSERT INTO persons (key, identity, name, kind) VALUES (?, ?, ?, ?)')
    .run(key, identity, first?.name ?? '', first?.kind ?? 'person')
  return Number(lastInsertRowid)
}

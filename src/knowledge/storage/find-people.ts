// Who may be meant by a name as people type it: half a name, another alphabet's spelling, a role, a slip of the finger.

import Fuse from 'fuse.js'
import type { KnownPerson, LinkedBy, LinkedPerson } from '../search/collection.ts'
import { nameKey } from '../text/transliterate.ts'
import type { Database } from './database.ts'
import { personByNumber } from './person-rows.ts'

/** Names compared letter by letter at most; the rest has fewer runs of letters in common. */
const COMPARED = 150
const LONGEST_NAME = 200
/** Fuse's distance (0 the same) up to which a word still is taken for a typo. */
const FARTHEST = 0.34

interface Hit {
  readonly person: KnownPerson
  readonly by: LinkedBy
  readonly score: number
}

/** Persons that fit, best first: whole names before parts, parts before roles, roles before typos; then the most quoted. */
export function findPeopleIn(db: Database, name: string, limit: number): LinkedPerson[] {
  const words = nameKey(name.slice(0, LONGEST_NAME))
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0 || limit < 1) return []
  const hits = [wholeNames, partsOfNames, rolesHeld, mistyped].map((step) => () => step(db, words))
  for (const step of hits) {
    const found = step()
    if (found.length > 0) return found.sort(byScore).slice(0, limit)
  }
  return []
}

const byScore = (a: Hit, b: Hit): number =>
  b.score - a.score || b.person.quotations - a.person.quotations || (a.person.key < b.person.key ? -1 : 1)

function personsOf(db: Database, type: 'whole' | 'name' | 'role', word: string): number[] {
  return db
    .sql('SELECT person FROM person_words WHERE word = ? AND type = ?')
    .all(word, type)
    .map((row) => Number(row.person))
}

function hit(db: Database, number: number, by: LinkedBy, score: number): Hit[] {
  const person = personByNumber(db, number)
  return person === undefined ? [] : [{ person, by, score }]
}

/** „dmitri peskow“ word for word, or the only word of a body's name. */
function wholeNames(db: Database, words: readonly string[]): Hit[] {
  const key = words.join(' ')
  return personsOf(db, 'whole', key)
    .flatMap((number) => hit(db, number, 'exact', 1))
    .map((found) =>
      words.length > 1 || nameKey(found.person.name) === key ? found : { ...found, by: 'part', score: 0.9 },
    )
}

/** „peskow“, „dmitri“, „kremlsprecher peskow“: the last word is in the name, every other in the name or among the roles. */
function partsOfNames(db: Database, words: readonly string[]): Hit[] {
  const last = words.at(-1) ?? ''
  const others = words.slice(0, -1)
  return personsOf(db, 'name', last)
    .filter((number) =>
      others.every((word) => [...personsOf(db, 'name', word), ...personsOf(db, 'role', word)].includes(number)),
    )
    .flatMap((number) => hit(db, number, 'part', 0.9))
}

/** „kremlsprecher“, „sprecher des kreml“: the role that has all of these words and fewest others. */
function rolesHeld(db: Database, words: readonly string[]): Hit[] {
  const telling = words.filter((word) => personsOf(db, 'role', word).length > 0)
  if (telling.length === 0 || telling.at(-1) !== words.at(-1)) return []
  const holders = telling.map((word) => new Set(personsOf(db, 'role', word)))
  const [first] = holders
  const all = [...(first ?? [])].filter((number) => holders.every((set) => set.has(number)))
  return all.flatMap((number) => hit(db, number, 'role', (0.8 * telling.length) / words.length))
}

/** „Peksow“, „Lawrwo“: names with the most runs of letters in common, compared by Fuse. */
function mistyped(db: Database, words: readonly string[]): Hit[] {
  const asked = words.join(' ')
  const rows = db.sql("SELECT DISTINCT word FROM person_words WHERE type IN ('whole', 'name')").all()
  const names = rows.map((row) => String(row.word)).filter((word) => likely(asked, word))
  const fuse = new Fuse(names.slice(0, COMPARED), { includeScore: true, threshold: FARTHEST, ignoreLocation: true })
  return fuse
    .search(asked, { limit: 10 })
    .flatMap(({ item, score }) =>
      [...new Set([...personsOf(db, 'whole', item), ...personsOf(db, 'name', item)])].flatMap((number) =>
        hit(db, number, 'fuzzy', 0.7 * (1 - (score ?? 1))),
      ),
    )
    .filter((found, place, all) => all.findIndex((other) => other.person.key === found.person.key) === place)
}

const likely = (asked: string, word: string): boolean =>
  Math.abs(asked.length - word.length) <= 2 && (asked[0] === word[0] || asked[1] === word[1])

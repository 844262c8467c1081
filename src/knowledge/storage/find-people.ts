// Who may be meant by a name as people type it: half a name, another alphabet's spelling, a role, a slip of the finger.

import { remembered } from '../lexicon/remembered.ts'
import { stopWords } from '../lexicon/stop-words.ts'
import type { KnownPerson, LinkedBy, LinkedPerson } from '../search/collection.ts'
import { nameKey } from '../text/transliterate.ts'
import type { Database } from './database.ts'
import { type NameWords, nameWordsIn } from './name-words.ts'
import { personByNumber } from './person-rows.ts'

const LONGEST_NAME = 200
const MOST_WORDS = 8
/** Persons looked at for one name; the most quoted of more are kept. */
const MOST_PERSONS = 200
/** Names of which it is kept who bears them: to understand a question the same ones are looked up again and again. */
const MOST_KEPT = 100

export interface PeopleFinder {
  /** Persons that fit, best first: whole names, parts of names, roles, likenesses; among equals the most quoted. */
  find(name: string, limit: number): LinkedPerson[]
  forget(): void
}

/** How one word asked is found with a person. */
type WordLink = 'name' | 'role' | number

export function peopleFinderIn(db: Database): PeopleFinder {
  const names = nameWordsIn(db)
  const kept = remembered(MOST_KEPT, (key: string): readonly LinkedPerson[] => {
    const words = key.split(' ')
    return bestOfEach([...wholeNames(db, words), ...byWords(db, names, words)]).sort(byScore)
  })
  return {
    find(name, limit) {
      const words = wordsAsked(name)
      if (words.length === 0 || limit < 1) return []
      return kept.of(words.join(' '))?.slice(0, Math.floor(limit)) ?? []
    },
    forget() {
      names.forget()
      kept.forget()
    },
  }
}

/** Keys of the words without determiners in front („die Ministerin“) and without „’s“ behind. */
function wordsAsked(name: string): string[] {
  const typed = name.slice(0, LONGEST_NAME).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const common = (word: string): boolean => ['de', 'en'].some((language) => stopWords(language).has(word.toLowerCase()))
  const first = typed.findIndex((word) => !common(word))
  const words = (first < 0 ? typed : typed.slice(first)).map(nameKey).filter((word) => word !== '')
  return (words.length > 1 && words.at(-1) === 's' ? words.slice(0, -1) : words).slice(0, MOST_WORDS)
}

const byScore = (a: LinkedPerson, b: LinkedPerson): number =>
  b.score - a.score || b.person.quotations - a.person.quotations || (a.person.key < b.person.key ? -1 : 1)

function bestOfEach(found: readonly LinkedPerson[]): LinkedPerson[] {
  const best = new Map<string, LinkedPerson>()
  for (const link of found) {
    const known = best.get(link.person.key)
    if (known === undefined || link.score > known.score) best.set(link.person.key, link)
  }
  return [...best.values()]
}

/** „dmitri peskow“ word for word; a single word only where it is all of a body's name („Hansekurier“): a surname never is. */
function wholeNames(db: Database, words: readonly string[]): LinkedPerson[] {
  const key = words.join(' ')
  return db
    .sql("SELECT person FROM person_words WHERE word = ? AND type = 'whole' LIMIT ?")
    .all(key, MOST_PERSONS)
    .flatMap((row) => personByNumber(db, Number(row.person)) ?? [])
    .map((person) =>
      words.length > 1 || (person.kind !== 'person' && nameKey(person.name) === key)
        ? link(person, 'exact', 1)
        : link(person, 'part', 0.9),
    )
}

const link = (person: KnownPerson, by: LinkedBy, score: number): LinkedPerson => ({ person, by, score })

/** Every word stands in the person's names or roles, or is a slip away from one of the names. */
function byWords(db: Database, names: NameWords, words: readonly string[]): LinkedPerson[] {
  const links = words.map((word) => linksOf(db, names, word))
  const [first, ...others] = links
  const numbers = [...(first?.keys() ?? [])].filter((number) => others.every((each) => each.has(number)))
  return numbers.slice(0, MOST_PERSONS).flatMap((number) => {
    const person = personByNumber(db, number)
    return person === undefined
      ? []
      : [
          judged(
            person,
            links.flatMap((each) => each.get(number) ?? []),
          ),
        ]
  })
}

function judged(person: KnownPerson, links: readonly WordLink[]): LinkedPerson {
  const likeness = links.reduce<number>((worst, each) => (typeof each === 'number' ? Math.min(worst, each) : worst), 1)
  if (likeness < 1) return link(person, 'fuzzy', 0.7 * likeness)
  return links.every((each) => each === 'role') ? link(person, 'role', 0.8) : link(person, 'part', 0.9)
}

/** Persons that have the word in a name, else in a role; names a slip away count only where nobody has it. */
function linksOf(db: Database, names: NameWords, word: string): Map<number, WordLink> {
  for (const spelling of word.length > 4 && word.endsWith('s') ? [word, word.slice(0, -1)] : [word]) {
    const rows = db
      .sql("SELECT person, type FROM person_words WHERE word = ? AND type IN ('name', 'role') ORDER BY type DESC")
      .all(spelling)
    if (rows.length > 0) return new Map(rows.map((row) => [Number(row.person), row.type === 'name' ? 'name' : 'role']))
  }
  const found = new Map<number, WordLink>()
  for (const { word: near, likeness } of names.near(word)) {
    const rows = db.sql("SELECT person FROM person_words WHERE word = ? AND type = 'name'").all(near)
    for (const row of rows) if (!found.has(Number(row.person))) found.set(Number(row.person), likeness)
  }
  return found
}

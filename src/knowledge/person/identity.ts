// One person across articles: spellings of three languages and two alphabets meet, and a surname alone never joins two people.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { fold } from '../text/fold.ts'
import { nameKey } from '../text/transliterate.ts'
import type { Person } from './person.ts'

/** Key of a name → key of the group of names that mean the same. */
export type Aliases = ReadonlyMap<string, string>

const group = z.array(z.array(z.string().min(1)).min(2)).default([])
const aliasSchema = z.strictObject({ people: group, bodies: group })

const bodyKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Reads `data/lexicon/aliases.yaml`. Call it once where the program starts; throws what `readLexiconFile` throws. */
export const loadAliases = (): Aliases => {
  const { people, bodies } = readLexiconFile('.', 'aliases', aliasSchema)
  const entries = (groups: readonly string[][], keyOf: (name: string) => string, sort: string): [string, string][] =>
    groups.flatMap((names) =>
      names.map((name): [string, string] => [`${sort} ${keyOf(name)}`, `${sort} ${keyOf(names[0] ?? '')}`]),
    )
  return new Map([...entries(people, nameKey, 'person'), ...entries(bodies, bodyKey, 'body')])
}

/** What comparing asks of a person again and again; worked out once for each. */
interface Known {
  readonly sort: 'person' | 'body'
  /** Key of the whole name. */
  readonly key: string
  /** People: the keys of the words of the name. */
  readonly words: readonly string[]
  readonly roles: readonly string[]
}

const known = new WeakMap<Person, Known>()

const knownOf = (person: Person): Known => {
  const found = known.get(person)
  if (found !== undefined) return found
  const sort = sortOf(person)
  const key = sort === 'person' ? nameKey(person.name) : bodyKey(person.name)
  const fresh = { sort, key, words: key.split(' '), roles: person.roles.map(fold) }
  known.set(person, fresh)
  return fresh
}

const sortOf = ({ kind }: Person): 'person' | 'body' => (kind === 'person' ? 'person' : 'body')

const aliasOf = (person: Person, aliases: Aliases): string | undefined => {
  const { sort, key } = knownOf(person)
  return aliases.get(`${sort} ${key}`)
}

const rolesMeet = (a: Person, b: Person): boolean => {
  const others = knownOf(b).roles
  return knownOf(a).roles.some((role) => others.includes(role))
}

/** Given names: equal, or an initial of the other where a shared role confirms it („A. Weber“ may be Anna or Axel). */
const givenNamesFit = (a: string, b: string, confirmed: boolean): boolean =>
  a === b || (confirmed && (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0))

const middleNamesFit = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((name) => b.some((other) => givenNamesFit(name, other, true)))

const fullNamesFit = (a: Person, b: Person): boolean => {
  const [wordsA, wordsB] = [knownOf(a).words, knownOf(b).words]
  if (wordsA.length < 2 || wordsB.length < 2) return false
  return (
    wordsA.at(-1) === wordsB.at(-1) &&
    (wordsA[0] === wordsB[0] || givenNamesFit(wordsA[0] ?? '', wordsB[0] ?? '', rolesMeet(a, b))) &&
    middleNamesFit(wordsA.slice(1, -1), wordsB.slice(1, -1))
  )
}

/**
 * Whether two people of two articles are one. People: surname and given name are the same in some spelling (middle names
 * may be missing), or the alias list says so; never a surname alone, never against their gender. Bodies, papers and
 * governments: the same words, or the alias list.
 */
export const samePerson = (a: Person, b: Person, aliases: Aliases): boolean => {
  if (sortOf(a) !== sortOf(b)) return false
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) return false
  const [aliasA, aliasB] = [aliasOf(a, aliases), aliasOf(b, aliases)]
  if (aliasA !== undefined && aliasA === aliasB) return true
  return sortOf(a) === 'body' ? knownOf(a).key === knownOf(b).key : fullNamesFit(a, b)
}

/** What people who may be the same share: only those are compared, so that grouping stays near linear. */
const bucketOf = (person: Person, aliases: Aliases): string =>
  aliasOf(person, aliases)?.split(' ').at(-1) ??
  (sortOf(person) === 'body' ? knownOf(person).key : (knownOf(person).words.at(-1) ?? ''))

const isFull = (person: Person | undefined): boolean => person !== undefined && knownOf(person).words.length > 1

/** A surname alone joins the one person of that surname who has the same role („Kremlsprecher Peskow“), else nobody. */
const confirmedByRole = (
  person: Person,
  bucket: readonly number[][],
  people: readonly Person[],
): number[] | undefined => {
  if (person.kind !== 'person' || isFull(person)) return undefined
  const full = bucket.filter((members) => members.some((at) => isFull(people[at])))
  const [only] = full
  if (full.length !== 1 || only === undefined) return undefined
  return only.some((at) => rolesMeet(person, people[at] ?? person)) ? only : undefined
}

/** The groups of one bucket, and where somebody may belong: by the given name, or as the twin of a member. */
interface Bucket {
  readonly groups: number[][]
  /** Under the given name, and under its initial with a star. */
  readonly byGiven: Map<string, Set<number[]>>
  readonly byTwin: Map<string, number[]>
}

const givenOf = (person: Person): string => (person.kind === 'person' ? (knownOf(person).words[0] ?? '') : '')

/** Groups somebody could belong to: of the same given name, of its initial, or of any where an initial is all there is. */
const likelyGroups = (bucket: Bucket, person: Person, aliases: Aliases): readonly number[][] => {
  if (aliasOf(person, aliases) !== undefined) return bucket.groups
  const given = givenOf(person)
  const names = given.length === 1 ? [`${given}*`] : [given, given.charAt(0)]
  return names.flatMap((name) => [...(bucket.byGiven.get(name) ?? [])])
}

/** Two people with the same of all that is compared are judged alike, so that the second needs no judging. */
const twinOf = (person: Person): string => {
  const { sort, key, roles } = knownOf(person)
  return [sort, key, person.gender ?? '', ...roles].join('|')
}

const join = (bucket: Bucket, members: number[], at: number, person: Person): void => {
  members.push(at)
  bucket.byTwin.set(twinOf(person), members)
  const given = givenOf(person)
  for (const name of new Set([given, `${given.charAt(0)}*`]))
    bucket.byGiven.set(name, (bucket.byGiven.get(name) ?? new Set()).add(members))
}

/**
 * Groups people of several articles; each group holds indexes into `people`, every index is in exactly one group, and
 * groups come in the order of their first member. Nobody is in a group with somebody who certainly is another.
 */
export const groupPeople = (people: readonly Person[], aliases: Aliases): readonly (readonly number[])[] => {
  const buckets = new Map<string, Bucket>()
  const groups: number[][] = []
  // Full names first: what a surname alone may join must be known before.
  const order = people.map((_, at) => at).sort((a, b) => fullness(people[b]) - fullness(people[a]) || a - b)
  for (const at of order) {
    const person = people[at]
    if (person === undefined) continue
    const key = bucketOf(person, aliases)
    const bucket: Bucket = buckets.get(key) ?? { groups: [], byGiven: new Map(), byTwin: new Map() }
    buckets.set(key, bucket)
    const twin = samePerson(person, person, aliases) ? bucket.byTwin.get(twinOf(person)) : undefined
    const same =
      twin ??
      likelyGroups(bucket, person, aliases).find((members) =>
        members.every((other) => samePerson(person, people[other] ?? person, aliases)),
      )
    const into = same ?? confirmedByRole(person, bucket.groups, people)
    const members = into ?? []
    join(bucket, members, at, person)
    if (into !== undefined) continue
    bucket.groups.push(members)
    groups.push(members)
  }
  return groups.map((members) => members.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

const fullness = (person: Person | undefined): number => (isFull(person) ? 1 : 0)

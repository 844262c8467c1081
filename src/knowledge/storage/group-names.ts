// Which names mean the same person across articles. Full names are judged by person/identity.ts; here a bare surname is
// linked, too, but only where exactly one person can be meant and nothing speaks against it.

import { type Aliases, groupPeople } from '../person/identity.ts'
import type { Person } from '../person/person.ts'
import { fold } from '../text/fold.ts'
import { nameKey } from '../text/transliterate.ts'

/** A person as far as a name goes: `forms` do not matter for who it is. */
export type NameOfSomeone = Omit<Person, 'forms'>

/** Names of different blocks never mean the same person: for people the last word, for bodies the whole name. */
export function blockOf(name: NameOfSomeone, aliases: Aliases): string {
  const sort = name.kind === 'person' ? 'person' : 'body'
  const key = sort === 'person' ? nameKey(name.name) : bodyKey(name.name)
  const known = aliases.get(`${sort} ${key}`)?.slice(sort.length + 1) ?? key
  return sort === 'person' ? `person ${known.split(' ').at(-1) ?? known}` : `body ${known}`
}

const bodyKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Groups the names of one block, each group one person. The order of the names makes no difference. */
export function groupNames<T extends NameOfSomeone>(names: readonly T[], aliases: Aliases): T[][] {
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : rank(a) < rank(b) ? -1 : 1))
  const people = sorted.map((name) => ({ ...name, forms: [] }))
  const groups = groupPeople(people, aliases).map((members) => members.flatMap((at) => sorted[at] ?? []))
  const full = groups.filter((group) => group.some(inFull))
  const bare = groups.filter((group) => !group.some(inFull))
  const [only] = full
  if (full.length !== 1 || only === undefined) return groups
  const joining = bare.filter((group) => group.every((name) => only.every((other) => mayJoin(name, other))))
  const sexes = new Set(joining.flat().flatMap(({ gender }) => gender ?? []))
  if (sexes.size > 1) return groups
  return [[...only, ...joining.flat()], ...bare.filter((group) => !joining.includes(group))]
}

const rank = ({ kind, gender }: NameOfSomeone): string => `${kind} ${gender ?? ''}`

/** Whether a name says who is meant: everything but a bare surname. */
export const inFull = ({ name, kind }: NameOfSomeone): boolean => kind !== 'person' || nameKey(name).includes(' ')

/** Neither gender nor roles speak against it: with roles on both sides one must be the other or a part of it. */
function mayJoin(bare: NameOfSomeone, full: NameOfSomeone): boolean {
  if (bare.gender !== undefined && full.gender !== undefined && bare.gender !== full.gender) return false
  if (bare.roles.length === 0 || full.roles.length === 0) return true
  return bare.roles.some((role) => full.roles.some((other) => meets(fold(role), fold(other))))
}

const meets = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

/** What a person's key is made of: given name and surname, so that a middle name or another spelling changes nothing. */
export function identityOf(name: NameOfSomeone): string {
  if (name.kind !== 'person') return `body ${bodyKey(name.name)}`
  const words = nameKey(name.name).split(' ')
  return `person ${[...new Set([words[0], words.at(-1)])].join(' ')}`
}

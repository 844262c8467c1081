// Which names mean the same person across articles. Two people are never made one on a surname alone: a bare surname joins
// a full name only where no second full name could be meant.

import type { Gender, PersonKind } from '../person/person.ts'
import { nameKey } from '../text/transliterate.ts'

/** A name as some article gives it in full. */
export interface NameOfSomeone {
  readonly name: string
  readonly kind: PersonKind
  readonly gender?: Gender
}

/** Names outside the same block never mean the same person: for people the last word, for bodies the whole name. */
export function blockOf({ name, kind }: NameOfSomeone): string {
  const key = nameKey(name)
  return kind === 'person' ? `person ${key.split(' ').at(-1) ?? key}` : `body ${key}`
}

/** Groups the names of one block, each group one person. The result does not depend on the order of the names. */
export function groupNames<T extends NameOfSomeone>(names: readonly T[]): T[][] {
  const groups: T[][] = []
  const sorted = [...names].sort(
    (a, b) => wordsOf(b).length - wordsOf(a).length || (nameKey(a.name) < nameKey(b.name) ? -1 : 1),
  )
  for (const name of sorted) {
    const fitting = groups.filter((group) => group.every((other) => maySame(name, other)))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) only.push(name)
    else if (only !== undefined && wordsOf(name).length > 1 && isInFull(name)) only.push(name)
    else groups.push([name])
  }
  return groups
}

const wordsOf = ({ name, kind }: NameOfSomeone): string[] =>
  kind === 'person' ? nameKey(name).split(' ') : [nameKey(name)]

const isInFull = (name: NameOfSomeone): boolean => (wordsOf(name)[0]?.length ?? 0) > 1

function maySame(a: NameOfSomeone, b: NameOfSomeone): boolean {
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) return false
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.at(-1) !== right.at(-1)) return false
  const [first, second] = [left[0] ?? '', right[0] ?? '']
  if (left.length === 1 || right.length === 1) return true
  return (
    first === second ||
    (first.length === 1 && second.startsWith(first)) ||
    (second.length === 1 && first.startsWith(second))
  )
}

/** What a person's key is made of: given name and surname, so that a middle name or another spelling changes nothing. */
export function identityOf(name: NameOfSomeone): string {
  const words = wordsOf(name)
  return name.kind === 'person'
    ? `person ${[...new Set([words[0], words.at(-1)])].join(' ')}`
    : `body ${words.join(' ')}`
}

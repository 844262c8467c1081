// Whom a library should know of an article's cast: people and whoever speaks or bears a name; not every noun that could have spoken.

import type { Cast, Person } from '../person/person.ts'
import type { Quotation } from '../quotation/quotation.ts'

/** A word that stands once where a name may stand („Betten sind leer“) is a noun sooner than a body nobody quotes. */
const FEWEST_MENTIONS = 2

/**
 * The people of `cast` without single words for bodies that say nothing here and are no name for sure: „die Innenstadt“, „Betten“. Those
 * who speak or pass words on in `quotations` stay, whatever they are called.
 */
export const peopleWorthKeeping = ({ people, mentions }: Cast, quotations: readonly Quotation[]): readonly Person[] => {
  const heard = new Set(quotations.flatMap(({ speaker, reportedBy }) => [speaker?.name, reportedBy]))
  const named = new Map<number, number>()
  for (const { kind, person } of mentions)
    if (kind === 'name' && person !== undefined) named.set(person, (named.get(person) ?? 0) + 1)
  return people.filter(
    ({ kind, name }, at) =>
      kind !== 'body' || heard.has(name) || name.includes(' ') || (named.get(at) ?? 0) >= FEWEST_MENTIONS,
  )
}

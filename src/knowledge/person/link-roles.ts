// Role nouns find their person: by the comma of an apposition, by the end of the role, a paper by having been named last.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'
import { type Ages, agedPerson, agesIn, isAge } from './aged-person.ts'
import type { Candidate } from './candidate.ts'
import { holdersOf, indexOf, lastWord } from './role-holders.ts'
import { enrol, namedIn, note, type Roster } from './roster.ts'

/** Sets in `personOf` the person of every candidate it can tell; those already told stay. */
type Link = (candidates: readonly Candidate[], roster: Roster, personOf: (number | undefined)[]) => void

const LONGEST_APPOSITION = 80

const isFullName = ({ kind, sort, name }: Candidate): boolean =>
  kind === 'name' && sort === 'person' && (name?.length ?? 0) > 1

/** „Henning Voss, der Direktor“, „Voss, Direktor des Hauses“, „Voss, the museum’s director“. */
const ROLE_FOLLOWS = /^,\s(?:[^,.;:!?"“”„»«()\n]{1,40}['’]s?\s)?$/
/** „der Direktor, Henning Voss“, „die Chefin der Klinik in Au, Ute Roth“. */
const NAME_FOLLOWS = /^[^,.;:!?"“”„»«\n]*,\s$/
const MOST_BETWEEN = 3

const singlePerson = ({ sort, number }: Candidate): boolean => sort === 'person' && number === 'singular'

const PAST = /(?:te|ten)$/

/** „Der Sprecher lachte, Anna Lind …“: where somebody does something, the comma begins another clause. */
const hasVerb = (gap: string, { verbs, pluralVerbs }: Lexicon): boolean =>
  gap.split(/[\s,]+/).some((word) => verbs.has(word) || pluralVerbs.has(word) || (word.length > 4 && PAST.test(word)))

/** „Nadira Cole, whose son …“: the son is somebody else. */
const RELATIVE = /^(?:whose|deren|dessen|dont)\s/i

const OWNED = /^\s(?:(?:of|von|vom|de|du)\s)?$/i

/** „der Bruder des Bischofs, Jan Roth“: not the bishop is called so, but whose role stands right before him. */
const isOwner = (text: string, candidates: readonly Candidate[], at: number): boolean => {
  const [before, here] = [candidates[at - 1], candidates[at]]
  if (before?.kind !== 'role' || here?.kind !== 'role' || !singlePerson(before)) return false
  return OWNED.test(text.slice(before.end, here.start))
}

/** The role that an apposition puts behind the name at `at`, or the name it puts behind the role there. */
const appositionTo = (
  text: string,
  candidates: readonly Candidate[],
  at: number,
  lexicon: Lexicon,
): number | undefined => {
  const here = candidates[at]
  if (here === undefined || !singlePerson(here) || here.kind === 'pronoun' || isOwner(text, candidates, at))
    return undefined
  for (let other = at + 1; other <= at + MOST_BETWEEN; other++) {
    const next = candidates[other]
    if (next === undefined || next.start - here.end > LONGEST_APPOSITION) return undefined
    const gap = text.slice(here.end, next.start)
    if (RELATIVE.test(text.slice(next.start, next.end))) return undefined
    const agrees = singlePerson(next) && (!here.gender || !next.gender || here.gender === next.gender)
    if (here.kind === 'name' && next.kind === 'role' && agrees && ROLE_FOLLOWS.test(gap)) return other
    if (here.kind === 'role' && agrees && isFullName(next) && NAME_FOLLOWS.test(gap))
      return hasVerb(gap, lexicon) ? undefined : other
    if (next.sort === 'person' && !isOwner(text, candidates, other)) return undefined
  }
  return undefined
}

/** „der Direktor, Henning Voss“ and „Voss, der Direktor“: the comma says that both are one. */
export const linkAppositions = (
  text: string,
  candidates: readonly Candidate[],
  roster: Roster,
  personOf: (number | undefined)[],
  lexicon: Lexicon,
): void => {
  candidates.forEach((candidate, at) => {
    const other = appositionTo(text, candidates, at, lexicon)
    if (other === undefined) return
    const [name, role] = candidate.kind === 'name' ? [at, other] : [other, at]
    const [person, found] = [personOf[name], candidates[role]]
    if (person === undefined || found === undefined || roster.drafts[person]?.kind !== 'person') return
    personOf[role] = person
    note(roster, person, found)
  })
}

/** „das Blatt“, „die Zeitung“ mean the paper named last. */
export const linkPapers: Link = (candidates, roster, personOf) => {
  let last: number | undefined
  candidates.forEach(({ kind, sort, definite, number }, at) => {
    const person = personOf[at]
    if (person !== undefined && roster.drafts[person]?.kind === 'paper') last = person
    if (kind === 'role' && sort === 'paper' && definite && number === 'singular') personOf[at] ??= last
  })
}

/** Beyond this many characters a role no longer points back to who was named last. */
const NEAR = 250
const FAR = 800

/** Who of several people of one role was named last, not too far before; nobody where none was. */
const latest = (holders: readonly number[], named: ReadonlyMap<number, number>, start: number): number | undefined => {
  const near = holders.filter((holder) => start - (named.get(holder) ?? Number.NEGATIVE_INFINITY) < FAR)
  return near.reduce<number | undefined>(
    (best, holder) => (best === undefined || (named.get(holder) ?? 0) > (named.get(best) ?? 0) ? holder : best),
    undefined,
  )
}

const POSSESSED = /^(?:[mds]ein|ihr|unser|euer|my|your|his|her|our|their|mon|ma|son|sa)e?[rnms]?\s/i

/** „Kritik kam von Anna Lind. Die Oppositionsführerin …“: a new role right after a name that has none is its own. */
const namedBefore = (
  text: string,
  candidates: readonly Candidate[],
  roster: Roster,
  personOf: readonly (number | undefined)[],
  at: number,
): number | undefined => {
  const here = candidates[at]
  // „Meine Mutter hat geweint“ tells of somebody else.
  if (here === undefined || POSSESSED.test(text.slice(here.start, here.end))) return undefined
  for (let other = at - 1; other >= 0; other--) {
    const before = candidates[other]
    if (before === undefined || here.start - before.end > NEAR) return undefined
    const person = personOf[other]
    const draft = person === undefined ? undefined : roster.drafts[person]
    if (before.kind === 'role' && before.sort === 'person' && before.number === 'singular' && draft === undefined)
      return undefined
    if (before.kind !== 'name' || draft?.kind !== 'person') continue
    const gap = text.slice(before.end, here.start)
    // „The Ukrainian hydrologist“: where English tells no gender, only a role with a name of its own is that clear.
    const open = here.gender === undefined && /^\p{Lu}/u.test(here.role ?? '')
    const agrees = open || (here.gender !== undefined && draft.gender === here.gender)
    const fresh = draft.roles.length === 0 && draft.words.length > 1
    return agrees && fresh && !gap.includes('\n') && /[.!?]/.test(gap) ? person : undefined
  }
  return undefined
}

/** Where each person is named first. */
const firstNamedIn = (
  candidates: readonly Candidate[],
  personOf: readonly (number | undefined)[],
): ReadonlyMap<number, number> => {
  const first = new Map<number, number>()
  candidates.forEach(({ start }, at) => {
    const person = personOf[at]
    if (person !== undefined && !first.has(person)) first.set(person, start)
  })
  return first
}

/**
 * Definite roles go to the one person whose role ends alike: „die Ministerin“ to the Energieministerin; where several
 * have it, to the one named last before.
 */
export const linkRoles = (
  text: string,
  candidates: readonly Candidate[],
  roster: Roster,
  personOf: (number | undefined)[],
  lexicon: Lexicon,
): void => {
  const asked = new Set(candidates.flatMap(({ role }) => (role ? [plain(role), plain(lastWord(role))] : [])))
  const [persons, bodies] = [true, false].map((each) => indexOf(roster, each, asked, lexicon))
  const named = new Map<number, number>()
  const firstNamed = firstNamedIn(candidates, personOf)
  let ages: Ages | undefined
  const agesTold = (): Ages => {
    ages ??= agesIn(text, candidates, personOf)
    return ages
  }
  // „the manager“ is no manager who comes into the article pages later.
  const comesLater = (holder: number, start: number): boolean =>
    roster.drafts[holder]?.kind === 'person' && (firstNamed.get(holder) ?? start) > start + FAR
  candidates.forEach(({ kind, role, definite, number, sort, gender, start }, at) => {
    const known = personOf[at]
    if (known !== undefined) named.set(known, start)
    if (kind !== 'role' || role === undefined || known !== undefined || !definite || number === 'plural') return
    const index = sort === 'person' ? persons : bodies
    if (index === undefined) return
    const aged = isAge(role)
    const holders = aged ? [] : holdersOf(role, index, roster).filter((holder) => !comesLater(holder, start))
    const fitting = holders.filter((holder) => {
      const other = roster.drafts[holder]?.gender
      return gender === undefined || other === undefined || other === gender
    })
    if (holders.length === 0 && sort === 'person' && !lexicon.roles.offices.has(plain(role))) {
      const person = aged
        ? agedPerson(text, candidates, roster, personOf, at, agesTold())
        : namedBefore(text, candidates, roster, personOf, at)
      if (person === undefined) return
      personOf[at] = person
      named.set(person, start)
      const found = candidates[at]
      // „Sie ist die erste Frau im Amt“: „Frau“ is no role of hers.
      if (found !== undefined && !aged && !lexicon.titles.has(role.toLowerCase())) note(roster, person, found)
      return
    }
    const [only] = fitting
    const person = fitting.length === 1 ? only : latest(fitting, named, start)
    if (person === undefined) return
    personOf[at] = person
    named.set(person, start)
  })
}

/** „der Senat“, „die Polizei“, „the council“ without a longer name: the noun itself is what the body is called. */
export const enrolBodies: Link = (candidates, roster, personOf) => {
  candidates.forEach((candidate, at) => {
    const { kind, role, sort, definite, number } = candidate
    if (kind !== 'role' || role === undefined || sort !== 'body' || personOf[at] !== undefined) return
    if (!definite || number === 'plural') return
    personOf[at] = namedIn(roster, 'body', [role]) ?? enrol(roster, { ...candidate, name: [role] })
  })
}

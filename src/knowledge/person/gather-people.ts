// From candidates to people: full names first, then surnames, bodies and roles are linked to them.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'
import type { Candidate } from './candidate.ts'
import { enrolBodies, linkAppositions, linkPapers, linkRoles } from './link-roles.ts'
import type { Person } from './person.ts'
import { bare, type Draft, emptyRoster, enrol, namedIn, note, ofSurname, type Roster } from './roster.ts'

export interface Gathered {
  readonly people: readonly Person[]
  /** For each candidate the index of its person, or undefined. */
  readonly personOf: readonly (number | undefined)[]
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => plain(word) === plain(b[at] ?? ''))

const initialFits = (a: string, b: string): boolean =>
  plain(a) === plain(b) || ((a.length === 1 || b.length === 1) && plain(a).charAt(0) === plain(b).charAt(0))

/** Whether two full names of one article mean the same person: same surname, given names equal or an initial of it. */
const fullNamesFit = (a: readonly string[], b: readonly string[]): boolean => {
  const [lastA, lastB] = [plain(a.at(-1) ?? ''), plain(b.at(-1) ?? '')]
  const sameLast = lastA === lastB || bare(lastA) === lastB || lastA === bare(lastB)
  return sameLast && initialFits(a[0] ?? '', b[0] ?? '')
}

const roleFits = (known: string, asked: string): boolean => {
  const [a, b] = [plain(known), plain(asked)]
  const short = (role: string): string => role.replace(/^.*[ -]/, '')
  return a.endsWith(b) || b.endsWith(a) || (short(a).length > 3 && short(a) === short(b))
}

const fits = (draft: Draft | undefined, candidate: Candidate): boolean => {
  if (draft === undefined) return false
  const agrees = candidate.gender === undefined || draft.gender === undefined || draft.gender === candidate.gender
  return (
    agrees &&
    (candidate.role === undefined ||
      draft.roles.length === 0 ||
      draft.roles.some((role) => roleFits(role, candidate.role ?? '')))
  )
}

/** Of several people of one surname the one whom role or gender tells; nobody where two fit. */
const theOne = (roster: Roster, among: readonly number[], candidate: Candidate): number | undefined => {
  if (among.length === 1) return among[0]
  const fitting = among.filter((at) => fits(roster.drafts[at], candidate))
  return fitting.length === 1 ? fitting[0] : undefined
}

const isFull = ({ kind, sort, name }: Candidate): boolean =>
  kind === 'name' && sort === 'person' && (name?.length ?? 0) > 1

const personOfFullName = (roster: Roster, candidate: Candidate): number => {
  const words = candidate.name ?? []
  const same = ofSurname(roster, words.at(-1) ?? '').find((at) => {
    const known = roster.drafts[at]?.words ?? []
    return sameWords(known, words) || fullNamesFit(known, words)
  })
  return same ?? enrol(roster, candidate)
}

const personOfShortName = (roster: Roster, candidate: Candidate): number | undefined => {
  const words = candidate.name ?? []
  const among = candidate.sort === 'person' || candidate.weak ? ofSurname(roster, words.at(-1) ?? '') : []
  if (among.length > 0) return theOne(roster, among, candidate)
  const known = namedIn(roster, candidate.sort, words)
  if (known === undefined && candidate.sort === 'person' && candidate.weak) return undefined
  return known ?? enrol(roster, candidate)
}

const finished = ({ name, kind, roles, forms, gender }: Draft): Person => ({
  name,
  kind,
  roles,
  ...(gender && { gender }),
  forms: [...new Set([name, ...forms])].sort((a, b) => b.length - a.length),
})

/** The people of an article and whom each candidate means. */
export const gatherPeople = (text: string, candidates: readonly Candidate[], lexicon: Lexicon): Gathered => {
  const roster = emptyRoster()
  const personOf: (number | undefined)[] = candidates.map(() => undefined)
  candidates.forEach((candidate, at) => {
    if (isFull(candidate)) personOf[at] = personOfFullName(roster, candidate)
  })
  candidates.forEach((candidate, at) => {
    if (candidate.kind === 'name' && !isFull(candidate)) personOf[at] = personOfShortName(roster, candidate)
    const person = personOf[at]
    if (person !== undefined) note(roster, person, candidate)
  })
  linkAppositions(text, candidates, roster, personOf, lexicon)
  linkPapers(candidates, roster, personOf)
  linkRoles(text, candidates, roster, personOf, lexicon)
  enrolBodies(candidates, roster, personOf)
  return { people: roster.drafts.map(finished), personOf }
}

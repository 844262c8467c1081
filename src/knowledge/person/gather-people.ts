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

/** Where each person was named last. */
type Named = ReadonlyMap<number, number>

/** „Mrs Lavery“ is not Edward Lavery. */
const otherGender = ({ drafts }: Roster, among: readonly number[], { gender, name }: Candidate): boolean => {
  const surname = plain(name?.at(-1) ?? '')
  return (
    gender !== undefined &&
    among.every((at) => drafts[at]?.gender !== undefined && drafts[at]?.gender !== gender) &&
    // „ein Sprecher Merkels“ is no man called Merkel.
    among.some((at) => plain(drafts[at]?.words.at(-1) ?? '') === surname)
  )
}

/** Of several people of one surname the one whom role or gender tells; nobody where two fit. */
const theOne = (roster: Roster, among: readonly number[], candidate: Candidate): number | undefined => {
  if (among.length === 1 && !otherGender(roster, among, candidate)) return among[0]
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

/**
 * Of several people of one surname the only one named so far in this paragraph, or in the article where none is in the paragraph:
 * „Amory said“ before the other Amory comes into it.
 */
const theOneNamed = (
  text: string,
  among: readonly number[],
  { start }: Candidate,
  named: Named,
): number | undefined => {
  const before = among.filter((at) => (named.get(at) ?? Number.POSITIVE_INFINITY) < start)
  const here = before.filter((at) => !text.slice(named.get(at), start).includes('\n\n'))
  const [only, ...others] = here.length > 0 ? here : before
  return others.length === 0 ? only : undefined
}

/** „Thorsten“ alone is the only one with this given name. */
const ofGivenName = ({ drafts }: Roster, words: readonly string[], { givenNames }: Lexicon): number | undefined => {
  const given = plain(words[0] ?? '')
  if (words.length > 1 || !givenNames.has(given)) return undefined
  const found = drafts.flatMap(({ kind, words: known }, at) =>
    kind === 'person' && known.length > 1 && plain(known[0] ?? '') === given ? [at] : [],
  )
  return found.length === 1 ? found[0] : undefined
}

const personOfShortName = (
  { text, lexicon }: { readonly text: string; readonly lexicon: Lexicon },
  roster: Roster,
  candidate: Candidate,
  named: Named,
): number | undefined => {
  const words = candidate.name ?? []
  const among = candidate.sort === 'person' || candidate.weak ? ofSurname(roster, words.at(-1) ?? '') : []
  if (among.length > 0 && !otherGender(roster, among, candidate))
    return theOne(roster, among, candidate) ?? theOneNamed(text, among, candidate, named)
  const known = namedIn(roster, candidate.sort, words) ?? ofGivenName(roster, words, lexicon)
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
  const named = new Map<number, number>()
  candidates.forEach((candidate, at) => {
    if (candidate.kind === 'name' && !isFull(candidate))
      personOf[at] = personOfShortName({ text, lexicon }, roster, candidate, named)
    const person = personOf[at]
    if (person === undefined) return
    note(roster, person, candidate)
    named.set(person, candidate.start)
  })
  linkAppositions(text, candidates, roster, personOf, lexicon)
  linkPapers(candidates, roster, personOf)
  linkRoles(text, candidates, roster, personOf, lexicon)
  enrolBodies(candidates, roster, personOf)
  return { people: roster.drafts.map(finished), personOf }
}

// Role nouns find their person: by the comma of an apposition, by the end of the role, a paper by having been named last.

import { plain } from '../text/fold.ts'
import type { Candidate } from './candidate.ts'
import { note, type Roster } from './roster.ts'

/** Sets in `personOf` the person of every candidate it can tell; those already told stay. */
type Link = (candidates: readonly Candidate[], roster: Roster, personOf: (number | undefined)[]) => void

const LONGEST_APPOSITION = 80
const LONGEST_ROLE = 40
const SHORTEST_ROLE = 3
const MOST_HOLDERS = 16

const isFullName = ({ kind, sort, name }: Candidate): boolean =>
  kind === 'name' && sort === 'person' && (name?.length ?? 0) > 1

/** „der Direktor, Henning Voss“ and „Voss, der Direktor“: the comma says that both are one. */
export const linkAppositions = (
  text: string,
  candidates: readonly Candidate[],
  roster: Roster,
  personOf: (number | undefined)[],
): void => {
  candidates.forEach((candidate, at) => {
    const next = candidates[at + 1]
    if (next === undefined || next.start - candidate.end > LONGEST_APPOSITION) return
    const gap = text.slice(candidate.end, next.start)
    const link = (name: number, role: number): void => {
      const person = personOf[name]
      const draft = person === undefined ? undefined : roster.drafts[person]
      const agrees = !candidate.gender || !next.gender || candidate.gender === next.gender
      if (person === undefined || draft?.kind !== 'person' || !agrees) return
      personOf[role] = person
      const found = candidates[role]
      if (found !== undefined) note(roster, person, found)
    }
    const singular = candidate.number === 'singular' && next.number === 'singular'
    if (!singular || !candidate.sort.startsWith('person')) return
    if (candidate.kind === 'name' && next.kind === 'role' && next.sort === 'person' && /^,\s$/.test(gap))
      link(at, at + 1)
    if (candidate.kind === 'role' && isFullName(next) && /^[^,.;:!?"“”„»«]*,\s$/.test(gap)) link(at + 1, at)
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

/** Suffixes of a role under which it is found: „Energieministerin“ under „ministerin“. */
const endingsOf = (role: string): string[] => {
  const key = plain(role).slice(-LONGEST_ROLE)
  const endings: string[] = []
  for (let from = 0; from <= key.length - SHORTEST_ROLE; from++) endings.push(key.slice(from))
  return endings
}

const indexOf = (roster: Roster, persons: boolean): ReadonlyMap<string, number[]> => {
  const index = new Map<string, number[]>()
  roster.drafts.forEach(({ kind, roles, words }, at) => {
    if ((kind === 'person') !== persons) return
    for (const ending of new Set((persons ? roles : words).flatMap(endingsOf))) {
      const found = index.get(ending)
      if (found === undefined) index.set(ending, [at])
      else if (found.length < MOST_HOLDERS) found.push(at)
    }
  })
  return index
}

/** Definite roles go to the one person whose role ends alike: „die Ministerin“ to the Energieministerin. */
export const linkRoles: Link = (candidates, roster, personOf) => {
  const [persons, bodies] = [indexOf(roster, true), indexOf(roster, false)]
  candidates.forEach(({ kind, role, definite, number, sort, gender }, at) => {
    if (kind !== 'role' || role === undefined || personOf[at] !== undefined || !definite || number === 'plural') return
    const index = sort === 'person' ? persons : bodies
    const holders = index.get(plain(role)) ?? index.get(plain(role).replace(/^.*[ -]/, '')) ?? []
    const fitting = holders.filter((holder) => {
      const known = roster.drafts[holder]?.gender
      return gender === undefined || known === undefined || known === gender
    })
    if (fitting.length === 1) personOf[at] = fitting[0]
  })
}

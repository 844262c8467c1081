// From candidates to people: full names first, then surnames, bodies and roles are linked to them.

import { plain } from '../text/fold.ts'
import type { Candidate } from './candidate.ts'
import type { Gender, Person, PersonKind } from './person.ts'

interface Draft {
  name: string
  readonly kind: PersonKind
  readonly words: readonly string[]
  readonly roles: string[]
  readonly forms: Set<string>
  gender: Gender | undefined
}

export interface Gathered {
  readonly people: readonly Person[]
  /** For each candidate the index of its person, or undefined. */
  readonly personOf: readonly (number | undefined)[]
}

const LONGEST_APPOSITION = 80

const wordKey = (word: string): string => plain(word)
/** „Putins“, „Clintons“: the name without a German genitive. */
const bare = (word: string): string => word.replace(/['’]?s$/, '')

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => wordKey(word) === wordKey(b[at] ?? ''))

const initialFits = (a: string, b: string): boolean =>
  wordKey(a) === wordKey(b) || ((a.length === 1 || b.length === 1) && wordKey(a).charAt(0) === wordKey(b).charAt(0))

/** Whether two full names of one article mean the same person: same surname, given names equal or an initial of it. */
const fullNamesFit = (a: readonly string[], b: readonly string[]): boolean => {
  const [lastA, lastB] = [wordKey(a.at(-1) ?? ''), wordKey(b.at(-1) ?? '')]
  const sameLast = lastA === lastB || bare(lastA) === lastB || lastA === bare(lastB)
  return sameLast && initialFits(a[0] ?? '', b[0] ?? '')
}

class Gathering {
  readonly drafts: Draft[] = []
  private readonly bySurname = new Map<string, number[]>()
  private readonly byName = new Map<string, number>()

  add(candidate: Candidate): number {
    const words = candidate.name ?? []
    const at = this.drafts.length
    this.drafts.push({
      name: words.join(' '),
      kind: candidate.sort,
      words,
      roles: [],
      forms: new Set(),
      gender: candidate.gender,
    })
    this.byName.set(this.key(candidate.sort, words), at)
    const last = wordKey(words.at(-1) ?? '')
    if (candidate.sort === 'person') this.bySurname.set(last, [...(this.bySurname.get(last) ?? []), at])
    return at
  }

  key(kind: PersonKind, words: readonly string[]): string {
    return `${kind === 'person' ? 'person' : 'body'} ${words.map(wordKey).join(' ')}`
  }

  named(kind: PersonKind, words: readonly string[]): number | undefined {
    return (
      this.byName.get(this.key(kind, words)) ??
      this.byName.get(this.key(kind, [...words.slice(0, -1), bare(words.at(-1) ?? '')]))
    )
  }

  ofSurname(word: string): readonly number[] {
    return this.bySurname.get(wordKey(word)) ?? this.bySurname.get(wordKey(bare(word))) ?? []
  }
}

const roleFits = (known: string, asked: string): boolean => {
  const [a, b] = [wordKey(known), wordKey(asked)]
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
const theOne = (gathering: Gathering, among: readonly number[], candidate: Candidate): number | undefined => {
  if (among.length === 1) return among[0]
  const fitting = among.filter((at) => fits(gathering.drafts[at], candidate))
  return fitting.length === 1 ? fitting[0] : undefined
}

const note = (gathering: Gathering, at: number, candidate: Candidate): void => {
  const draft = gathering.drafts[at]
  if (draft === undefined) return
  draft.gender ??= candidate.gender
  if (candidate.role !== undefined && !draft.roles.includes(candidate.role)) draft.roles.push(candidate.role)
  if (candidate.name === undefined) return
  const form = candidate.name.join(' ')
  draft.forms.add(bare(form) === draft.name ? draft.name : form)
}

const isFull = ({ kind, sort, name }: Candidate): boolean =>
  kind === 'name' && sort === 'person' && (name?.length ?? 0) > 1

const personOfFullName = (gathering: Gathering, candidate: Candidate): number => {
  const words = candidate.name ?? []
  const same = gathering.ofSurname(words.at(-1) ?? '').find((at) => {
    const known = gathering.drafts[at]?.words ?? []
    return sameWords(known, words) || fullNamesFit(known, words)
  })
  return same ?? gathering.add(candidate)
}

const personOfShortName = (gathering: Gathering, candidate: Candidate): number | undefined => {
  const words = candidate.name ?? []
  const among = candidate.sort === 'person' || candidate.weak ? gathering.ofSurname(words.at(-1) ?? '') : []
  if (among.length > 0) return theOne(gathering, among, candidate)
  return gathering.named(candidate.sort, words) ?? gathering.add(candidate)
}

/** „der Direktor, Henning Voss“ and „Voss, der Direktor“: the comma says that both are one. */
const appositions = (
  text: string,
  candidates: readonly Candidate[],
  gathering: Gathering,
  personOf: (number | undefined)[],
): void => {
  candidates.forEach((candidate, at) => {
    const next = candidates[at + 1]
    if (next === undefined || next.start - candidate.end > LONGEST_APPOSITION) return
    const gap = text.slice(candidate.end, next.start)
    const link = (name: number, role: number): void => {
      const person = personOf[name]
      const draft = person === undefined ? undefined : gathering.drafts[person]
      const agrees = !candidate.gender || !next.gender || candidate.gender === next.gender
      if (person === undefined || draft?.kind !== 'person' || !agrees) return
      personOf[role] = person
      const found = candidates[role]
      if (found !== undefined) note(gathering, person, found)
    }
    const singular = candidate.number === 'singular' && next.number === 'singular'
    if (!singular || !candidate.sort.startsWith('person')) return
    if (candidate.kind === 'name' && next.kind === 'role' && next.sort === 'person' && /^,\s$/.test(gap))
      link(at, at + 1)
    if (candidate.kind === 'role' && isFull(next) && /^[^,.;:!?"“”„»«]*,\s$/.test(gap)) link(at + 1, at)
  })
}

/** „das Blatt“, „die Zeitung“ mean the paper named last. */
const linkPapers = (candidates: readonly Candidate[], gathering: Gathering, personOf: (number | undefined)[]): void => {
  let last: number | undefined
  candidates.forEach(({ kind, sort, definite, number }, at) => {
    const person = personOf[at]
    if (person !== undefined && gathering.drafts[person]?.kind === 'paper') last = person
    if (kind === 'role' && sort === 'paper' && definite && number === 'singular') personOf[at] ??= last
  })
}

/** Definite roles go to the one person whose role ends alike: „die Ministerin“ to the Energieministerin. */
const linkRoles = (candidates: readonly Candidate[], gathering: Gathering, personOf: (number | undefined)[]): void => {
  candidates.forEach((candidate, at) => {
    const { kind, role, definite, number, sort, gender } = candidate
    if (kind !== 'role' || role === undefined || personOf[at] !== undefined || !definite || number === 'plural') return
    const fitting = gathering.drafts.flatMap((draft, index) => {
      const agrees = gender === undefined || draft.gender === undefined || draft.gender === gender
      const names = sort === 'person' ? draft.roles : draft.words
      return agrees && (sort === 'person') === (draft.kind === 'person') && names.some((known) => roleFits(known, role))
        ? [index]
        : []
    })
    if (fitting.length === 1) personOf[at] = fitting[0]
  })
}

const finished = ({ name, kind, roles, forms, gender }: Draft): Person => ({
  name,
  kind,
  roles,
  ...(gender && { gender }),
  forms: [...new Set([name, ...forms])].sort((a, b) => b.length - a.length),
})

/** The people of an article and whom each candidate means. */
export const gatherPeople = (text: string, candidates: readonly Candidate[]): Gathered => {
  const gathering = new Gathering()
  const personOf: (number | undefined)[] = candidates.map(() => undefined)
  candidates.forEach((candidate, at) => {
    if (isFull(candidate)) personOf[at] = personOfFullName(gathering, candidate)
  })
  candidates.forEach((candidate, at) => {
    if (candidate.kind === 'name' && !isFull(candidate)) personOf[at] = personOfShortName(gathering, candidate)
    const person = personOf[at]
    if (person !== undefined) note(gathering, person, candidate)
  })
  appositions(text, candidates, gathering, personOf)
  linkPapers(candidates, gathering, personOf)
  linkRoles(candidates, gathering, personOf)
  return { people: gathering.drafts.map(finished), personOf }
}

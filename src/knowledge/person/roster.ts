// The list of people that grows while an article is read, and how a name finds its person in it.

import { plain } from '../text/fold.ts'
import type { Candidate } from './candidate.ts'
import type { Gender, PersonKind } from './person.ts'

export interface Draft {
  readonly name: string
  readonly kind: PersonKind
  readonly words: readonly string[]
  readonly roles: string[]
  readonly forms: Set<string>
  gender: Gender | undefined
}

export interface Roster {
  readonly drafts: Draft[]
  readonly bySurname: Map<string, number[]>
  readonly byName: Map<string, number>
}

/** Namesakes beyond these are not compared: nobody could tell them apart, and reading stays linear. */
const MOST_NAMESAKES = 12

export const emptyRoster = (): Roster => ({ drafts: [], bySurname: new Map(), byName: new Map() })

/** „Putins“, „Clintons“: the name without a German genitive. */
export const bare = (word: string): string => word.replace(/['’]?s$/, '')

/** A name as it is written: „Julia A. Dorn“. */
const spelled = (words: readonly string[]): string =>
  words.map((word) => (word.length === 1 && words.length > 1 ? `${word}.` : word)).join(' ')

const CASE_ENDING = /(?:e|en|er|es|em)$/

/** „dem Deutschen Wetterdienst“ and „der Deutsche Wetterdienst“ are one body: its adjectives without their case. */
const keyOf = (kind: PersonKind, words: readonly string[]): string => {
  const keys = words.map(plain)
  if (kind === 'person') return `person ${keys.join(' ')}`
  const last = keys.length - 1
  return `body ${keys.map((key, at) => (at < last ? key.replace(CASE_ENDING, '') : key)).join(' ')}`
}

/** Adds whom a candidate names and gives the index of the new draft. */
export const enrol = (roster: Roster, candidate: Candidate): number => {
  const words = candidate.name ?? []
  const at = roster.drafts.length
  roster.drafts.push({
    name: spelled(words),
    kind: candidate.sort,
    words,
    roles: [],
    forms: new Set(),
    gender: candidate.gender,
  })
  roster.byName.set(keyOf(candidate.sort, words), at)
  if (candidate.sort !== 'person') return at
  const surname = plain(words.at(-1) ?? '')
  const namesakes = roster.bySurname.get(surname)
  if (namesakes === undefined) roster.bySurname.set(surname, [at])
  else if (namesakes.length < MOST_NAMESAKES) namesakes.push(at)
  return at
}

/** The draft of exactly this name, also in the genitive. */
export const namedIn = (roster: Roster, kind: PersonKind, words: readonly string[]): number | undefined =>
  roster.byName.get(keyOf(kind, words)) ??
  roster.byName.get(keyOf(kind, [...words.slice(0, -1), bare(words.at(-1) ?? '')]))

/** Everyone of this surname, also in the genitive. */
export const ofSurname = (roster: Roster, surname: string): readonly number[] =>
  roster.bySurname.get(plain(surname)) ?? roster.bySurname.get(plain(bare(surname))) ?? []

/** Notes role, gender and form of the name that a candidate gives to the person at `at`. */
export const note = (roster: Roster, at: number, candidate: Candidate): void => {
  const draft = roster.drafts[at]
  if (draft === undefined) return
  draft.gender ??= candidate.gender
  if (candidate.role !== undefined && !draft.roles.includes(candidate.role)) draft.roles.push(candidate.role)
  if (candidate.name === undefined) return
  const form = spelled(candidate.name)
  draft.forms.add(bare(form) === draft.name ? draft.name : form)
}

// „der 71-Jährige“, „the 31-year-old“: somebody named before, told by his age and by where he was named.

import type { Candidate } from './candidate.ts'
import type { Scene } from './find-names.ts'
import type { Gender } from './person.ts'
import type { Roster } from './roster.ts'

const GERMAN = /^(\d{1,3})-jährige[rn]?$/i
const ENGLISH = /^(\d{1,3})-year-old$/i
/** „Tamika Rowe, 19,“, „Ute Roth (54)“. */
const BEHIND = /^(?:, | \()(\d{1,3})(?=[,).;])/
/** „the 71-year-old miller Kurt Senf“, „die 29-jährige Lena Vogt“: up to the end of the name. */
const BEFORE = /(\d{1,3})-(?:year-old|jährige[rnms]?)(?:\s[\p{L}’'-]+){1,6}$/iu
/** „a 19-year-old“, „ein 23-Jähriger“: somebody whom the article does not name. */
const UNNAMED = /(?<!\p{L})(?:an?|ein(?:e[rnms]?)?)\s(\d{1,3})-(?:year-old|jährige[rnms]?)/giu
const LONGEST_BEFORE = 60
/** Beyond this many characters nobody is meant any more. */
const FAR = 800

/** Whether the role is only an age. */
export const isAge = (role: string): boolean => GERMAN.test(role) || ENGLISH.test(role)

/** „the 31-year-old“ as a phrase of its own, not before a noun („the 31-year-old driver“). */
export const agedPhraseAt = ({ tokens, lexicon }: Scene, at: number): Candidate | undefined => {
  const [determiner, aged, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (determiner?.lower !== 'the' || !aged?.joined || !ENGLISH.test(aged.lower)) return undefined
  const isHead = !next?.joined || lexicon.functionWords.has(next.lower) || lexicon.verbs.has(next.lower)
  if (!isHead) return undefined
  const { start } = determiner
  return {
    start,
    end: aged.end,
    kind: 'role',
    sort: 'person',
    role: aged.text,
    number: 'singular',
    definite: true,
    next: at + 2,
  }
}

/** Whose ages an article tells, and from where on it speaks of somebody unnamed of an age. */
export interface Ages {
  /** By age. */
  readonly people: ReadonlyMap<string, ReadonlySet<number>>
  readonly unnamed: ReadonlyMap<string, number>
}

/** The ages told of the people whom the candidates name. */
export const agesIn = (
  text: string,
  candidates: readonly Candidate[],
  personOf: readonly (number | undefined)[],
): Ages => {
  const people = new Map<string, Set<number>>()
  candidates.forEach(({ kind, start, end }, at) => {
    const person = personOf[at]
    if (kind !== 'name' || person === undefined) return
    const behind = BEHIND.exec(text.slice(end, end + 8))?.[1]
    const before = text.slice(Math.max(0, start - LONGEST_BEFORE), end)
    const age = behind ?? (before.includes('-') ? BEFORE.exec(before)?.[1] : undefined)
    if (age === undefined) return
    const known = people.get(age)
    if (known === undefined) people.set(age, new Set([person]))
    else known.add(person)
  })
  const unnamed = new Map<string, number>()
  for (const { 1: age = '', index } of text.matchAll(UNNAMED)) if (!unnamed.has(age)) unnamed.set(age, index)
  return { people, unnamed }
}

const isOfOtherSex = (one: Gender | undefined, other: Gender | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

/**
 * The one person who has that age; where no age tells, the one person of whom the paragraph speaks (at its start the one before).
 * Nobody where somebody else may be meant: the suspect whom the officer arrested has no name, but an age.
 */
export const agedPerson = (
  text: string,
  candidates: readonly Candidate[],
  { drafts }: Roster,
  personOf: readonly (number | undefined)[],
  at: number,
  { people, unnamed }: Ages,
): number | undefined => {
  const here = candidates[at]
  const age = (GERMAN.exec(here?.role ?? '') ?? ENGLISH.exec(here?.role ?? ''))?.[1]
  if (here === undefined || age === undefined || (unnamed.get(age) ?? here.start) < here.start) return undefined
  const [only, ...others] = people.get(age) ?? []
  if (only !== undefined) return others.length === 0 ? only : undefined
  const ofOtherAge = new Set([...people.values()].flatMap((each) => [...each]))
  const opens = text.slice(text.lastIndexOf('\n', here.start) + 1, here.start).trim() === ''
  let found: number | undefined
  for (let other = at - 1; other >= 0; other--) {
    const before = candidates[other]
    if (before === undefined || here.start - before.end > FAR) break
    const paragraphs = text.slice(before.end, here.start).split(/\n+/).length
    if (paragraphs > (opens ? 2 : 1)) break
    if (before.kind === 'pronoun' || before.number === 'plural' || before.sort !== 'person') continue
    const person = personOf[other]
    // „Wollner, a customer, had left“: „die 57-Jährige“ is no man.
    if (isOfOtherSex(here.gender, before.gender ?? drafts[person ?? -1]?.gender)) continue
    if (person === undefined || (found !== undefined && person !== found)) return undefined
    found = person
  }
  if (found === undefined || ofOtherAge.has(found) || drafts[found]?.kind !== 'person') return undefined
  return here.gender === undefined || drafts[found]?.gender === here.gender ? found : undefined
}

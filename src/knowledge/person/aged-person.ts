// „der 71-Jährige“, „the 31-year-old“: somebody named before, told by his age and by where he was named.

import type { Candidate } from './candidate.ts'
import type { Scene } from './find-names.ts'
import type { Roster } from './roster.ts'

const GERMAN = /^(\d{1,3})-jährige[rn]?$/i
const ENGLISH = /^(\d{1,3})-year-old$/i
/** „Tamika Rowe, 19,“, „Ute Roth (54)“. */
const STATED = /^(?:, | \()(\d{1,3})(?=[,).;])/
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

/** Whoever has that age; else who was named last in the paragraph (at its start in the one before), unless of another age. */
export const agedPerson = (
  text: string,
  candidates: readonly Candidate[],
  { drafts }: Roster,
  personOf: readonly (number | undefined)[],
  at: number,
): number | undefined => {
  const here = candidates[at]
  const age = (GERMAN.exec(here?.role ?? '') ?? ENGLISH.exec(here?.role ?? ''))?.[1]
  if (here === undefined || age === undefined) return undefined
  const ages = statedAges(text, candidates, personOf)
  const ofThatAge = [...ages].flatMap(([person, stated]) => (stated === age ? [person] : []))
  if (ofThatAge.length === 1) return ofThatAge[0]
  const opens = text.slice(text.lastIndexOf('\n', here.start) + 1, here.start).trim() === ''
  for (let other = at - 1; other >= 0; other--) {
    const before = candidates[other]
    if (before === undefined || here.start - before.end > FAR) return undefined
    if (!opens && text.slice(before.end, here.start).includes('\n')) return undefined
    const person = personOf[other] ?? -1
    const draft = drafts[person]
    if (before.kind !== 'name' || draft?.kind !== 'person' || (ages.get(person) ?? age) !== age) continue
    if (here.gender === undefined || draft.gender === here.gender) return person
  }
  return undefined
}

/** The ages that stand behind people's names. */
const statedAges = (
  text: string,
  candidates: readonly Candidate[],
  personOf: readonly (number | undefined)[],
): ReadonlyMap<number, string> => {
  const ages = new Map<number, string>()
  candidates.forEach(({ kind, end }, at) => {
    const age = kind === 'name' ? STATED.exec(text.slice(end, end + 8))?.[1] : undefined
    const person = personOf[at]
    if (age !== undefined && person !== undefined) ages.set(person, age)
  })
  return ages
}

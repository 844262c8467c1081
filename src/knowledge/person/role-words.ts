// The words of a role: „Außenminister Dr.“, „transport secretary“, „its managing director“, „chief hostage negotiator“.

import { isAdjectiveOfBody, type Scene } from './find-names.ts'
import { isDetermined } from './noun-after.ts'
import type { RoleSense } from './noun-sense.ts'
import type { Gender } from './person.ts'

const MOST_ADJECTIVES = 4
const MOST_ROLE_WORDS = 4

/** „chief hostage negotiator“, „consultant knee surgeon“: a noun between two words of one English role. */
const isInsideRole = ({ tokens, lexicon }: Scene, at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (lexicon.language !== 'en' || before === undefined || token === undefined || next === undefined) return false
  if (!next.joined || next.capital || token.capital || token.sense.role !== undefined) return false
  return (
    lexicon.roles.leading.has(before.lower) && next.sense.role !== undefined && !lexicon.functionWords.has(token.lower)
  )
}

/** „Anna Müller“, and later „sagte Müller“; but „der Müller“, „Müller forderten“ and „Richter Peter Richter“ begin with a role. */
const isSurnameAlone = (scene: Scene, at: number): boolean => {
  const { tokens, lexicon, surnames } = scene
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token?.capital || !surnames.has(token.lower) || isDetermined(scene, at)) return false
  return !next?.joined || !(next.capital || lexicon.pluralVerbs.has(next.lower))
}

/** The last token of the title and role words from `noun` on: „Außenminister Dr.“, „transport secretary“. */
export const roleWords = (
  scene: Scene,
  noun: number,
): { readonly end: number; readonly role: RoleSense | undefined; readonly gender: Gender | undefined } => {
  const { tokens, lexicon } = scene
  let end = noun
  let role: RoleSense | undefined
  let gender: Gender | undefined
  for (let k = noun; k < tokens.length && k < noun + MOST_ROLE_WORDS; k++) {
    const token = tokens[k]
    if (token === undefined || (k > noun && !token.joined)) break
    const inside = k > noun && isInsideRole(scene, k)
    const surname = k > noun ? scene.surnames.has(token.lower) && token.capital : isSurnameAlone(scene, k)
    const sense = surname || isAdjectiveOfBody(scene, k) ? undefined : token.sense.role
    const title = lexicon.titles.has(token.lower) && (token.capital || lexicon.language === 'de')
    if (inside) continue
    if (sense === undefined && !title) break
    gender = lexicon.titles.get(token.lower) ?? sense?.gender ?? gender
    role = sense ?? role
    end = k + 1
  }
  return { end, role, gender }
}

/** Where the capitals before an English noun begin, or „vice“: „the Danish energy minister“ is no other minister. */
export const withCapitals = (scene: Scene, noun: number): number => beforeNoun(scene, noun).capital

/** „its managing director“ is more than a director: small letters count where an article or a comma shows that nothing else is before. */
export const withModifiers = (scene: Scene, noun: number): number => {
  const { tokens, lexicon } = scene
  const { from, capital } = beforeNoun(scene, noun)
  if (from === noun || noun - from > 2 || tokens.slice(from, noun).some(({ text }) => DIGIT.test(text))) return capital
  const before = tokens[from]?.joined ? tokens[from - 1] : undefined
  const bounded = before === undefined ? tokens[from]?.comma : lexicon.determiners.has(before.lower)
  return bounded ? from : capital
}
const DIGIT = /\p{N}/u

const beforeNoun = ({ tokens, lexicon }: Scene, noun: number): { readonly from: number; readonly capital: number } => {
  if (lexicon.language !== 'en') return { from: noun, capital: noun }
  let [from, capital] = [noun, noun]
  while (from > noun - MOST_ADJECTIVES && tokens[from]?.joined) {
    const before = tokens[from - 1]
    if (before === undefined || lexicon.functionWords.has(before.lower) || lexicon.verbs.has(before.lower)) break
    from--
    if (before.capital || lexicon.roles.lesser.includes(before.lower)) capital = from
  }
  return { from, capital }
}

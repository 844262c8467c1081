// Who is in an article: every mention, and which of them are the same person. Two people of one surname stay two.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import type { Candidate } from './candidate.ts'
import { findAgain, findCandidates } from './find-candidates.ts'
import type { Scene } from './find-names.ts'
import { gatherPeople } from './gather-people.ts'
import { markedAsBodies } from './marked-names.ts'
import { type WithoutNouns, withoutNounsBehind } from './noun-behind-name.ts'
import { nounSenses } from './noun-sense.ts'
import type { Cast, Mention } from './person.ts'
import { readTokens } from './token.ts'

/** Surnames of the full names; „Hollmanns Plan“ is none where somebody is called Hollmann. */
const surnamesOf = (candidates: readonly Candidate[], { givenNames }: Lexicon): ReadonlySet<string> => {
  const isGivenAlone = (name: readonly string[]): boolean => name.length === 1 && givenNames.has(plain(name[0] ?? ''))
  const names = candidates.flatMap(({ sort, name, weak }) =>
    sort === 'person' && name !== undefined && !weak && !isGivenAlone(name) ? [name] : [],
  )
  const lastOf = (name: readonly string[]): string => (name.at(-1) ?? '').toLowerCase()
  const surnames = new Set(names.map(lastOf).filter((surname) => surname.length > 1))
  const genitive = (name: readonly string[]): boolean => {
    const first = (name[0] ?? '').toLowerCase()
    return name.length > 1 && first.endsWith('s') && surnames.has(first.slice(0, -1))
  }
  const kept = names.filter((name) => !genitive(name)).map(lastOf)
  return new Set(kept.filter((surname) => surname.length > 1))
}

const mentionOf = (
  { start, end, kind, sort, gender, number, subject }: Candidate,
  person: number | undefined,
  known: Mention['gender'],
): Mention => {
  const who = gender ?? known
  return {
    start,
    end,
    kind,
    ...(person !== undefined && { person }),
    ...(who && { gender: who }),
    number,
    ...(kind === 'role' && (sort === 'body' || sort === 'paper') && { body: true as const }),
    ...(subject !== undefined && { subject }),
  }
}

const firstNames = (scene: Scene): WithoutNouns => {
  const candidates = findCandidates(scene)
  const { lexicon, tokens } = scene
  if (lexicon.language !== 'de') return { candidates, nouns: scene.nouns }
  return withoutNounsBehind(candidates, tokens, (word) => lexicon.givenNames.has(word))
}

/**
 * Everyone an article mentions: names with their roles, surnames linked to the full form, bodies, papers, capitals that
 * stand for governments, role nouns and pronouns. A role noun or surname that fits two people stays without a person.
 */
export const castOf = (text: string, sentences: readonly Span[], lexicon: Lexicon): Cast => {
  const senseOf = nounSenses(lexicon)
  const tokens = readTokens(text, sentences, lexicon, senseOf)
  const scene = { tokens, lexicon, senseOf, surnames: new Set<string>(), nouns: new Set<number>() }
  const { candidates: firstLook, nouns } = firstNames(scene)
  const found = findAgain({ ...scene, nouns, surnames: surnamesOf(firstLook, lexicon) }, firstLook)
  const candidates = markedAsBodies(text, found, lexicon)
  const { people, personOf } = gatherPeople(text, candidates, lexicon)
  return {
    people,
    mentions: candidates.map((candidate, at) => {
      const person = personOf[at]
      return mentionOf(candidate, person, person === undefined ? undefined : people[person]?.gender)
    }),
  }
}

// Who is in an article: every mention, and which of them are the same person. Two people of one surname stay two.

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { gatherPeople } from './gather-people.ts'
import { nounSenses } from './noun-sense.ts'
import type { Cast, Mention } from './person.ts'
import { readTokens } from './token.ts'

const surnamesOf = (candidates: readonly Candidate[]): ReadonlySet<string> => {
  const surnames = new Set<string>()
  for (const { sort, name, weak } of candidates) {
    const last = name?.at(-1)
    if (sort === 'person' && last !== undefined && !weak && last.length > 1) surnames.add(last.toLowerCase())
  }
  return surnames
}

const mentionOf = (
  { start, end, kind, gender, number, subject }: Candidate,
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
    ...(subject !== undefined && { subject }),
  }
}

/**
 * Everyone an article mentions: names with their roles, surnames linked to the full form, bodies, papers, capitals that
 * stand for governments, role nouns and pronouns. A role noun or surname that fits two people stays without a person.
 */
export const castOf = (text: string, sentences: readonly Span[], lexicon: Lexicon): Cast => {
  const tokens = readTokens(text, sentences, lexicon)
  const sense = nounSenses(lexicon)
  const firstLook = findCandidates({ tokens, lexicon, sense, surnames: new Set() })
  const surnames = surnamesOf(firstLook)
  const candidates = surnames.size === 0 ? firstLook : findCandidates({ tokens, lexicon, sense, surnames })
  const { people, personOf } = gatherPeople(text, candidates)
  return {
    people,
    mentions: candidates.map((candidate, at) => {
      const person = personOf[at]
      return mentionOf(candidate, person, person === undefined ? undefined : people[person]?.gender)
    }),
  }
}

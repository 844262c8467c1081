// Who of an article has a role: „Ministerin“ finds the Energieministerin, and no Vizeministerin.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'
import type { Roster } from './roster.ts'

const LONGEST_ROLE = 40
const SHORTEST_ROLE = 3
const MOST_HOLDERS = 16

export const lastWord = (role: string): string => role.replace(/^.*[ -]/, '')

/** Where „vize“ or „deputy“ begins in a role; endings that leave it out are another role. */
const lesserAt = (key: string, lesser: readonly string[]): number => {
  const words = [0, ...Array.from(key.matchAll(/[ -]/g), ({ index }) => index + 1)]
  return words.find((at) => lesser.some((word) => key.startsWith(word, at))) ?? key.length
}

/** Endings of a role under which it is found: „Energieministerin“ under „ministerin“, if somebody is called that. */
const endingsOf = (role: string, asked: ReadonlySet<string>, lesser: readonly string[]): string[] => {
  const key = plain(role).slice(-LONGEST_ROLE)
  const longest = lesserAt(key, lesser)
  const endings: string[] = []
  for (let from = 0; from <= Math.min(longest, key.length - SHORTEST_ROLE); from++) {
    const ending = key.slice(from)
    if (asked.has(ending)) endings.push(ending)
  }
  return endings
}

/** Drafts under the endings of their roles (people) or of the words of their names (bodies). */
export const indexOf = (
  { drafts }: Roster,
  persons: boolean,
  asked: ReadonlySet<string>,
  { roles: { lesser } }: Lexicon,
): ReadonlyMap<string, number[]> => {
  const index = new Map<string, number[]>()
  drafts.forEach(({ kind, roles, words }, at) => {
    if ((kind === 'person') !== persons) return
    const endings = (persons ? roles : words).flatMap((role) => endingsOf(role, asked, lesser))
    for (const ending of new Set(endings)) {
      const found = index.get(ending)
      if (found === undefined) index.set(ending, [at])
      else if (found.length < MOST_HOLDERS) found.push(at)
    }
  })
  return index
}

const OWN_NAME = /^\p{Lu}\S* \p{Ll}/u

/** Who has a role that ends like `role`; „the Danish minister“ is the Danish energy minister, and no other minister. */
export const holdersOf = (
  role: string,
  index: ReadonlyMap<string, number[]>,
  { drafts }: Roster,
): readonly number[] => {
  const exact = index.get(plain(role))
  if (exact !== undefined) return exact
  const holders = index.get(plain(lastWord(role))) ?? []
  if (!OWN_NAME.test(role)) return holders
  const own = role.replace(/ .*$/, ' ')
  return holders.filter((holder) => drafts[holder]?.roles.some((known) => known.startsWith(own)))
}

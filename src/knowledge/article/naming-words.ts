// Words that begin the naming of a person: „Umweltministerin Ada Lohse …“ opens a sentence, and is not torn apart in the middle.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'

export type Naming = 'role' | 'given' | undefined

const SHORTEST_ENDING = 4
const LONGEST_WORD = 50
/** Endings of case, number and gender, tried in this order. */
const INFLECTIONS = ['', 's', 'n', 'en', 'in', 'innen']

/** Tells of a word whether it is a role or title, a given name, or neither; words of a language without lists are neither. */
export const namingWords = (lexicon: Lexicon): ((word: string) => Naming) => {
  const known = new Map<string, Naming>()
  return (word) => {
    if (word.length > LONGEST_WORD) return undefined
    const found = known.get(word)
    if (found !== undefined || known.has(word)) return found
    const made = isRole(word, lexicon) ? 'role' : lexicon.givenNames.has(plain(word)) ? 'given' : undefined
    // An article has few words that come into question; a long-running bot must not gather those of all articles.
    if (known.size < 5_000) known.set(word, made)
    return made
  }
}

const isRole = (word: string, { roles, titles }: Lexicon): boolean => {
  if (titles.has(word)) return true
  const folded = plain(word)
  return INFLECTIONS.some((ending) => {
    if (!folded.endsWith(ending) || folded.length <= ending.length) return false
    const stem = ending === '' ? folded : folded.slice(0, -ending.length)
    const whole = [roles.any, roles.male, roles.female, roles.plural].some((list) => list.has(stem))
    return whole || endsWithRole(stem, roles.endings)
  })
}

const endsWithRole = (stem: string, endings: ReadonlySet<string>): boolean => {
  for (let from = 0; from <= stem.length - SHORTEST_ENDING; from++) if (endings.has(stem.slice(from))) return true
  return false
}

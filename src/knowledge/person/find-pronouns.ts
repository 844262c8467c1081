// Pronouns, with what their form and the verb beside them say: „sagte sie“ is a woman, „sagten sie“ are several.

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate } from './candidate.ts'
import type { Token } from './token.ts'

const LONGEST_CLAUSE = 25
/** Infinitive or possessive, demonstrative or article: a pronoun only in front of the right neighbour. */
const POSSESSIVE_ONLY: ReadonlySet<string> = new Set(['sein'])
const DEMONSTRATIVE: ReadonlySet<string> = new Set(['dieser', 'diese', 'letzterer', 'letztere', 'ersterer', 'erstere'])

const isPlural = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.pluralVerbs.has(token.lower)
const isSingular = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && !token.capital && (lexicon.verbs.has(token.lower) || token.lower.endsWith('te'))

/** The verb of „sie“: before it, after it, or at the end of its clause („dass sie nichts gewusst hätten“). */
const numberOfSie = (tokens: readonly Token[], at: number, lexicon: Lexicon): 'singular' | 'plural' | undefined => {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const joinedBefore = tokens[at]?.joined === true ? before : undefined
  for (const verb of [after, joinedBefore]) {
    if (isPlural(verb, lexicon)) return 'plural'
    if (isSingular(verb, lexicon)) return 'singular'
  }
  for (let k = at + 1; k < Math.min(tokens.length, at + LONGEST_CLAUSE); k++) {
    const [token, following] = [tokens[k], tokens[k + 1]]
    if (following?.joined) continue
    if (isPlural(token, lexicon)) return 'plural'
    return isSingular(token, lexicon) ? 'singular' : undefined
  }
  return undefined
}

/** The pronoun at `at`, if the word there is one. German „Sie“ inside a sentence is the polite form and points to nobody here. */
export const pronounAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): Candidate | undefined => {
  const token = tokens[at]
  const sense = token && lexicon.pronouns.get(token.lower)
  if (token === undefined || sense === undefined) return undefined
  if (token.capital && !token.first && token.text.length > 1) return undefined
  const next = tokens[at + 1]
  if (POSSESSIVE_ONLY.has(token.lower) && !(next?.joined && next.capital)) return undefined
  if (DEMONSTRATIVE.has(token.lower) && !(next?.joined && lexicon.verbs.has(next.lower))) return undefined
  const number = sense.number ?? (token.lower === 'sie' ? numberOfSie(tokens, at, lexicon) : undefined)
  const female = token.lower === 'sie' && number === 'singular'
  const gender = sense.gender ?? (female ? 'female' : undefined)
  const open = lexicon.language === 'en' ? 'plural' : 'singular'
  return {
    start: token.start,
    end: token.end,
    kind: 'pronoun',
    sort: 'person',
    number: number ?? (token.lower === 'who' ? 'singular' : open),
    ...(gender && { gender }),
    ...(sense.subject !== undefined && { subject: sense.subject }),
    next: at + 1,
  }
}

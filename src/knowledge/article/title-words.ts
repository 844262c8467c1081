// The words of a glued title and of the sentence after it, and what kind of word each can be: a look at endings and short lists
// takes the place of a tagger.

import type { Span } from '../text/span.ts'
import type { Boilerplate } from './boilerplate.ts'

/** A word with what stands after it. */
export interface Token extends Span {
  readonly lower: string
  readonly capital: boolean
  /** What stands between this word and the next one. */
  readonly gap: string
}

/** The words from the title's beginning to the first full stop that ends a sentence. */
export const tokensUpToStop = (text: string, region: Span, words: Boilerplate): readonly Token[] => {
  const part = text.slice(region.start, region.end)
  const tokens: Token[] = []
  let word = ''
  let at = 0
  for (const match of part.matchAll(/[\p{L}\p{N}]+(?:['’&./-][\p{L}\p{N}]+)*|$/gu)) {
    const gap = part.slice(at + word.length, match.index)
    if (word !== '') tokens.push(token(word, region.start + at, gap))
    // „Dr. Lind“ and „am 3. Mai“ go on after their stop.
    if (/^[)"“”»’]*[!?…]/u.test(gap) || (/^[)"“”»’]*\./u.test(gap) && !goesOn(word, words))) break
    word = match[0]
    at = match.index
  }
  return tokens
}

/** Whether a stop after this word belongs to it: „Dr.“, „U.S.“, „3.“, „J.“. */
const goesOn = (word: string, words: Boilerplate): boolean =>
  word.length < 3 || word.includes('.') || words.abbreviations.has(word.toLowerCase())

const token = (word: string, start: number, gap: string): Token => ({
  start,
  end: start + word.length,
  lower: word.toLowerCase().replace('’', "'"),
  capital: /^\p{Lu}/u.test(word),
  gap,
})

export const isGenitive = (token: Token): boolean => /(?:s|['’])$/u.test(token.lower)

/** „eingeweiht“, „freigesprochen“, and those without ge: „begonnen“. */
export const isParticiple = (word: string, words: Boilerplate): boolean => {
  if (words.participles.has(word)) return true
  if (!/ge\p{L}+(?:t|en)$/u.test(word)) return false
  return word.startsWith('ge') || words.verbPrefixes.some((prefix) => word.startsWith(`${prefix}ge`))
}

export const verbsIn = (tokens: readonly Token[], words: Boilerplate): readonly number[] =>
  tokens.flatMap((token, at) => (isVerb(token, words) || isPluralVerb(token, tokens[at - 1], words) ? [at] : []))

export const isVerb = (word: Token, words: Boilerplate): boolean => {
  if (word.capital || isNumber(word) || words.notVerbs.has(word.lower)) return false
  if (words.verbs.has(word.lower)) return true
  if (word.lower.length > 3 && words.verbEndings.some((end) => word.lower.endsWith(end))) return true
  return words.verbPrefixes.some(
    (prefix) => word.lower.startsWith(prefix) && words.verbs.has(word.lower.slice(prefix.length)),
  )
}

/** „Warum die Preise steigen“: after a noun a word in -en is no adjective. */
const isPluralVerb = (word: Token, before: Token | undefined, words: Boilerplate): boolean =>
  words.nounsHaveCapitals &&
  before?.capital === true &&
  !isStarter(before, words) &&
  isBlank(before.gap) &&
  !word.capital &&
  /e[lr]?n$/u.test(word.lower) &&
  !words.openWords.has(word.lower)

/** „Der Rat ruft das Gericht an“: most often a preposition, but a title can end with it. */
export const isParticle = (word: Token, words: Boilerplate): boolean =>
  words.verbPrefixes.includes(word.lower) && words.openWords.has(word.lower)

/** „The“, and „He's“ by its first part. */
export const isStarter = (word: Token | undefined, words: Boilerplate): boolean =>
  word !== undefined && (words.starters.has(word.lower) || words.starters.has(word.lower.split("'")[0] ?? ''))

export const isNumber = (token: Token): boolean => /^\d/u.test(token.lower)

export const isBlank = (gap: string | undefined): boolean => gap !== undefined && /^\s+$/u.test(gap)

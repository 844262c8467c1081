// Countries, unions and languages have a name in every language: a question about „the EU“ or „Russia“ is one about „die Europäische
// Union“ or „Russland“ in a German article.

import { onDemand, perLanguage } from '../lexicon/on-demand.ts'
import { fold } from '../text/fold.ts'
import { findWords } from '../text/words.ts'

const LANGUAGES = ['de', 'en', 'fr', 'es', 'ru'] as const
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Names of more words than this are no country's. */
const LONGEST = 4

/** All that may be the code of a region (ISO 3166) or, in small letters, of a language (ISO 639-1). */
const CODES = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))

/** The code of each region by its folded name in any of the languages, and by itself. */
const codesByName = onDemand((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const language of LANGUAGES) {
    for (const code of CODES) {
      const name = nameOf(code, language)
      if (name !== undefined) found.set(fold(name), code)
    }
  }
  for (const code of ['EU', 'UN', 'US']) found.set(code.toLowerCase(), code)
  return found
})

const displayIn = perLanguage((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }))

const nameOf = (code: string, language: string): string | undefined => displayIn(language).of(code)

const languagesIn = perLanguage((language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }))

/** Countries and languages whose name is one word in both languages: what it is in the one, and in the other. */
export function wordsForRegions(from: string, to: string): readonly (readonly [string, string])[] {
  const known: ReadonlySet<string> = new Set(LANGUAGES)
  if (!known.has(from) || !known.has(to)) return []
  const pairs = CODES.flatMap((code) => [
    [nameOf(code, from), nameOf(code, to)] as const,
    [languagesIn(from).of(code.toLowerCase()), languagesIn(to).of(code.toLowerCase())] as const,
  ])
  return pairs.flatMap(([name, other]) =>
    name !== undefined && other !== undefined && WORD.test(name) && WORD.test(other) ? [[name, other] as const] : [],
  )
}
const WORD = /^\p{L}+$/u

/** The same words with each region in them named as `language` (ISO 639-1) names it; undefined where they name none. */
export function inOtherWords(words: string, language: string): string | undefined {
  const known = codesByName()
  const found = findWords(words).map(({ text }) => text)
  const said: string[] = []
  let named = false
  for (let at = 0; at < found.length; ) {
    const length = longestName(found.slice(at, at + LONGEST), known)
    const code = known.get(fold(found.slice(at, at + length).join(' ')))
    const name = code === undefined ? undefined : nameOf(code, language)
    said.push(name ?? found[at] ?? '')
    named ||= name !== undefined
    at += name === undefined ? 1 : length
  }
  return named ? said.join(' ') : undefined
}

function longestName(words: readonly string[], known: ReadonlyMap<string, string>): number {
  for (let length = words.length; length > 1; length--) {
    if (known.has(fold(words.slice(0, length).join(' ')))) return length
  }
  return 1
}

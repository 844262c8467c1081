// Countries and unions have a name in every language: a question about „the EU“ or „Russia“ is one about „die Europäische
// Union“ or „Russland“ in a German article.

import { perLanguage } from '../lexicon/on-demand.ts'
import { fold } from '../text/fold.ts'
import { findWords } from '../text/words.ts'

const LANGUAGES = ['de', 'en', 'fr', 'es', 'ru'] as const
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Names of more words than this are no country's. */
const LONGEST = 4

let codes: ReadonlyMap<string, string> | undefined

/** The code of each region by its folded name in any of the languages, and by itself; built at the first call. */
function codesByName(): ReadonlyMap<string, string> {
  if (codes !== undefined) return codes
  const found = new Map<string, string>()
  for (const language of LANGUAGES) {
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = nameOf(first + second, language)
        if (name !== undefined) found.set(fold(name), first + second)
      }
    }
  }
  for (const code of ['EU', 'UN', 'US']) found.set(code.toLowerCase(), code)
  codes = found
  return found
}

const displayIn = perLanguage((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }))

const nameOf = (code: string, language: string): string | undefined => displayIn(language).of(code)

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

// The words of a role and how far they are met: „museum director“ is told where a director is, better where a museum is too.

import { analyse, type Term } from '../search/analyse.ts'
import { translationsOf } from '../search/translations.ts'
import { kinship, likeness } from './relevance.ts'

/** How well a word must be met to count at all, above all the head of the role. */
const MET = 0.75
/** The head may stand a little farther off. */
const HEAD_MET = 0.56
/** What the head of a compound counts for the whole. */
const COMPOUND = 0.8
/** A word of the role weighs less than its head. */
const OTHER_WORD = 0.6

/** Words that describe somebody, by how near they stand to the name. */
export type Zones = readonly { readonly weight: number; readonly terms: readonly Term[] }[]

export interface RoleWord {
  readonly stems: readonly string[]
  /** Stems of what the word is called in the article's language. */
  readonly translations: readonly string[]
  readonly weight: number
  readonly head: boolean
}

/** The telling words of a role. Its head is the first run's last word: „director“ in „museum director“, „mayor“ in „mayor of Wyrda“. */
export function roleWords(phrase: string, asked: string, language: string): readonly RoleWord[] {
  const terms = analyse(phrase, asked)
  const there = analyse(phrase, language)
  const first = terms.findIndex((term) => !term.stop)
  const gap = terms.findIndex((term, place) => place > first && term.stop)
  const head = (gap < 0 ? terms.length : gap) - 1
  return terms.flatMap((term, place) => {
    if (term.stop) return []
    const translations = translationsOf(phrase.slice(term.start, term.end), asked, language)
    const stems = [...new Set([term.stem, there[place]?.stem ?? term.stem])]
    return [{ stems, translations, weight: place === head ? 1 : OTHER_WORD, head: place === head }]
  })
}

/** Share of the role told in the zones, 0 to 1; 0 where its head is not. `anywhere`: what each word counts by standing anywhere. */
export function shareHeld(role: readonly RoleWord[], zones: Zones, anywhere: readonly number[]): number {
  const met = role.map((word, place) => {
    const near = shareOf(word, zones)
    return { ...word, share: word.head ? near : Math.max(near, anywhere[place] ?? 0) }
  })
  if (met.some(({ head, share }) => head && share < HEAD_MET)) return 0
  const whole = met.reduce((sum, { weight }) => sum + weight, 0)
  return met.reduce((sum, { weight, share }) => sum + weight * share, 0) / whole
}

/** How well a word of the role is met in the zones, 0 to 1. */
export function shareOf({ stems, translations }: RoleWord, zones: Zones): number {
  let best = 0
  for (const { weight, terms } of zones) {
    for (const { stem } of terms) {
      const own = stems.map((asked) => Math.max(likeness(asked, stem), isHeadOf(stem, asked) ? COMPOUND : 0))
      const met = Math.max(...own, ...translations.map((asked) => kinship(asked, stem)))
      if (met >= MET) best = Math.max(best, weight * met)
    }
  }
  return best
}

/** „Sprecher“ of „Fischersprecher“. */
const isHeadOf = (word: string, compound: string): boolean => word.length >= 5 && compound.endsWith(word)

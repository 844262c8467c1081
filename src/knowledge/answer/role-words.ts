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
/** What the head counts of the whole where the role has other words, too; alone it is another role („mayor“ of „mayor of Wyrda“). */
const HEAD = 0.6

/** Words that describe somebody, by how near they stand to the name. */
export type Zones = readonly { readonly weight: number; readonly terms: readonly Term[] }[]

export interface RoleWord {
  readonly stems: readonly string[]
  /** Stems of what the word is called in the article's language. */
  readonly translations: readonly string[]
  readonly head: boolean
  /** The article's language makes one word of several. */
  readonly compounds: boolean
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
    return [{ stems, translations, head: place === head, compounds: language === 'de' }]
  })
}

/**
 * Share of the role told in the zones, 0 to 1; 0 where its head is not, or none of its other words. `elsewhere`: what each word
 * counts by standing elsewhere in the article; not enough for the head.
 */
export function shareHeld(role: readonly RoleWord[], zones: Zones, elsewhere: readonly number[]): number {
  const shares = role.map((word, place) => {
    const near = shareOf(word, zones)
    return { head: word.head, share: word.head ? near : Math.max(near, elsewhere[place] ?? 0) }
  })
  const head = shares.find((each) => each.head)?.share ?? 0
  const others = shares.filter((each) => !each.head)
  if (head < HEAD_MET || others.length === 0) return head < HEAD_MET ? 0 : head
  const share = others.reduce((sum, each) => sum + each.share, 0) / others.length
  return share === 0 ? 0 : head * (HEAD + (1 - HEAD) * share)
}

/** How well a word of the role is met in the zones, 0 to 1. */
export function shareOf({ stems, translations, compounds }: RoleWord, zones: Zones): number {
  let best = 0
  for (const { weight, terms } of zones) {
    for (const { stem } of terms) {
      const own = stems.map((asked) => Math.max(likeness(asked, stem), isHeadOf(stem, asked) ? COMPOUND : 0))
      // „Author“ is no „authority“: only where words are compounds a listed word may be a part of another.
      const listed = translations.map((asked) => (compounds ? kinship(asked, stem) : Number(asked === stem)))
      const met = Math.max(...own, ...listed)
      if (met >= MET) best = Math.max(best, weight * met)
    }
  }
  return best
}

/** „Sprecher“ of „Fischersprecher“. */
const isHeadOf = (word: string, compound: string): boolean => word.length >= 5 && compound.endsWith(word)

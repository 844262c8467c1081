// The role that a question asks for, and how far it is met: „museum director“ is told where a director is, better where a museum
// is too.

import { isLesserOf } from '../person/lesser-office.ts'
import { analyse, type Term } from '../search/analyse.ts'
import { slips } from '../search/spelling.ts'
import { translationsOf } from '../search/translations.ts'
import { kinship, likeness } from './relevance.ts'

/** How well a word must be met to count at all, above all the head of the role. */
const MET = 0.75
/** The head may stand a little farther off. */
const HEAD_MET = 0.56
/** What may stand behind a role as its ending („-innen“). */
const LONGEST_ENDING = 4
/** What a word with a slip of the finger counts, and how long its stem must be. */
const MISTYPED = 0.78
const SHORTEST_MISTYPED = 6
/** What the head of a compound counts for the whole. */
const COMPOUND = 0.8
/** What the head counts of the whole where the role has other words, too; alone it is another role („mayor“ of „mayor of Wyrda“). */
const HEAD = 0.6

/**
 * Words that describe somebody, by how near they stand to the name. `asides`: they only say of what („des Mörders“ in „Anwalt des
 * Mörders“), so that the head of the role is not among them.
 */
export type Zones = readonly { readonly weight: number; readonly terms: readonly Term[]; readonly asides?: true }[]

export interface RoleWord {
  readonly head: boolean
  /** How well a word with this stem meets it, 0 to 1; 0 where it does not count. */
  readonly met: (stem: string) => number
  readonly isMet: (word: { readonly stem: string }) => boolean
}

/** Roles kept: one question looks for the same in some ten articles. */
const MOST_KEPT = 50
const kept = new Map<string, readonly RoleWord[]>()

/** The telling words of a role. Its head is the first run's last word: „director“ in „museum director“, „mayor“ in „mayor of Wyrda“. */
export function askedRole(phrase: string, asked: string, language: string): readonly RoleWord[] {
  const key = `${asked} ${language} ${phrase}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const fresh = read(phrase, asked, language)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, fresh)
  return fresh
}

function read(phrase: string, asked: string, language: string): readonly RoleWord[] {
  const terms = analyse(phrase, asked)
  const there = analyse(phrase, language)
  const first = terms.findIndex((term) => !term.stop)
  const gap = terms.findIndex((term, place) => place > first && term.stop)
  const head = (gap < 0 ? terms.length : gap) - 1
  return terms.flatMap((term, place) => {
    if (term.stop) return []
    const translations = translationsOf(phrase.slice(term.start, term.end), asked, language)
    const stems = [...new Set([term.stem, there[place]?.stem ?? term.stem])]
    return [roleWord(stems, translations, place === head, language)]
  })
}

/** `translations`: stems of what the word is called in the article's language. */
function roleWord(
  stems: readonly string[],
  translations: readonly string[],
  head: boolean,
  language: string,
): RoleWord {
  const compounds = language === 'de'
  const found = new Map<string, number>()
  // „Vizekanzler“ is no „Kanzler“, and a „Bürgermeisterkandidat“ no „Bürgermeister“.
  const isOther = (stem: string, asked: string): boolean =>
    head &&
    stem !== asked &&
    (isLesserOf(stem, asked) || (stem.startsWith(asked) && stem.length - asked.length > LONGEST_ENDING))
  const find = (stem: string): number => {
    const own = stems.map((asked) =>
      isOther(stem, asked)
        ? 0
        : Math.max(likeness(asked, stem), isHeadOf(stem, asked) ? COMPOUND : 0, isMistyped(asked, stem) ? MISTYPED : 0),
    )
    // „Author“ is no „authority“: only where words are compounds a listed word may be a part of another.
    const listed = translations.map((asked) => {
      if (isOther(stem, asked)) return 0
      return compounds ? kinship(asked, stem) : Number(asked === stem)
    })
    const met = Math.max(...own, ...listed)
    return met >= MET ? met : 0
  }
  const met = (stem: string): number => {
    const known = found.get(stem)
    if (known !== undefined) return known
    const fresh = find(stem)
    found.set(stem, fresh)
    return fresh
  }
  return { head, met, isMet: ({ stem }) => met(stem) > 0 }
}

/**
 * Share of the role told in the zones, 0 to 1; 0 where its head is not, or none of its other words. `elsewhere`: what each word
 * counts by standing elsewhere in the article; not enough for the head.
 */
export function shareHeld(role: readonly RoleWord[], zones: Zones, elsewhere: readonly number[]): number {
  const shares = role.map((word, place) => {
    const near = shareOf(word, word.head ? zones.filter(({ asides }) => asides !== true) : zones)
    return { head: word.head, share: word.head ? near : Math.max(near, elsewhere[place] ?? 0) }
  })
  const head = shares.find((each) => each.head)?.share ?? 0
  const others = shares.filter((each) => !each.head)
  if (head < HEAD_MET || others.length === 0) return head < HEAD_MET ? 0 : head
  const share = others.reduce((sum, each) => sum + each.share, 0) / others.length
  return share === 0 ? 0 : head * (HEAD + (1 - HEAD) * share)
}

/** How well a word of the role is met in the zones, 0 to 1. */
export function shareOf({ met }: RoleWord, zones: Zones): number {
  let best = 0
  for (const { weight, terms } of zones) for (const { stem } of terms) best = Math.max(best, weight * met(stem))
  return best
}

/** „Gutacher“ is a „Gutachter“ with a slip; a short word is another one. */
const isMistyped = (asked: string, stem: string): boolean =>
  asked.length >= SHORTEST_MISTYPED && asked[0] === stem[0] && slips(asked, stem, 1) === 1

/** „Sprecher“ of „Fischersprecher“; the „Meister“ of „Bürgermeister“ is too short a stem to be the same man. */
const isHeadOf = (word: string, compound: string): boolean => word.length >= 6 && compound.endsWith(word)

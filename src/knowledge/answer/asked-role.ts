// The role that a question asks for, and how far it is met: „museum director“ is told where a director is, better where a museum
// is too.

import { analyse } from '../search/analyse.ts'
import { isListed, type NamedPart, namedParts, translationsOf } from '../search/translations.ts'
import { generalRoles } from './role-names.ts'
import { type RoleWord, roleWord, type Told, type ToldWord } from './role-word.ts'

/** How well the head must be met at least: it may stand a little farther off than right beside the name. */
const HEAD_MET = 0.56
/** What the head counts of the whole where the role has other words, too; alone it is another role („mayor“ of „mayor of Wyrda“). */
const HEAD = 0.6

/**
 * Words that describe somebody, by how near they stand to the name. `asides`: they only say of what („des Mörders“ in „Anwalt des
 * Mörders“), so that the head of the role is not among them.
 */
export type Zones = readonly { readonly weight: number; readonly terms: readonly ToldWord[]; readonly asides?: true }[]

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

function read(written: string, asked: string, language: string): readonly RoleWord[] {
  const phrase = written.replace(/(?<=\p{L})['’]s?(?!\p{L})/gu, '')
  const terms = analyse(phrase, asked)
  const first = terms.findIndex((term) => !term.stop)
  const gap = terms.findIndex((term, place) => place > first && term.stop)
  const head = (gap < 0 ? terms.length : gap) - 1
  return terms.flatMap((term, place) => {
    if (term.stop) return []
    const word = phrase.slice(term.start, term.end)
    const parts = partsOf(word, asked, language)
    return parts.map((part, at) => roleWord(part, place === head && at === parts.length - 1, asked, language))
  })
}

/** A word with its names in the language; a compound of which no list has more than a general name („head“) as its two parts. */
function partsOf(word: string, asked: string, language: string): readonly NamedPart[] {
  const called = translationsOf(word, asked, language)
  const general = generalRoles(language)
  const isGeneral = generalRoles(asked).has(analyse(word, asked)[0]?.stem ?? word)
  const named = called.filter((name) => !general.has(name))
  if (asked === language) return [{ word, called: isGeneral ? called : named }]
  const telling = isListed(word, asked, language) ? named : []
  if (telling.length > 0 || isGeneral) return [{ word, called: isGeneral ? called : telling }]
  // „Busfahrer“: whoever is told of a bus is no driver.
  const parts = namedParts(word, asked, language)
  return parts.length > 0 ? parts : [{ word, called }]
}

/** Whether the words tell the whole role; undefined where the phrase may be somebody's name. */
export function tellsRole(phrase: string, asked: string, told: readonly Told[], language: string): boolean | undefined {
  const role = askedRole(phrase, asked, language)
  if (role.length === 0 || !role.every(({ known }) => known)) return undefined
  return role.every(({ isMet }) => told.some(isMet))
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
  for (const { weight, terms } of zones) for (const told of terms) best = Math.max(best, weight * met(told))
  return best
}

// One word of a role that is asked for, and which words of an article tell it: the same noun in any form, its names in another language,
// the whole compound for its end. „Bau“ tells no „Bauer“, and „with“ no „Witwe“.

import { loadLexicon } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import { isLesserOf } from '../person/lesser-office.ts'
import { nounSenses } from '../person/noun-sense.ts'
import { analyse, type Term } from '../search/analyse.ts'
import { slips } from '../search/spelling.ts'
import { isListed, type NamedPart, namedParts } from '../search/translations.ts'
import { fold, plain } from '../text/fold.ts'
import { kinship, likeness } from './relevance.ts'
import { apartRoles, beginningsIn, generalRoles } from './role-names.ts'

/** How well a word must be met to count at all. */
const MET = 0.75
/** What may stand behind a role as its ending („-innen“). */
const LONGEST_ENDING = 4
/** What a word with a slip of the finger counts, and how long its stem must be. */
const MISTYPED = 0.78
/** Of fewer letters too many words are a slip away: „Farr“ is not „fahre“. */
const SHORTEST_SLIP = 5
const SHORTEST_MISTYPED = 6
/** What the head of a compound counts for the whole, and how long it must be. */
const COMPOUND = 0.8
const LONG_HEAD = 6
/** What a head alone counts („Ministerin“) for the compound that is asked for, and how long it must be: „Wirtin“ is no „Landwirtin“. */
const BARE = 0.85
const SHORT_HEAD = 5

/** A word that may tell what somebody is. */
export interface ToldWord extends Term {
  readonly word: string
}

/** The terms of a text as words that may tell it. */
export const toldWords = (terms: readonly Term[], text: string): readonly ToldWord[] =>
  terms.map((term) => ({ ...term, word: text.slice(term.start, term.end) }))

/** What of it is looked at. */
export type Told = Pick<ToldWord, 'word' | 'stem'>

export interface RoleWord {
  readonly head: boolean
  /** Whether it stands in a list of words: what does not may be somebody's name, or mistyped. */
  readonly known: boolean
  /** How well a word meets it, 0 to 1; 0 where it does not count. */
  readonly met: (told: Told) => number
  readonly isMet: (told: Told) => boolean
  /** Whether a word with this stem may meet it. */
  readonly mayBeMet: (stem: string) => boolean
}

/** „Meister“, as `nounCore` makes it. */
const MASTER = 'meist'

/**
 * A word of a role as it is looked for in articles of a language; `called`: stems of what it is called there; `asked`: the language in
 * which it is asked for; `head`: it says what somebody is, the others of what.
 */
export function roleWord({ word, called }: NamedPart, head: boolean, asked: string, language: string): RoleWord {
  const stem = analyse(word, language)[0]?.stem ?? word
  const isKnown = isKnownWord(word, asked)
  const mayBeMistyped = !isKnown && stem.length >= SHORTEST_SLIP
  const own = head && isKnown ? sameNoun(word, language) : alikeTo(word, stem, mayBeMistyped)
  const find = (told: Told): number => {
    if (head && !mayBeNoun(told.word, word, language)) return 0
    if (head && isMasterOf(told.word, word, language)) return 1
    const met = Math.max(isOther(told, stem, head) ? 0 : own(told), ...called.map((name) => listed(name, told)))
    return met >= MET ? met : 0
  }
  // „Author“ is no „authority“: only where words are compounds a listed word may be a part of another.
  const listed = (name: string, told: Told): number =>
    isOther(told, name, head) || (head && !isRole(told.word, language))
      ? 0
      : language === 'de' && asked !== language && told.stem.length >= name.length
        ? kinship(name, told.stem)
        : Number(name === told.stem)
  const found = new Map<string, number>()
  const met = (told: Told): number => {
    const known = found.get(told.word)
    if (known !== undefined) return known
    const fresh = find(told)
    found.set(told.word, fresh)
    return fresh
  }
  const mayBeMet = (other: string): boolean =>
    likeness(stem, other) > 0 || isHeadOf(stem, other) || called.some((name) => kinship(name, other) > 0)
  return { head, known: isKnown, met, isMet: (told) => met(told) > 0, mayBeMet }
}

/** Whether the word, or each part of a compound, stands in a list: then it is not mistyped. */
function isKnownWord(word: string, language: string): boolean {
  const { any, male, female, endings } = loadLexicon(language).roles
  const other = language === 'de' ? 'en' : 'de'
  return (
    [any, male, female, endings].some((list) => list.has(plain(word))) ||
    isListed(word, language, other) ||
    namedParts(word, language, other).length > 0
  )
}

/** „Vizekanzler“ is no „Kanzler“ nor the other way round, and a „Bürgermeisterkandidat“ no „Bürgermeister“. */
const isOther = ({ stem }: Told, asked: string, head: boolean): boolean =>
  head &&
  stem !== asked &&
  (isLesserOf(stem, asked) ||
    isLesserOf(asked, stem) ||
    (stem.startsWith(asked) && stem.length - asked.length > LONGEST_ENDING))

/** Of names for a role in another language, or with another word, only a role counts: „council“ is none for the „Betriebsrat“. */
const isRole = (word: string, language: string): boolean =>
  nounSenses(loadLexicon(language))(plain(word), /^\p{Lu}/u.test(word)).role !== undefined

/** Nouns have capitals in German, if only in most papers; „verteidigt“ and „defended“ are no defenders. */
const mayBeNoun = (word: string, asked: string, language: string): boolean => {
  if (isInflected(fold(asked), fold(word))) return true
  if (language === 'de') return /^[\p{Lu}\d]/u.test(word)
  return language !== 'en' || !/(?:ed|ing)$/.test(word) || isRole(word, language)
}

/** How a word is like one that stands in no list, which may be mistyped, or like one that only narrows the role down. */
const alikeTo =
  (word: string, asked: string, mayBeMistyped: boolean) =>
  ({ stem }: Told): number =>
    mayBeMistyped
      ? Math.max(likeness(asked, stem), isHeadOf(asked, stem) ? COMPOUND : 0, isMistyped(word, asked, stem))
      : Math.max(kinship(asked, stem), isHeadOf(asked, stem) ? COMPOUND : 0)

/**
 * Whether a word is the noun that is asked for, in any of its forms, for either sex; as the end of a compound, or as the end of the compound
 * that is asked for. Not by its stem alone: „Bau“ is no „Bauer“, and „with“ no „Witwe“ with a slip.
 */
const sameNoun = (word: string, language: string): ((told: Told) => number) => {
  const [asked, written] = [nounCore(word, language), fold(word)]
  const his = written.replace(/in(?:nen)?$/, '')
  const isApart = apartCores(language).has(asked)
  return (told) => {
    const core = nounCore(told.word, language)
    const names = isRole(told.word, language)
    // „Arbeit“ is no „Arbeiter“, though both may be without their endings.
    if (core === asked) return names || isInflected(written, fold(told.word)) ? 1 : 0
    if (language !== 'de' || !names) return 0
    if (his.length >= LONG_HEAD && isCompoundOf(core, asked)) return COMPOUND
    const isHead = !isApart && core.length >= SHORT_HEAD && isCompoundOf(asked, core)
    return isHead && !generalRoles(language).has(told.stem) ? BARE : 0
  }
}

/** What case, number and sex add to a noun. */
const INFLECTION = /^(?:s|n|en|es|e|in|innen)?$/
const isInflected = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) && INFLECTION.test(long.slice(short.length))
}

/** A word that stands before another in a compound has so many letters: „Bäcker“ is no „Acker“. */
const SHORTEST_PART = 3

/** Whether a German word is a compound with this end: a „Verkäufer“ is none of „Käufer“. */
const isCompoundOf = (compound: string, head: string): boolean => {
  const before = compound.slice(0, -head.length)
  return compound.endsWith(head) && before.length >= SHORTEST_PART && !beginningsIn('de').has(before)
}

/** „Bäckermeister“ is a „Bäcker“, but „Bürgermeister“ no „Bürger“. */
function isMasterOf(word: string, asked: string, language: string): boolean {
  const core = nounCore(word, language)
  return core === `${nounCore(asked, language)}${MASTER}` && !apartCores(language).has(core)
}

const apartCores = perLanguage(
  (language): ReadonlySet<string> => new Set(apartRoles(language).map((role) => nounCore(role, language))),
)

/** A noun without what its case, number and sex add: „Ministerin“ and „Ministers“ as „Minister“, „Vorsitzender“ as „Vorsitzende“. */
function nounCore(word: string, language: string): string {
  const folded = fold(word)
  if (language !== 'de')
    return folded
      .replace(/men$/, 'man')
      .replace(/(?<=[bcdfghjklmnpqrstvwxz])ies$/, 'y')
      .replace(/(?<=(?:s|x|ch|sh))es$/, '')
      .replace(/(?<=[^s])s$/, '')
  return folded
    .replace(/(?<=.{3})in(?:nen)?$/, '')
    .replace(/(?<=.{2}(?:e|er))n$|(?<=.{3}[^s])s$/, '')
    .replace(/(?<=[dt]e)r$/, '')
    .replace(/(?<=.{3})e$/, '')
}

/** „Gutacher“ is a „Gutachter“ with a slip; a short word is another one. */
const isMistyped = (word: string, asked: string, stem: string): number =>
  asked.length >= SHORTEST_MISTYPED && word[0]?.toLowerCase() === stem[0] && slips(asked, stem, 1) === 1 ? MISTYPED : 0

/** „Sprecher“ of „Fischersprecher“; the „Meister“ of „Bürgermeister“ is too short a stem to be the same man. */
const isHeadOf = (word: string, compound: string): boolean => word.length >= LONG_HEAD && compound.endsWith(word)

// What a word is called in another language, so that „wer sprach vom Mond“ finds „the moon“. A word list, no translator: a
// word it does not know stays as it is, and what it finds is shown in the article's own words.

import { readWordLists } from '../lexicon/word-lists.ts'
import { fold } from '../text/fold.ts'
import { infinitivesOf } from './infinitives.ts'
import { wordsForRegions } from './region-names.ts'
import { stemmerOf } from './stemmers.ts'

/** Words of the other language by the stem of the one, each list in the order of the data: the usual word first. */
type Pairs = ReadonlyMap<string, readonly string[]>

/** Parts of a compound that are looked up by themselves; shorter ones are endings. */
const SHORTEST_PART = 4
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er']

const dictionaries = new Map<string, Pairs>()
const kept = new Map<string, readonly string[]>()
const MOST_KEPT = 20_000
const compounds = new Map<string, readonly string[]>()

/**
 * Stems in the language `to` of what `word` (of the language `from`, as typed) may be called there, most usual first; of a
 * German compound that is not listed those of its parts. Empty where the list knows nothing.
 */
export function translationsOf(word: string, from: string, to: string): readonly string[] {
  const pairs = dictionary(from, to)
  if (pairs.size === 0) return []
  const key = `${from}-${to} ${word}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const fresh = [...new Set(lookUp(word, from, to, pairs).map((other) => stemIn(other, to)))]
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, fresh)
  return fresh
}

const stemIn = (word: string, language: string): string => fold(stemmerOf(language)(word.toLowerCase()))

function lookUp(word: string, from: string, to: string, pairs: Pairs): readonly string[] {
  const whole = wholeOf(word, from, pairs)
  if (whole !== undefined || from !== 'de' || to === 'de') return whole ?? []
  return partsOf(word.toLowerCase(), pairs)
}

const wholeOf = (word: string, from: string, pairs: Pairs): readonly string[] | undefined =>
  pairs.get(stemIn(word, from)) ??
  (from === 'de' ? (ofHer(word, pairs) ?? ofOne(word, pairs) ?? ofInfinitive(word, pairs)) : undefined)

/** „Dramatikerin“: where only the man's word is listed, what that is called. */
function ofHer(word: string, pairs: Pairs): readonly string[] | undefined {
  const him = /^(.{4,})in(?:nen)?$/.exec(word.toLowerCase())?.[1]
  return him === undefined ? undefined : pairs.get(stemIn(him, 'de'))
}

/** „Kinos“: the German stemmer leaves the plural of loan words as it is. */
const ofOne = (word: string, pairs: Pairs): readonly string[] | undefined =>
  /.{3,}[aeiouy]s$|.{3,}(?:el|et|ark|am|ot)s$/iu.test(word) ? pairs.get(stemIn(word.slice(0, -1), 'de')) : undefined

/** „Prüfte“, „eingebürgert“, „schrieb“, which the German stemmer leaves apart from „prüfen“: what the infinitive is called. */
function ofInfinitive(word: string, pairs: Pairs): readonly string[] | undefined {
  for (const infinitive of infinitivesOf(word.toLowerCase())) {
    const called = pairs.get(stemIn(infinitive, 'de'))
    if (called !== undefined) return called
  }
  return undefined
}

/** „Fahrpreiserhöhung“: the translations of the longest last part that is listed, and of what stands before it. */
const partsOf = (word: string, pairs: Pairs): readonly string[] => [
  ...new Set(partsIn(word, pairs).flatMap(({ called }) => called)),
]

/** A part of a word, as it is written there, and what it may be called in the other language. */
export interface NamedPart {
  readonly word: string
  readonly called: readonly string[]
}

/**
 * The two parts of a German compound, each with stems of the language `to` of what it may be called there; none of other words and where
 * either part is not listed.
 */
export function namedParts(word: string, from: string, to: string): readonly NamedPart[] {
  const parts = from === 'de' && to !== 'de' ? partsIn(word.toLowerCase(), dictionary(from, to)) : []
  if (parts.some(({ called }) => called.length === 0)) return []
  return parts.map((part) => ({ ...part, called: [...new Set(part.called.map((other) => stemIn(other, to)))] }))
}

/** Whether the list from the one language to the other has the word itself, not only parts of it. */
export function isListed(word: string, from: string, to: string): boolean {
  const pairs = dictionary(from, to)
  return wholeOf(word, from, pairs) !== undefined
}

function partsIn(word: string, pairs: Pairs): readonly NamedPart[] {
  const [split] = splitsOf(word, pairs)
  if (split === undefined) return []
  const { first, last, at } = split
  return [
    { word: word.slice(0, at), called: first === undefined ? [] : (pairs.get(first) ?? []) },
    { word: word.slice(at), called: pairs.get(last) ?? [] },
  ]
}

/**
 * The stems of the two parts of a German compound, „Schulschließung“: „schul“, „schliessung“; none of other words and where either
 * part is no word of the German list.
 */
export function compoundParts(word: string): readonly string[] {
  const known = compounds.get(word)
  if (known !== undefined) return known
  const whole = [...splitsOf(word.toLowerCase(), dictionary('de', 'en'))].find(({ first }) => first !== undefined)
  const parts = whole?.first === undefined ? [] : [whole.first, whole.last]
  if (compounds.size >= MOST_KEPT) compounds.clear()
  compounds.set(word, parts)
  return parts
}

/** Longer ones nobody types, and each of their endings would be stemmed. */
const LONGEST_COMPOUND = 60

/** Where a compound may be cut (`at`), the longest last part first: stems of the parts that are listed, and only the last one must be. */
function* splitsOf(
  word: string,
  pairs: Pairs,
): Generator<{ readonly first: string | undefined; readonly last: string; readonly at: number }> {
  if (word.length > LONGEST_COMPOUND) return
  for (let at = SHORTEST_PART; at + SHORTEST_PART <= word.length; at++) {
    const last = stemIn(word.slice(at), 'de')
    if (!pairs.has(last)) continue
    const before = word.slice(0, at)
    const first = LINKS.filter((link) => before.endsWith(link) && before.length - link.length >= SHORTEST_PART)
      .map((link) => stemIn(before.slice(0, before.length - link.length), 'de'))
      .find((stem) => pairs.has(stem))
    yield { first, last, at }
  }
}

/** The list of a pair of languages, read at the first call: from the one to the other, or the other way round. */
function dictionary(from: string, to: string): Pairs {
  const name = `${from}-${to}`
  const known = dictionaries.get(name)
  if (known !== undefined) return known
  const pairs = new Map<string, string[]>()
  const add = (word: string, others: readonly string[]): void => {
    const stem = stemIn(word, from)
    const listed = pairs.get(stem)
    if (listed === undefined) pairs.set(stem, [...others])
    else listed.push(...others)
  }
  for (const [word, ...others] of readWordLists(name)) add(word, others)
  if (from !== to)
    for (const [word, ...others] of readWordLists(`${to}-${from}`)) for (const other of others) add(other, [word])
  if (from !== to) for (const [word, other] of wordsForRegions(from, to)) add(word, [other])
  dictionaries.set(name, pairs)
  return pairs
}

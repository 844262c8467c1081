// What a word is called in another language, so that „wer sprach vom Mond“ finds „the moon“. A word list, no translator: a
// word it does not know stays as it is, and what it finds is shown in the article's own words.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { fold } from '../text/fold.ts'
import { stemmerOf } from './stemmers.ts'

const schema = z.record(z.string().regex(/^[a-z]{2}-[a-z]{2}$/), z.record(z.string(), z.array(z.string().min(1))))

/** Stems of the other language by the stem of the one, each list in the order of the data: the usual word first. */
type Pairs = ReadonlyMap<string, readonly string[]>

/** Parts of a compound that are looked up by themselves; shorter ones are endings. */
const SHORTEST_PART = 4
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er']

let dictionaries: ReadonlyMap<string, Pairs> | undefined
const kept = new Map<string, readonly string[]>()
const MOST_KEPT = 20_000

/**
 * Stems in the language `to` of what `word` (of the language `from`, as typed) may be called there, most usual first; of a
 * German compound that is not listed those of its parts. Empty where the list knows nothing.
 */
export function translationsOf(word: string, from: string, to: string): readonly string[] {
  const pairs = dictionary(`${from}-${to}`)
  if (pairs === undefined) return []
  const key = `${from}-${to} ${word}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const fresh = lookUp(word, from, to, pairs)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, fresh)
  return fresh
}

const stemIn = (word: string, language: string): string => fold(stemmerOf(language)(word.toLowerCase()))

function lookUp(word: string, from: string, to: string, pairs: Pairs): readonly string[] {
  const whole = pairs.get(stemIn(word, from))
  if (whole !== undefined || from !== 'de' || to === 'de') return whole ?? []
  return partsOf(word.toLowerCase(), pairs)
}

/** „Fahrpreiserhöhung“: the translations of the longest last part that is listed, and of what stands before it. */
function partsOf(word: string, pairs: Pairs): readonly string[] {
  for (let at = SHORTEST_PART; at + SHORTEST_PART <= word.length; at++) {
    const last = pairs.get(stemIn(word.slice(at), 'de'))
    if (last === undefined) continue
    const first = word.slice(0, at)
    const before = LINKS.filter((link) => first.endsWith(link) && first.length - link.length >= SHORTEST_PART)
      .map((link) => pairs.get(stemIn(first.slice(0, first.length - link.length), 'de')))
      .find((found) => found !== undefined)
    return [...new Set([...(before ?? []), ...last])]
  }
  return []
}

function dictionary(direction: string): Pairs | undefined {
  dictionaries ??= readDictionaries()
  return dictionaries.get(direction)
}

/** Each list read in both directions. */
function readDictionaries(): ReadonlyMap<string, Pairs> {
  const found = new Map<string, Map<string, string[]>>()
  const add = (from: string, word: string, to: string, other: string): void => {
    const direction = `${from}-${to}`
    const pairs = found.get(direction) ?? new Map<string, string[]>()
    found.set(direction, pairs)
    const [stem, translation] = [stemIn(word, from), stemIn(other, to)]
    const list = pairs.get(stem) ?? []
    pairs.set(stem, list)
    if (!list.includes(translation)) list.push(translation)
  }
  for (const list of ['translations', 'synonyms']) {
    for (const [languages, entries] of Object.entries(readLexiconFile('.', list, schema))) {
      const [from = '', to = ''] = languages.split('-')
      for (const [word, others] of Object.entries(entries)) {
        for (const other of others) {
          add(from, word, to, other)
          if (from !== to) add(to, other, from, word)
        }
      }
    }
  }
  return found
}

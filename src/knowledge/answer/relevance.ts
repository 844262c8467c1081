// Whether a quotation is about a topic. Not only its own words count: „Nobody will be out of pocket“ is about compensation
// because the sentence before asks about it, and all of an article's words are about what its headline names.

import { onDemand } from '../lexicon/on-demand.ts'
import { analyse, type Term } from '../search/analyse.ts'
import type { Collection, KeptQuotation, WrittenWord } from '../search/collection.ts'
import { inOtherWords } from '../search/region-names.ts'
import { slips, slipsAllowed } from '../search/spelling.ts'
import { compoundParts, isListed, namedParts, translationsOf } from '../search/translations.ts'
import { isInBody, type Zone, zone, zonesAround } from './surroundings.ts'

/** What stands behind a small word („… mit den Kinderärzten“) narrows a topic down, but is not it. */
const COMPLEMENT = 0.5

/** A compound asked for, of which only the first part is there. */
const BEGINNING = 0.75

/** A word of four letters that is the last part of a compound. */
const SHORT_HEAD = 0.8

/** A word of which only the beginning is there, without what the rest makes of it. */
const ONLY_BEGUN = 0.7

/** What a word of the article's language counts that a list gives for the one asked. */
const TRANSLATED = 0.9

/** A compound asked for, of which both parts are there, each by itself. */
const IN_PARTS = 0.85

/** A compound of which only the last part is called by its name in the article's language. */
const HEAD_ALONE = 0.6

/** A topic counts as met from here; below, the words only brush it. */
export const ON_TOPIC = 0.5

/** The telling words of a topic, read in the article's language and in the asker's. */
export interface Topic {
  readonly words: string
  readonly language: string
}

/**
 * How far a quotation is about a topic: 0 not at all, 1 every telling word of the topic is among its own words.
 * Each word of the topic counts with its best match; longer words are more telling.
 */
export function relevance(topic: Topic, quotation: KeptQuotation, collection: Collection): number {
  const { id, language } = quotation.article
  const { asked, otherwise, isMet } = wantedIn(topic, language)
  // Most articles of somebody who speaks often have no word of it, which their text need not be read for.
  if (isInBody(quotation, collection) && !collection.someWord(id, isMet)) return 0
  const zones = zonesAround(quotation, collection)
  const share = shareIn(asked, zones)
  return share < ON_TOPIC && otherwise.length > 0 ? Math.max(share, shareIn(otherwise, zones)) : share
}

/** A topic as it is looked for in articles of a language. */
interface Wanted {
  readonly asked: readonly Asked[]
  /** The same with countries under other names; nothing where it names none. */
  readonly otherwise: readonly Asked[]
  /** Whether a word counts for anything of it at all. */
  readonly isMet: (word: WrittenWord) => boolean
}

/** Topics kept: one question weighs some hundred quotations by the same. */
const MOST_WANTED = 10
/** Words of the articles of which it is kept how well they meet a word of the topic, some 60 bytes each. */
const MOST_MET = 2000
const wanted = new Map<string, Wanted>()

function wantedIn(topic: Topic, language: string): Wanted {
  const key = `${topic.language} ${language} ${topic.words}`
  const known = wanted.get(key)
  if (known !== undefined) return known
  const asked = tellingTerms(topic, language)
  const other = inOtherWords(topic.words, language)
  const otherwise = other === undefined ? [] : tellingTerms({ words: other, language }, language)
  const all = [...asked, ...otherwise]
  const isMet = ({ word, stem, stop }: WrittenWord): boolean => {
    const zones = [zone(1, () => [{ start: 0, end: word.length, stem, stop }])]
    return all.some(
      (each) => bestOf(each.meets, zones) > 0 || each.parts().some((part) => bestOf(meeting([part], []), zones) > 0),
    )
  }
  const fresh = { asked, otherwise, isMet }
  if (wanted.size >= MOST_WANTED) wanted.clear()
  wanted.set(key, fresh)
  return fresh
}

/** How much of a topic stands in these terms: 0 nothing, 1 every telling word. */
export const topicShare = (topic: Topic, terms: readonly Term[], language: string): number =>
  shareIn(tellingTerms(topic, language), [zone(1, () => terms)])

/**
 * How much of a whole question stands in these terms. A question has no complement: „Was war der Grund für die Schließung?“ is
 * about the closure as much as about the reason.
 */
export const questionShare = (question: Topic, terms: readonly Term[], language: string): number =>
  shareIn(tellingTerms(question, language, 1), [zone(1, () => terms)])

function shareIn(asked: readonly Asked[], zones: readonly Zone[]): number {
  const whole = asked.reduce((sum, term) => sum + term.weight, 0)
  if (whole === 0) return 0
  return asked.reduce((sum, each) => sum + each.weight * bestMatch(each, zones), 0) / whole
}

function bestMatch(asked: Asked, zones: readonly Zone[]): number {
  const best = bestOf(asked.meets, zones)
  if (best > 0) {
    const called = asked.called()
    return called.length === 0 ? best : Math.max(bestOf(meeting(asked.stems, []), zones), bestOfParts(called, zones))
  }
  const parts = asked.parts().map((part) => bestOf(meeting([part], []), zones))
  return parts.length === 0 ? 0 : IN_PARTS * Math.min(...parts)
}

/** How far a compound is met by what its parts are called, of which the last says what it is. */
function bestOfParts(called: readonly (readonly string[])[], zones: readonly Zone[]): number {
  const met = called.map((translations) => bestOf(meeting([], translations), zones))
  return (met.at(-1) ?? 0) * (met.every((part) => part > 0) ? 1 : HEAD_ALONE)
}

function bestOf(meets: Meets, zones: readonly Zone[]): number {
  let best = 0
  for (const { weight, terms } of zones) {
    if (weight <= best) continue
    for (const term of terms()) if (!term.stop) best = Math.max(best, weight * meets(term))
  }
  return best
}

/** How well a word of an article meets one that is asked for, 0 to 1. */
type Meets = (term: Term) => number

/** By any of these stems, or as what it is called in the article's language by any of those. */
function meeting(stems: readonly string[], translations: readonly string[]): Meets {
  const kept = new Map<string, number>()
  return (term) => {
    // A short stem of a long word counts more than one of a short word.
    const key = isLongWord(term) ? term.stem : `${term.stem} `
    const known = kept.get(key)
    if (known !== undefined) return known
    let best = 0
    for (const stem of stems) best = Math.max(best, matchOf(stem, term))
    for (const stem of translations) best = Math.max(best, TRANSLATED * kinship(stem, term.stem))
    if (kept.size >= MOST_MET) kept.clear()
    kept.set(key, best)
    return best
  }
}

const isLongWord = ({ start, end }: Term): boolean => end - start >= 6

/** Likeness of the stems; a stem may be short though its word is not („Wasser“ in „Wasserpreis“). */
function matchOf(stem: string, term: Term): number {
  const begins = term.stem.length >= 4 && isLongWord(term) && stem.startsWith(term.stem)
  return Math.max(likeness(stem, term.stem), begins ? BEGINNING : 0, isShortHead(stem, term.stem) ? SHORT_HEAD : 0)
}

/** „Boot“ of „Segelboot“: so few letters end many words („Tier“ in „Quartier“), so it must be a compound of known words. */
const isShortHead = (stem: string, word: string): boolean =>
  stem.length === 4 && word.length >= 8 && word.endsWith(stem) && compoundParts(word).at(-1) === stem

interface Asked {
  /** Stems of the word in both languages. */
  readonly stems: readonly string[]
  /** How well a word meets it, or what it is called in the article's language. */
  readonly meets: Meets
  /** Stems of the parts of a German compound in German articles, „Schulschließung“ for „die Schule … schließen“; else none. */
  readonly parts: () => readonly string[]
  /** Of a compound that no list has: stems of what each part is called in the article's language. “Water” is no „Wasserpreis“. */
  readonly called: () => readonly (readonly string[])[]
  readonly weight: number
}

/** The telling words of the topic with their stems in both languages; a longer word says more, one of the complement less. */
function tellingTerms(topic: Topic, language: string, complement = COMPLEMENT): readonly Asked[] {
  const own = analyse(topic.words, topic.language)
  const there = analyse(topic.words, language)
  const telling = own.flatMap((term, place) => (term.stop || there[place]?.stop === true ? [] : [place]))
  const places = telling.length > 0 ? telling : own.map((_, place) => place)
  const head = headEnd(places)
  return places.map((place) => {
    const word = topic.words.slice(own[place]?.start ?? 0, own[place]?.end ?? 0)
    const german = topic.language === 'de' && language === 'de'
    const stems = [...new Set([own[place]?.stem ?? '', there[place]?.stem ?? ''])]
    // Words that mean nearly the same make too much of a topic: with them two more of 46 persons had spoken on what they had not.
    const translations = topic.language === language ? [] : translationsOf(word, topic.language, language)
    return {
      stems,
      meets: meeting(stems, translations),
      // Lists are read only where the words of a text leave it open.
      parts: () => (german ? compoundParts(word) : []),
      called: onDemand(() =>
        topic.language === language || isListed(word, topic.language, language)
          ? []
          : namedParts(word, topic.language, language).map(({ called }) => called),
      ),
      weight: Math.min(10, Math.max(2, word.length)) * (place < head ? 1 : complement),
    }
  })
}

/** Where the first run of telling words ends: „das Angebot“ in „das Angebot mit den Kinderärzten“. */
const headEnd = (places: readonly number[]): number => {
  const gap = places.findIndex((place, at) => at > 0 && place !== (places[at - 1] ?? 0) + 1)
  return gap < 0 ? Number.POSITIVE_INFINITY : (places[gap] ?? 0)
}

/** How alike two stems are: the same, a part of a compound, a slip of the finger, a common beginning. */
export function likeness(asked: string, word: string): number {
  const akin = kinship(asked, word)
  if (akin > 0) return akin
  const [short] = asked.length < word.length ? [asked, word] : [word, asked]
  if (short.length < 4) return 0
  const allowed = slipsAllowed(short.length)
  if (allowed > 0 && slips(asked, word, allowed) <= allowed) return 0.8
  if (short.length >= 7 && (asked.includes(word) || word.includes(asked))) return 0.75
  return commonStart(asked, word) >= Math.max(6, 0.6 * short.length) ? 0.6 : 0
}

/**
 * How near two stems are of which none is mistyped: the same, a part of a compound, or „gefälscht“ for „Fälscher“; a list's
 * „schiff“ is no „schilf“.
 */
export function kinship(asked: string, word: string): number {
  if (asked === word) return 1
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked]
  if (short.length < 4) return 0
  // Of „Kesselsteuer“ little is in „Kessel“.
  if (asked === long && long.startsWith(short) && long.length - short.length >= 4 && short.length >= 5)
    return ONLY_BEGUN
  // „Steuer“ in „Kesselsteuer“, but not „stell“ in „Schriftsteller“: a part of a compound is a good part of it.
  if (long.startsWith(short) && (short.length >= 5 || long.length - short.length <= 3)) return 0.85
  if (long.endsWith(short) && short.length >= 5 && short.length >= 0.5 * long.length) return 0.85
  // „Tunnel“ in „Kammbergtunnel“: the name of a place makes a compound long, so a longer word may be less of it.
  if (long.endsWith(short) && short.length >= 6 && short.length >= 0.4 * long.length) return 0.85
  return isParticipleOf(long, short) ? 0.85 : 0
}

/** „gefälscht“ and „Fälscher“: what was done to a thing is about whoever did it. */
const isParticipleOf = (long: string, short: string): boolean =>
  long.length === short.length + 3 && long.startsWith('ge') && long.endsWith('t') && long.startsWith(short, 2)

function commonStart(left: string, right: string): number {
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return length
}

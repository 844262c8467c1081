// A question as the indexes need it: its telling words, its common ones, and its runs of letters.

import { lightWords } from '../lexicon/stop-words.ts'
import { analyse, type Term } from './analyse.ts'
import { gramsOfText } from './grams.ts'
import { translationsOf } from './translations.ts'

/** A telling word of a question, in the stems of the collection's languages. */
export interface QueryTerm {
  /** Different stems of the one word, one for each language of the collection that cuts it differently. */
  readonly stems: readonly string[]
  /** Stems of what the word is called in the collection's other languages. */
  readonly translations: readonly string[]
  /** Stems of words that mean the same, or may mean it in another language, for a word that nobody used. */
  readonly synonyms: readonly string[]
  /** Stems of what it makes when it is written together with the word beside it: „turn out“, „Feuerwehr Haus“. */
  readonly joined: readonly string[]
  /** Letters of its stem, as they count: numbers as seven, abbreviations („ZVKB“) as twenty or more. */
  readonly length: number
  /** Whether it hardly says what a text is about: „wie ging die Abstimmung aus“. */
  readonly light: boolean
}

export interface Query {
  readonly terms: readonly QueryTerm[]
  /** Stems of the stop words: each says little, but „wie viele“ and „nicht“ still tell one passage from another. */
  readonly common: readonly string[]
  /** Runs of letters of all words, each once. */
  readonly grams: readonly string[]
}

/** A query term with its weight and the terms of the collection that match it (1: the word itself, less: akin or mistyped). */
export interface WeightedTerm {
  readonly weight: number
  /** How much of the question it is: more than its weight where nobody wrote the word, which is then the rarest of all. */
  readonly asked: number
  readonly matches: ReadonlyMap<string, number>
}

/** Which term a stem of the collection matches, and how well. */
export interface Match {
  readonly term: number
  readonly weight: number
}

/** A query with the weights that its words have in one index. */
export interface WeightedQuery {
  readonly terms: readonly WeightedTerm[]
  /** Stems of stop words with their weights. */
  readonly common: ReadonlyMap<string, number>
  readonly grams: readonly string[]
  /** The terms' matches the other way round: by stem. */
  readonly byStem: ReadonlyMap<string, readonly Match[]>
  /** Sum of the terms' weights: what a text with every telling word would hold. */
  readonly whole: number
  /** Sum of how much of the question each is. */
  readonly asked: number
}

/** Words beyond this are not looked up: nobody types so many, and what is pasted must not take seconds. */
const MOST_TERMS = 32
const MOST_GRAMS = 200
/** Longer input is cut before anything is done with it. */
const LONGEST_INPUT = 1500
/** Languages in which questions are asked of whatever articles there are. */
const ASKED_IN = ['de', 'en'] as const

/**
 * What to look up for `words`. `languages`: those of the collection, most frequent first, which all give stems. Of these and those in
 * which people ask, the one with most stop words in the question decides what is common and from which it is translated. Where
 * there are only stop words, all of them are telling.
 */
export function queryOf(words: string, languages: readonly string[]): Query {
  const input = words.slice(0, LONGEST_INPUT)
  const spokenIn = [...new Set([...languages, ...ASKED_IN])]
  const read = spokenIn.map((language) => analyse(input, language))
  const readings = read.slice(0, languages.length)
  const stops = read.map((terms) => terms.filter((term) => term.stop).length)
  const most = Math.max(...stops)
  const [language = 'en', ...likely] = spokenIn.filter((_, place) => stops[place] === most)
  const spoken = read[stops.indexOf(most)] ?? []
  const telling = spoken.some((term) => !term.stop)
  const terms = new Map<string, QueryTerm>()
  const common = new Set<string>()
  spoken.forEach((term, place) => {
    if (telling && term.stop) common.add(term.stem)
    else if (!terms.has(term.stem) && terms.size < MOST_TERMS) {
      const word = input.slice(term.start, term.end)
      terms.set(term.stem, {
        stems: stemsAt(place, spoken, readings),
        length: lengthOf(term, input),
        light: lightWords(language).has(word.toLowerCase()),
        translations: intoOthers(word, language, languages),
        // „Wasserpreis Lauental“ has no word that tells its language.
        synonyms: [
          ...translationsOf(word, language, language),
          ...likely.flatMap((from) => intoOthers(word, from, languages)),
        ],
        joined: joinedWith(place, spoken, input).flatMap((whole) =>
          languages.flatMap((each) => analyse(whole, each).map(({ stem }) => stem)),
        ),
      })
    }
  })
  const runs = [...new Set(gramsOfText(input))].slice(0, MOST_GRAMS)
  return { terms: [...terms.values()], common: [...common].slice(0, MOST_TERMS), grams: runs }
}

const intoOthers = (word: string, from: string, languages: readonly string[]): string[] =>
  languages.filter((other) => other !== from).flatMap((other) => translationsOf(word, from, other))

const stemsAt = (place: number, spoken: readonly Term[], readings: readonly (readonly Term[])[]): string[] => [
  ...new Set([spoken, ...readings].flatMap((terms) => terms[place]?.stem ?? [])),
]

/** The word written together with the one behind it, and with the telling one before it; nothing where more than a space is between. */
function joinedWith(place: number, terms: readonly Term[], input: string): readonly string[] {
  const join = (first: Term | undefined, second: Term | undefined): readonly string[] => {
    if (first === undefined || second === undefined || first.stop) return []
    if (input.slice(first.end, second.start) !== ' ') return []
    return [input.slice(first.start, first.end) + input.slice(second.start, second.end).toLowerCase()]
  }
  return [...join(terms[place], terms[place + 1]), ...join(terms[place - 1], terms[place])]
}

/** The weighted query of these parts. */
export function weightedQuery(
  terms: readonly WeightedTerm[],
  common: ReadonlyMap<string, number>,
  letters: readonly string[],
): WeightedQuery {
  const byStem = new Map<string, Match[]>()
  terms.forEach(({ matches }, term) => {
    for (const [stem, weight] of matches) {
      const known = byStem.get(stem)
      if (known === undefined) byStem.set(stem, [{ term, weight }])
      else known.push({ term, weight })
    }
  })
  const sum = (of: 'weight' | 'asked'): number => terms.reduce((all, term) => all + term[of], 0)
  return { terms, common, grams: letters, byStem, whole: sum('weight'), asked: sum('asked') }
}

/**
 * How telling a term is that stands in `holding` of `all` texts. The form of BM25 that stays positive (as in Lucene):
 * a word in every text counts little, but never against a text.
 */
export const inverseFrequency = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

/** The older form of the measure, 0 for what stands in half of the texts: better for runs of letters, as measured. */
export const plainRarity = (holding: number, all: number): number =>
  Math.max(0, Math.log((all - holding + 0.5) / (holding + 0.5)))

const NUMBER = /\d/
const ABBREVIATION = /\p{Lu}.*\p{Lu}/u
const USUAL = 7
/**
 * An abbreviation names what the question is about, and nobody puts it in other words: it counts as a long word. Of 612 German
 * questions two more find their paragraph first, of as many English ones none less; from 18 letters on it is the same.
 */
const ABBREVIATED = 20

function lengthOf({ stem, start, end }: Term, text: string): number {
  if (NUMBER.test(stem)) return USUAL
  return ABBREVIATION.test(text.slice(start, end)) ? Math.max(ABBREVIATED, stem.length) : stem.length
}

/** Long words say more than short ones that are as rare; measured. */
export const lengthFactor = (length: number): number => Math.sqrt(length / USUAL)

// The one analyser: articles when they are put into the library and questions when they are asked go through it, so that
// „Müller“, „Mueller“ and „müllers“, „2.800“ and „2,800“, „Лавров“ and „Lavrov“ become the same terms on both sides.

import { stopWords } from '../lexicon/stop-words.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { transliterate } from '../text/transliterate.ts'
import { stemmerOf } from './stemmers.ts'
import { wordsIn } from './words.ts'

/** One word of a text as the indexes see it; the span points into the text analysed. */
export interface Term extends Span {
  readonly stem: string
  /** Too common to say what a text is about („der“, „of“). */
  readonly stop: boolean
}

/** What a word becomes; the same for every place where it stands. */
export interface WordReading {
  readonly stem: string
  readonly stop: boolean
}

const SEPARATORS = /[.,]/g
/** Stemming is the dear part; news repeat their words. Cleared when full, so memory stays bounded. */
const LARGEST_CACHE = 60_000
/** Longer „words“ are data, not language; cut, so that hostile input costs nothing. */
const LONGEST_WORD = 40

const readings = new Map<string, Map<string, WordReading>>()

function readingsOf(language: string): Map<string, WordReading> {
  const kept = readings.get(language)
  if (kept !== undefined && kept.size < LARGEST_CACHE) return kept
  const fresh = new Map<string, WordReading>()
  readings.set(language, fresh)
  return fresh
}

/** What one word of a text (as `wordsIn` finds it) becomes. */
export function readWord(word: string, language: string): WordReading {
  const lower = word.toLowerCase().normalize('NFC').replace(SEPARATORS, '').slice(0, LONGEST_WORD)
  const stop = stopWords(language).has(lower) || (lower.length === 1 && !/\p{N}/u.test(lower))
  const stem = fold(transliterate(stemmerOf(language)(lower)))
  return { stem: stem === '' ? lower : stem, stop }
}

/**
 * The terms of `text` (or of the part `within`), in order; offsets are into the whole text.
 * `language` is ISO 639-1; an unknown one gives whole words, folded.
 */
export function analyse(text: string, language: string, within?: Span): Term[] {
  if (within === undefined || text.length > LONGEST_KEPT || !isWorthWhole(text, language, within))
    return termsIn(text, language, within)
  const all = wholeText(text, language)
  const from = firstFrom(all, within.start)
  const to = firstFrom(all, within.end)
  const cut = (all[from - 1]?.end ?? 0) > within.start || (all[to - 1]?.end ?? 0) > within.end
  return cut ? termsIn(text, language, within) : all.slice(from, to)
}

/** Letters asked for of texts that are not kept. */
const askedOf = new Map<string, number>()

/** Whether a text is read as a whole: it is kept already, or as much has been asked of it in parts as it is long. */
function isWorthWhole(text: string, language: string, { start, end }: Span): boolean {
  if (whole.get(text)?.language === language) return true
  const asked = (askedOf.get(text) ?? 0) + end - start
  if (askedOf.size >= TEXTS_KEPT) askedOf.clear()
  askedOf.set(text, asked)
  return asked >= text.length
}

/** As `analyse`, for a part of a text of which little else is wanted: all of the text is not read for it. */
export const analysePart = (text: string, language: string, within: Span): Term[] =>
  whole.get(text)?.language === language ? analyse(text, language, within) : termsIn(text, language, within)

/** Texts whose terms are kept: loading and answering look at the parts of one article again and again. */
const TEXTS_KEPT = 200
/** Longer texts are read part by part. */
const LONGEST_KEPT = 20_000
const whole = new Map<string, { readonly language: string; readonly terms: readonly Term[] }>()

function wholeText(text: string, language: string): readonly Term[] {
  const known = whole.get(text)
  if (known?.language === language) return known.terms
  const terms = termsIn(text, language)
  if (whole.size >= TEXTS_KEPT) whole.clear()
  whole.set(text, { language, terms })
  return terms
}

/** Number of the terms that begin before `offset`. */
function firstFrom(terms: readonly Term[], offset: number): number {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function termsIn(text: string, language: string, within?: Span): Term[] {
  const known = readingsOf(language)
  const terms: Term[] = []
  for (const { start, end } of wordsIn(text, within)) {
    const word = text.slice(start, end)
    let reading = known.get(word)
    if (reading === undefined) {
      reading = readWord(word, language)
      known.set(word, reading)
    }
    terms.push({ start, end, stem: reading.stem, stop: reading.stop })
  }
  return terms
}

/** The stems alone, in order. */
export const stemsOf = (text: string, language: string, within?: Span): string[] =>
  analyse(text, language, within).map((term) => term.stem)

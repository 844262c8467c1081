// The words of an article as numbers: ranking looks at some hundred articles for a question, and neither their texts nor the
// analyser are needed for that. Where each word stands is kept, too, so that its sentence can be read again as it was.

import type { Span } from '../text/span.ts'

/** A sentence as it is written down: its span, and its words (by number) with theirs, in order. */
export interface NumberedSentence {
  readonly span: Span
  readonly words: readonly (Span & { readonly number: number })[]
}

/** A body read back. Words of all sentences stand in one row: those of sentence `at` from `first[at]` to before `first[at + 1]`. */
export interface BodyWords {
  /** Words of the headline. */
  readonly headline: Uint32Array
  readonly sentences: readonly Span[]
  readonly first: Uint32Array
  readonly numbers: Uint32Array
  /** Runs of letters of each sentence, as long ones as letter-runs.ts counts them in a text. */
  readonly runs: Uint32Array
  /** How far each word begins behind the one before, the first behind the beginning of its sentence. */
  readonly gaps: Uint32Array
}

/**
 * As bytes, each number in groups of 7 bits, low ones first, the eighth set where more follow: how many words the headline has
 * and their numbers; how many sentences and how many words in them; for each sentence how far it begins behind the one before,
 * its length, its number of words and of runs of letters, and for each of these its number with how far it begins behind what is before it.
 */
export function encodeBody(headline: readonly number[], sentences: readonly NumberedSentence[]): Uint8Array {
  const bytes: number[] = []
  const put = (value: number): void => {
    let rest = value
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80)
    bytes.push(rest)
  }
  put(headline.length)
  for (const number of headline) put(number)
  put(sentences.length)
  put(sentences.reduce((sum, { words }) => sum + words.length, 0))
  let last = 0
  for (const { span, words } of sentences) {
    put(span.start - last)
    put(span.end - span.start)
    put(words.length)
    put(words.reduce((sum, { start, end }) => sum + runsIn(end - start), 0))
    let at = span.start
    for (const { number, start, end } of words) {
      // One space or none is the rule, so the distance has two bits beside the number; what is more follows.
      const gap = start - at
      put(number * GAPS + Math.min(gap, LONG_GAP))
      if (gap >= LONG_GAP) put(gap - LONG_GAP)
      at = end
    }
    last = span.end
  }
  return Uint8Array.from(bytes)
}

/** About how many runs of letters a word of so many letters has. */
export const runsIn = (letters: number): number => Math.max(1, letters - 1)

const GAPS = 4
const LONG_GAP = 3

/** What `encodeBody` wrote. */
export function decodeBody(bytes: Uint8Array): BodyWords {
  let position = 0
  const next = (): number => {
    let byte = bytes[position++] ?? 0
    let value = byte & 0x7f
    for (let weight = 0x80; byte > 0x7f; weight *= 0x80) {
      byte = bytes[position++] ?? 0
      value += (byte & 0x7f) * weight
    }
    return value
  }
  const headline = new Uint32Array(next())
  for (let at = 0; at < headline.length; at++) headline[at] = next()
  const sentences: Span[] = []
  const first = new Uint32Array(next() + 1)
  const numbers = new Uint32Array(next())
  const gaps = new Uint32Array(numbers.length)
  const runs = new Uint32Array(first.length - 1)
  let [end, word] = [0, 0]
  for (let sentence = 1; sentence < first.length; sentence++) {
    const start = end + next()
    end = start + next()
    sentences.push({ start, end })
    const words = next()
    runs[sentence - 1] = next()
    for (const last = word + words; word < last; word++) {
      const coded = next()
      const gap = coded % GAPS
      numbers[word] = Math.floor(coded / GAPS)
      gaps[word] = gap < LONG_GAP ? gap : LONG_GAP + next()
    }
    first[sentence] = word
  }
  return { headline, sentences, first, numbers, runs, gaps }
}

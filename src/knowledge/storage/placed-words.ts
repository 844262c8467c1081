// The words of a text that is put, found once: passages, quotations and sentences are cut from them.

import { wordsIn } from '../search/words.ts'
import type { Span } from '../text/span.ts'
import type { MetWord } from './word-forms.ts'

/** A word where it stands. */
export interface PlacedWord extends Span {
  readonly word: MetWord
}

/** The words of a text, or of a part of it, in order; offsets into the whole text. */
export type PlacedWords = (within?: Span) => readonly PlacedWord[]

/** `met`: what is known of a word. */
export function placedWords(text: string, met: (word: string) => MetWord): PlacedWords {
  const read = (within?: Span): readonly PlacedWord[] =>
    wordsIn(text, within).map(({ start, end }) => ({ start, end, word: met(text.slice(start, end)) }))
  const all = read()
  return (within) => {
    if (within === undefined) return all
    const from = firstFrom(all, within.start)
    const to = firstFrom(all, within.end)
    // A part that begins or ends inside a word is read for itself.
    const cut = (all[from - 1]?.end ?? 0) > within.start || (all[to - 1]?.end ?? 0) > within.end
    return cut ? read(within) : all.slice(from, to)
  }
}

/** Number of the words that begin before `offset`. */
function firstFrom(words: readonly PlacedWord[], offset: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The stems of words, in their order. */
export const stemsIn = (words: readonly PlacedWord[]): string[] => words.map(({ word }) => word.stem)

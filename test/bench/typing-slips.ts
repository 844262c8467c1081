// How people mistype: a letter left out, doubled, swapped with its neighbour or replaced.

import { type Chance, pick } from './random.ts'

const slips: readonly ((letters: string, at: number) => string)[] = [
  (letters, at) => letters.slice(0, at) + letters.slice(at + 1),
  (letters, at) => letters.slice(0, at) + letters.charAt(at) + letters.slice(at),
  (letters, at) => letters.slice(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.slice(at + 2),
  (letters, at) => `${letters.slice(0, at)}e${letters.slice(at + 1)}`,
]

/** The words with one slip in about `share` (0 to 1) of those of five letters and more; never in the first letter. */
export const withSlips = (chance: Chance, words: string, share: number): string =>
  words.replace(/\p{L}{5,}/gu, (word) => {
    if (chance() >= share) return word
    const at = 1 + Math.floor(chance() * (word.length - 2))
    return pick(chance, slips)(word, at)
  })

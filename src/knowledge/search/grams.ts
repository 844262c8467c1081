// Runs of letters: what is left of a word after a typo, and what a compound shares with its parts.

import { fold } from '../text/fold.ts'
import { transliterate } from '../text/transliterate.ts'

/** Marks the borders of a word. Not „_“, which the index takes for a space. */
const BORDER = '·'

/** The runs of `size` letters of a word with its borders marked: grams('bahn', 3) gives ·ba, bah, ahn, hn·. */
export function grams(word: string, size: number): string[] {
  const marked = `${BORDER}${word}${BORDER}`
  if (marked.length <= size) return [marked]
  const found: string[] = []
  for (let start = 0; start + size <= marked.length; start++) found.push(marked.slice(start, start + size))
  return found
}

/** Four letters were measured best in German and English; three find too much, five miss typos. */
const SIZE = 4
const LONGEST_WORD = 40
const LARGEST_CACHE = 60_000
const WORD = /[\p{L}\p{M}\p{N}]+/gu
let kept = new Map<string, readonly string[]>()

/** The runs of four letters of all words of a text, folded, repeated as often as they stand there; of any language. */
export const gramsOfText = (text: string): string[] => (text.match(WORD) ?? []).flatMap(gramsOfWord)

/** The same, each once. */
export function runsOfText(text: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const word of new Set(text.match(WORD))) for (const run of gramsOfWord(word)) runs.add(run)
  return runs
}

/** The runs of four letters of a word as it is written, folded. */
function gramsOfWord(word: string): readonly string[] {
  const known = kept.get(word)
  if (known !== undefined) return known
  const fresh = freshGrams(word)
  if (kept.size >= LARGEST_CACHE) kept = new Map()
  kept.set(word, fresh)
  return fresh
}

const freshGrams = (word: string): string[] => grams(fold(transliterate(word.slice(0, LONGEST_WORD))), SIZE)

/** The numbers of a word's runs of four letters; for whoever keeps them, they are not kept here. */
export const runNumbersOf = (word: string): number[] => freshGrams(word).map(runNumber)

/**
 * The number of a run of letters: FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 30 bits. Two runs with
 * one number are taken for the same; of all runs of four Latin letters few are.
 */
export function runNumber(run: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < run.length; at++) hash = Math.imul(hash ^ run.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 30)) & 0x3fffffff
}

// A text as the hashes of its runs of words: texts that have many of them in common are one text in several hands.

import { fold } from '../text/fold.ts'

/** Words in a row that make a shingle: five words are rarely the same by chance. */
const SHINGLE = 5

/** Hashes of all runs of five words, without regard to case and accents. */
export const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOfWord)
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0
    for (let word = at; word < at + SHINGLE; word++) hash = mixed(Math.imul(hash, 31) + (words[word] ?? 0))
    shingles.add(hash)
  }
  return shingles
}

/** Words whose hashes are kept: a text has most of its words in common with the one before. */
const MOST_KEPT = 50_000
const kept = new Map<string, number>()

const hashOfWord = (word: string): number => {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const hash = hashOf(fold(word))
  kept.set(word, hash)
  return hash
}

/** FNV-1a over UTF-16 units, 32 bits. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finisher of MurmurHash3: every bit of the outcome hangs on every bit that goes in. */
const mixed = (value: number): number => {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

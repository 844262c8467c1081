// A text as the hashes of its runs of words: texts that have many of them in common are one text in several hands.

import { fold } from '../text/fold.ts'
import { ownWord } from '../text/own-word.ts'

/** Words in a row that make a shingle: five words are rarely the same by chance. */
const SHINGLE = 5

/** Of FNV-1a. */
const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193]

/** Small letters, as UTF-16 units. */
const [A, E, O, U, Z] = [0x61, 0x65, 0x6f, 0x75, 0x7a]
const [ZERO, NINE] = [0x30, 0x39]
/** From here on units are no Latin letters without accents. */
const BEYOND = 0x80

/** Hashes of all runs of five words, without regard to case and accents. */
export const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = hashesOfWords(text)
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0
    for (let word = at; word < at + SHINGLE; word++) hash = mixed(Math.imul(hash, 31) + (words[word] ?? 0))
    shingles.add(hash)
  }
  return shingles
}

const OTHER_WORD = /[\p{L}\p{N}]*/uy

/** A word of Latin letters without accents is hashed as it is read, which is faster than to look it up; others by `hashOfWord`. */
const hashesOfWords = (text: string): readonly number[] => {
  const hashes: number[] = []
  for (let at = 0; at < text.length; ) {
    const start = at
    let hash = OFFSET
    let before = 0
    for (let letter = smallLetter(text.charCodeAt(at)); letter > 0; letter = smallLetter(text.charCodeAt(++at))) {
      // As `fold` writes umlauts: „ae“, „oe“ and „ue“ lose their e.
      if (letter !== E || !(before === A || before === O || before === U)) hash = Math.imul(hash ^ letter, PRIME)
      before = letter
    }
    if (text.charCodeAt(at) >= BEYOND) {
      OTHER_WORD.lastIndex = start
      const [word = ''] = OTHER_WORD.exec(text) ?? []
      if (word !== '') hashes.push(hashOfWord(word))
      at = Math.max(at + 1, start + word.length)
    } else {
      if (at > start) hashes.push(hash >>> 0)
      at++
    }
  }
  return hashes
}

/** The small letter of a unit, or the digit; 0 where it is neither. */
const smallLetter = (unit: number): number => {
  const small = unit | 0x20
  if (small >= A && small <= Z && unit < BEYOND) return small
  return unit >= ZERO && unit <= NINE ? unit : 0
}

/** Words whose hashes are kept: a text has most of its words in common with the one before. */
const MOST_KEPT = 50_000
const kept = new Map<string, number>()

const hashOfWord = (word: string): number => {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const hash = hashOf(fold(word))
  kept.set(ownWord(word), hash)
  return hash
}

/** FNV-1a over UTF-16 units, 32 bits. */
const hashOf = (word: string): number => {
  let hash = OFFSET
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash >>> 0
}

/** The finisher of MurmurHash3: every bit of the outcome hangs on every bit that goes in. */
const mixed = (value: number): number => {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

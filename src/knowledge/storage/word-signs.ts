// Ranking asks of some three thousand different words, for each question, whether they say anything to it, and of nearly all they do
// not. What tells that is kept here in 32 bytes a word, so that those of a whole collection are at hand; the words
// themselves (word-forms.ts) take five times the room, and are looked at only where the signs leave it open.

import type { WrittenWord } from '../search/collection.ts'
import { runNumber, runNumbersOf } from '../search/grams.ts'

/** What is wanted of words: 1 at the signs of stems, and at those of runs of letters. */
export interface WantedSigns {
  readonly stems: Uint8Array
  readonly runs: Uint8Array
}

export interface WordSigns {
  /** Whether the word (by its number) may have a stem or a run that is wanted. Where it has one this is never wrong. */
  mayHave(word: number, wanted: WantedSigns): boolean
  /** Letters of the word. */
  lettersOf(word: number): number
}

/** Signs are 16 bits: of a hundred words that have nothing to do with a question about one still looks as if it had. */
const DIFFERENT = 2 ** 16

const signOf = (number: number): number => number % DIFFERENT

/** The signs of these stems, and of these runs by their numbers. */
export function wantedSigns(stems: Iterable<string>, runs: Iterable<number>): WantedSigns {
  const wanted = { stems: new Uint8Array(DIFFERENT), runs: new Uint8Array(DIFFERENT) }
  for (const stem of stems) wanted.stems[signOf(runNumber(stem))] = 1
  for (const run of runs) wanted.runs[signOf(run)] = 1
  return wanted
}

/** Numbers in the row for each word: its letters, how many runs it has, and the sign of its stem; those of the runs follow. */
const [LETTERS, RUNS, STEM, FIRST_RUN] = [0, 1, 2, 3]
/** More than any word has: one is cut at 40 letters, of which none becomes more than four. */
const MOST_RUNS = 200

/** Bytes for each word, with the eight that say where its signs are. */
const EACH = 32

/**
 * Signs in `bytes`, by the number of the word; `form` tells what a word is whose signs are not there. They stand in a row of two
 * halves: when both are full, the one filled first begins anew. Where those of a word are is said in a table of fixed size, which words
 * share whose numbers are its size apart: the last one asked for has the place.
 */
export function wordSigns(bytes: number, form: (word: number) => WrittenWord): WordSigns {
  const slots = Math.max(1, Math.floor(bytes / EACH))
  const half = Math.max(FIRST_RUN + MOST_RUNS, Math.floor((bytes - 8 * slots) / Uint16Array.BYTES_PER_ELEMENT / 2))
  const row = new Uint16Array(2 * half)
  const owners = new Uint32Array(slots)
  /** Where the signs of the owner begin, and one more; 0 where they are not there. */
  const places = new Uint32Array(slots)
  let next = 0
  let end = half

  function beginOtherHalf(): void {
    next = end === half ? half : 0
    end = next + half
    for (let slot = 0; slot < slots; slot++) {
      const place = (places[slot] ?? 0) - 1
      if (place >= next && place < end) places[slot] = 0
    }
  }

  function put(word: number): number {
    const { word: written, stem } = form(word)
    const runs = runNumbersOf(written)
    const count = Math.min(runs.length, MOST_RUNS)
    if (next + FIRST_RUN + count > end) beginOtherHalf()
    const place = next
    row[place + LETTERS] = Math.min(written.length, DIFFERENT - 1)
    row[place + RUNS] = count
    row[place + STEM] = signOf(runNumber(stem))
    for (let at = 0; at < count; at++) row[place + FIRST_RUN + at] = signOf(runs[at] ?? 0)
    next += FIRST_RUN + count
    owners[word % slots] = word
    places[word % slots] = place + 1
    return place
  }

  const placeOf = (word: number): number => {
    const slot = word % slots
    const known = owners[slot] === word ? (places[slot] ?? 0) : 0
    return known > 0 ? known - 1 : put(word)
  }

  return {
    mayHave(word, { stems, runs }) {
      const place = placeOf(word)
      if (stems[row[place + STEM] ?? 0] === 1) return true
      const behind = place + FIRST_RUN + (row[place + RUNS] ?? 0)
      for (let at = place + FIRST_RUN; at < behind; at++) if (runs[row[at] ?? 0] === 1) return true
      return false
    },
    lettersOf: (word) => row[placeOf(word) + LETTERS] ?? 0,
  }
}

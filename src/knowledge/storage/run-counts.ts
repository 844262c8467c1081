// In how many texts of a transaction runs of letters stand. Texts share most of their words, so a run is looked up once for each word,
// and counted by its place from then on.

import { gramsOfText } from '../search/grams.ts'

export interface RunCounts {
  /** Counts each run of four letters of the text so many times (fewer than 0: takes it back), and the text itself under ''. */
  add(text: string, times: number): void
  /** What was counted for each run, in the order of their letters. */
  sums(): readonly (readonly [run: string, sum: number])[]
  clear(): void
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

export function runCounts(): RunCounts {
  const places = new Map<string, number>()
  const ofWord = new Map<string, readonly number[]>()
  /** By place: what was counted, and the text in which the run came last. */
  let sums: number[] = []
  let last: number[] = []
  let texts = 0
  const placeOf = (run: string): number => {
    const known = places.get(run)
    if (known !== undefined) return known
    const place = sums.length
    places.set(run, place)
    sums.push(0)
    last.push(0)
    return place
  }
  const placesOf = (word: string): readonly number[] => {
    const known = ofWord.get(word)
    if (known !== undefined) return known
    const fresh = gramsOfText(word).map(placeOf)
    ofWord.set(word, fresh)
    return fresh
  }
  return {
    add(text, times) {
      texts++
      const count = (place: number): void => {
        if (last[place] === texts) return
        last[place] = texts
        sums[place] = (sums[place] ?? 0) + times
      }
      count(placeOf(''))
      for (const word of text.match(WORD) ?? []) for (const place of placesOf(word)) count(place)
    },
    sums: () => [...places.keys()].sort().map((run) => [run, sums[placeOf(run)] ?? 0] as const),
    clear() {
      places.clear()
      ofWord.clear()
      sums = []
      last = []
    },
  }
}

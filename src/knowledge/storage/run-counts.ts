// In how many texts of a transaction runs of letters stand. Texts share most of their words, so a run is looked up once for each word,
// and counted by its place from then on.

import { gramsOfText } from '../search/grams.ts'
import { ownWord } from '../text/own-word.ts'

export interface RunCounts {
  /** Counts each run of four letters of the text so many times (fewer than 0: takes it back), and the text itself under ''. */
  add(text: string, times: number): void
  /** What was counted for each run, in the order of their letters. */
  sums(): readonly (readonly [run: string, sum: number])[]
  clear(): void
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Words and runs that keep their places when a transaction ends, about 200 bytes a word. */
const MOST_WORDS = 30_000

export function runCounts(): RunCounts {
  const places = new Map<string, number>()
  const ofWord = new Map<string, readonly number[]>()
  /** By place: the run, what was counted, and the text in which it came last. */
  const runs: string[] = []
  const sums: number[] = []
  const last: number[] = []
  /** Places of runs that were counted. */
  let counted: number[] = []
  let texts = 0
  /** The text at which the transaction began. */
  let since = 0
  const placeOf = (run: string): number => {
    const known = places.get(run)
    if (known !== undefined) return known
    const place = runs.push(run) - 1
    places.set(run, place)
    sums.push(0)
    last.push(0)
    return place
  }
  const placesOf = (word: string): readonly number[] => {
    const known = ofWord.get(word)
    if (known !== undefined) return known
    const fresh = gramsOfText(word).map(placeOf)
    ofWord.set(ownWord(word), fresh)
    return fresh
  }
  const forgetAll = (): void => {
    places.clear()
    ofWord.clear()
    for (const list of [runs, sums, last]) list.length = 0
    texts = 0
  }
  return {
    add(text, times) {
      texts++
      const count = (place: number): void => {
        const before = last[place] ?? 0
        if (before === texts) return
        if (before <= since) counted.push(place)
        last[place] = texts
        sums[place] = (sums[place] ?? 0) + times
      }
      count(placeOf(''))
      for (const word of text.match(WORD) ?? []) for (const place of placesOf(word)) count(place)
    },
    sums: () => counted.map((place) => [runs[place] ?? '', sums[place] ?? 0] as const).sort(byRun),
    clear() {
      for (const place of counted) sums[place] = 0
      counted = []
      if (ofWord.size > MOST_WORDS) forgetAll()
      since = texts
    },
  }
}

const byRun = ([one]: readonly [string, number], [other]: readonly [string, number]): number => (one < other ? -1 : 1)

// Adds up what the terms of a search say of each text, and finds the texts of which they say most. All lists are read side by side,
// one stretch of numbers after the other: the sums of a stretch stay in the processor's cache, those of all texts do not.

import { HEAD, type PostingBytes, readDistance } from './posting-list.ts'

export interface Scored {
  readonly number: number
  readonly score: number
}

/** The list of a term that counts `weight` for each unit of what it says. */
export interface WeightedList {
  readonly list: PostingBytes
  readonly weight: number
}

/** Which texts count. */
export interface Wanted {
  /** Only these, ascending; all where absent. */
  readonly among?: Uint32Array | undefined
  /** Not these. */
  readonly gone: ReadonlySet<number>
}

/**
 * Numbers looked at together. Among 380,000 texts half of the time that one board for all took; 4,096 to 65,536 made no
 * difference.
 */
const STRETCH = 2 ** 14
/** Behind the last number of a list; the largest that V8 adds and compares as a small integer, which saves a fifth. */
const ENDED = 2 ** 31 - 1

export interface ScoreBoard {
  /** The `limit` texts of which the lists together say most, best first; equal ones by number, so that the order is the same every time. */
  highest(lists: readonly WeightedList[], limit: number, wanted: Wanted): Scored[]
}

/** A board to use again and again; nothing of one search is left for the next. */
export function scoreBoard(): ScoreBoard {
  /** Of a stretch, by distance from its beginning; 0 where nothing was added. */
  const sums = new Float32Array(STRETCH)
  /** The distances of those that are not 0. */
  const touched = new Uint16Array(STRETCH)
  const isWanted = new Uint8Array(STRETCH)

  /** Adds the postings of the list before `begin + STRETCH`; gives how many texts are touched afterwards. */
  function add(reader: ListReader, begin: number, count: number, marks: Uint8Array | undefined): number {
    const { list, weight } = reader
    const end = begin + STRETCH
    let [{ number, at }, reached] = [reader, count]
    while (number < end) {
      const said = list[at++] ?? 0
      const place = number - begin
      if (marks === undefined || (place >= 0 && marks[place] === 1)) {
        const before = sums[place] ?? 0
        if (before === 0) touched[reached++] = place
        sums[place] = before + weight * said
      }
      if (at >= list.length) {
        number = ENDED
        break
      }
      // As in posting-list.ts; written out here, where millions are read in a second.
      let byte = list[at++] ?? 0
      let distance = byte & 0x7f
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = list[at++] ?? 0
        distance |= (byte & 0x7f) << shift
      }
      number += distance
    }
    reader.number = number
    reader.at = at
    return reached
  }

  return {
    highest(lists, limit, { among, gone }) {
      const readers = lists.map(readerOf)
      const best: Scored[] = []
      let least = 0
      let next = 0
      for (;;) {
        let begin = ENDED
        for (const { number } of readers) begin = Math.min(begin, number)
        if (among !== undefined) {
          while (next < among.length && (among[next] ?? 0) < begin) next++
          begin = among[next] ?? ENDED
        }
        if (begin === ENDED) return best
        const first = next
        if (among !== undefined)
          for (; next < among.length && (among[next] ?? 0) < begin + STRETCH; next++)
            isWanted[(among[next] ?? 0) - begin] = 1
        let count = 0
        for (const reader of readers) count = add(reader, begin, count, among && isWanted)
        for (let at = 0; at < count; at++) {
          const place = touched[at] ?? 0
          const number = begin + place
          const score = sums[place] ?? 0
          sums[place] = 0
          if (score < least || (gone.size > 0 && gone.has(number))) continue
          insert(best, { number, score }, limit)
          if (best.length === limit) least = best[limit - 1]?.score ?? 0
        }
        if (among !== undefined) for (let at = first; at < next; at++) isWanted[(among[at] ?? 0) - begin] = 0
      }
    },
  }
}

/** A list as far as it was read: the number that comes next, and where its weight stands. */
interface ListReader extends WeightedList {
  number: number
  at: number
}

function readerOf({ list, weight }: WeightedList): ListReader {
  const { distance, end } = HEAD < list.length ? readDistance(list, HEAD) : { distance: ENDED, end: HEAD }
  return { list, weight, number: distance, at: end }
}

/** Puts it in its place among the best, of which at most `limit` stay. */
function insert(best: Scored[], scored: Scored, limit: number): void {
  let place = best.length
  while (place > 0 && comesBefore(scored, best[place - 1])) place--
  if (place >= limit) return
  best.splice(place, 0, scored)
  if (best.length > limit) best.pop()
}

const comesBefore = ({ number, score }: Scored, other: Scored | undefined): boolean =>
  other !== undefined && (score > other.score || (score === other.score && number < other.number))

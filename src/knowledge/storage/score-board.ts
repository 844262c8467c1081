// Adds up what the terms of a search say of each text, and finds the texts of which they say most.

import { HEAD, lastOf, type PostingBytes } from './posting-list.ts'

export interface Scored {
  readonly number: number
  readonly score: number
}

export interface ScoreBoard {
  /** Adds the list of a term that counts `weight` for each unit; only for texts in `among` where given. */
  add(list: PostingBytes, weight: number, among?: ReadonlySet<number>): void
  /**
   * The `limit` highest, best first, without those that are `gone`; equal ones by number, so that the order is the same every
   * time. The board is empty afterwards.
   */
  highest(limit: number, gone: ReadonlySet<number>): Scored[]
}

export function scoreBoard(): ScoreBoard {
  /** By number of text; 0 where nothing was added. */
  let sums = new Float32Array(0)
  /** The numbers of those that are not 0. */
  let touched = new Uint32Array(0)
  let count = 0
  const makeRoom = (last: number): void => {
    if (last < sums.length) return
    const size = Math.ceil(1.5 * last) + 1
    const [old, before] = [sums, touched]
    sums = new Float32Array(size)
    touched = new Uint32Array(size)
    sums.set(old)
    touched.set(before)
  }
  return {
    add(list, weight, among) {
      makeRoom(lastOf(list))
      let number = 0
      for (let at = HEAD; at < list.length; ) {
        // As in posting-list.ts; written out here, where millions are read in a second.
        let byte = list[at++] ?? 0
        let distance = byte & 0x7f
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = list[at++] ?? 0
          distance |= (byte & 0x7f) << shift
        }
        number += distance
        const said = list[at++] ?? 0
        if (among !== undefined && !among.has(number)) continue
        const before = sums[number] ?? 0
        if (before === 0) touched[count++] = number
        sums[number] = before + weight * said
      }
    },
    highest(limit, gone) {
      const best: Scored[] = []
      let least = 0
      for (let at = 0; at < count; at++) {
        const number = touched[at] ?? 0
        const score = sums[number] ?? 0
        sums[number] = 0
        if (score < least || (gone.size > 0 && gone.has(number))) continue
        let place = best.length
        while (place > 0 && comesBefore(number, score, best[place - 1])) place--
        if (place >= limit) continue
        best.splice(place, 0, { number, score })
        if (best.length > limit) best.pop()
        if (best.length === limit) least = best[limit - 1]?.score ?? 0
      }
      count = 0
      return best
    },
  }
}

const comesBefore = (number: number, score: number, other: Scored | undefined): boolean =>
  other !== undefined && (score > other.score || (score === other.score && number < other.number))

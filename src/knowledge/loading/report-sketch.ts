// What a text is known by among all others, small enough to be kept beside each of them (Broder 1997, bottom-k).

import { shinglesOf } from './shingles.ts'

/** Shingles a sketch keeps, those with the smallest hashes: enough to tell a share to about 0.04. */
const SKETCH = 128
/** Of these, so many are looked up. That one at least is the same was simulated: 0.99 for a text and its half, 0.94 where only 0.6 of the half is. */
const MARKS = 8
/** Share of the shorter text's shingles that must stand in the longer one; a sketch may be wrong by some of it. */
const SHARED = 0.6
const DOUBT = 0.15
/** Shingles below which a text is too short to be compared. */
const FEWEST = 20

/** What a text is known by: how many shingles it has, and the smallest of their hashes in order. */
export interface Sketch {
  readonly size: number
  readonly least: Uint32Array
}

/** The sketch of a text; undefined where it is too short to be told from others. */
export const sketchOf = (text: string): Sketch | undefined => sketched(shinglesOf(text))

export const sketched = (shingles: ReadonlySet<number>): Sketch | undefined =>
  shingles.size < FEWEST
    ? undefined
    : { size: shingles.size, least: Uint32Array.from(shingles).sort().slice(0, SKETCH) }

/** Under which numbers a text is looked up: texts that are one report share at least one of them, nearly always. */
export const marksOf = ({ least }: Sketch): readonly number[] => [...least.slice(0, MARKS)]

/** Those that came up, the most frequent first, at most `most`. */
export const likelyOf = (found: Iterable<number>, most: number): readonly number[] => {
  const times = new Map<number, number>()
  for (const each of found) times.set(each, (times.get(each) ?? 0) + 1)
  return [...times]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([each]) => each)
}

/** Whether two texts may be one report by their sketches alone; where not, they are not worth reading. */
export const mayBeSameReport = (one: Sketch, other: Sketch): boolean => {
  const both = bottomOf(one, other)
  const alike = both.common / both.size
  const common = (alike * (one.size + other.size)) / (1 + alike)
  return common >= Math.min(one.size, other.size) * (SHARED - DOUBT)
}

/** Of the smallest hashes of both together, how many stand in both. */
const bottomOf = (one: Sketch, other: Sketch): { readonly size: number; readonly common: number } => {
  const most = Math.min(SKETCH, Math.max(one.least.length, other.least.length))
  let [at, beside, size, common] = [0, 0, 0, 0]
  for (; size < most && (at < one.least.length || beside < other.least.length); size++) {
    const [a, b] = [one.least[at] ?? Number.POSITIVE_INFINITY, other.least[beside] ?? Number.POSITIVE_INFINITY]
    if (a === b) common++
    if (a <= b) at++
    if (b <= a) beside++
  }
  return { size: Math.max(1, size), common }
}

/** Whether most of the shorter text stands in the longer one, in the same words. */
export const isSameReport = (one: string, other: string): boolean => sharesMost(shinglesOf(one), shinglesOf(other))

export const sharesMost = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const shingle of short) if (long.has(shingle)) common++
  return common >= short.size * SHARED
}

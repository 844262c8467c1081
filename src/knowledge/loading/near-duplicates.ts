// Agency copy stands in several papers, shortened here, with another headline there. Such articles are one report: counted as
// several they would make one voice look like many.

import type { Article } from '../article/article.ts'
import { fold } from '../text/fold.ts'

/** Words in a row that make a shingle: five words are rarely the same by chance. */
const SHINGLE = 5
/** Hashes a text is known by, and how many of them make a band: texts with a third of all their shingles in common meet with 0.97. */
const HASHES = 64
const BAND = 2
/** Share of the shorter text's shingles that must stand in the longer one. */
const SHARED = 0.6
/** Shingles below which a text is too short to be compared. */
const FEWEST = 20

interface Shingled {
  readonly id: string
  readonly published: string
  readonly shingles: ReadonlySet<number>
}

/**
 * Ids of articles that are one report, two or more in a group: the first published first, those without a date last. Articles
 * that have nothing alike are in no group. MinHash with banding (Broder 1997), then the true share of common shingles.
 */
export const groupNearDuplicates = (
  articles: readonly Pick<Article, 'id' | 'text' | 'published'>[],
): readonly (readonly string[])[] => {
  const shingled = articles
    .map(({ id, text, published }) => ({ id, published: published ?? '9', shingles: shinglesOf(text) }))
    .filter(({ shingles }) => shingles.size >= FEWEST)
  const leaders = new Map<Shingled, Shingled>()
  for (const [one, other] of candidatePairs(shingled)) {
    const [leader, follower] = [leaderOf(leaders, one), leaderOf(leaders, other)]
    if (leader !== follower && isSameReport(one, other)) leaders.set(follower, leader)
  }
  const groups = Map.groupBy(shingled, (each) => leaderOf(leaders, each))
  return [...groups.values()].filter((group) => group.length > 1).map(inOrder)
}

const inOrder = (group: readonly Shingled[]): readonly string[] =>
  group.toSorted((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0)).map(({ id }) => id)

/** The one that stands for a group; ways there are made short. */
const leaderOf = (leaders: Map<Shingled, Shingled>, each: Shingled): Shingled => {
  const next = leaders.get(each)
  if (next === undefined) return each
  const leader = leaderOf(leaders, next)
  leaders.set(each, leader)
  return leader
}

const isSameReport = (one: Shingled, other: Shingled): boolean => {
  const [short, long] = one.shingles.size < other.shingles.size ? [one, other] : [other, one]
  let common = 0
  for (const shingle of short.shingles) if (long.shingles.has(shingle)) common++
  return common >= short.shingles.size * SHARED
}

/** Hashes of all runs of five words, without regard to case and accents. */
const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => hashOf(fold(word)))
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0
    for (let word = at; word < at + SHINGLE; word++) hash = mixed(Math.imul(hash, 31) + (words[word] ?? 0))
    shingles.add(hash)
  }
  return shingles
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

/** Pairs that agree in all hashes of a band, some of them several times. */
function* candidatePairs(articles: readonly Shingled[]): Generator<readonly [Shingled, Shingled]> {
  const buckets = new Map<string, Shingled[]>()
  const copied = new Map<string, Shingled>()
  for (const article of articles) {
    const hashes = minHashes(article.shingles)
    // A copy word for word needs to meet its original only: a thousand of them would be half a million pairs.
    const original = copied.get(hashes.join())
    if (original) {
      yield [article, original]
      continue
    }
    copied.set(hashes.join(), article)
    for (let at = 0; at < HASHES; at += BAND) {
      const bucket = `${at}:${hashes.slice(at, at + BAND).join(',')}`
      const others = buckets.get(bucket)
      for (const other of others ?? []) yield [article, other]
      if (others) others.push(article)
      else buckets.set(bucket, [article])
    }
  }
}

/** The smallest of all shingles' hashes under 64 different hash functions. */
const minHashes = (shingles: ReadonlySet<number>): readonly number[] => {
  const least = new Array<number>(HASHES).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at++) {
      const hash = mixed(shingle ^ Math.imul(at + 1, 0x9e3779b1))
      if (hash < (least[at] ?? 0)) least[at] = hash
    }
  }
  return least
}

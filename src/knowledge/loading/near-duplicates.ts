// Agency copy stands in several papers, shortened here, with another headline there. Such articles are one report: counted as
// several they would make one voice look like many.

import type { Article } from '../article/article.ts'
import { likelyOf, marksOf, mayBeSameReport, type Sketch, sharesMost, sketched } from './report-sketch.ts'
import { shinglesOf } from './shingles.ts'

interface Shingled {
  readonly id: string
  readonly published: string
  readonly shingles: ReadonlySet<number>
  readonly sketch: Sketch
}

/**
 * Ids of articles that are one report, two or more in a group: the first published first, those without a date last. Articles
 * that have nothing alike are in no group.
 */
export const groupNearDuplicates = (
  articles: readonly Pick<Article, 'id' | 'text' | 'published'>[],
): readonly (readonly string[])[] => {
  const shingled = articles.flatMap(({ id, text, published }): Shingled[] => {
    const shingles = shinglesOf(text)
    const sketch = sketched(shingles)
    return sketch === undefined ? [] : [{ id, published: published ?? '9', shingles, sketch }]
  })
  const leaders = new Map<Shingled, Shingled>()
  for (const [one, other] of candidatePairs(shingled)) {
    const [leader, follower] = [leaderOf(leaders, one), leaderOf(leaders, other)]
    if (leader !== follower && sharesMost(one.shingles, other.shingles)) leaders.set(follower, leader)
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

/** Pairs that share marks enough. */
function* candidatePairs(articles: readonly Shingled[]): Generator<readonly [Shingled, Shingled]> {
  const holders = new Map<number, number[]>()
  const copied = new Map<string, Shingled>()
  for (const [place, article] of articles.entries()) {
    // A copy word for word needs to meet its original only: a thousand of them would be half a million pairs.
    const words = article.sketch.least.join()
    const original = copied.get(words)
    if (original) {
      yield [article, original]
      continue
    }
    copied.set(words, article)
    const marks = marksOf(article.sketch)
    const others = likelyOf(
      marks.flatMap((mark) => holders.get(mark) ?? []),
      articles.length,
    )
    for (const other of others.flatMap((at) => articles[at] ?? []))
      if (mayBeSameReport(article.sketch, other.sketch)) yield [article, other]
    for (const mark of marks) holders.set(mark, [...(holders.get(mark) ?? []), place])
  }
}

// Scores as the collection gives them out.

import type { Found } from '../search/collection.ts'

/** The items with their scores, best first, equal ones in the order given; `whole`: the sum of idf of the query's words. */
export function found<T>(items: readonly T[], scores: readonly number[], whole: number, limit: number): Found<T>[] {
  const best = Math.max(...scores, 0)
  if (best <= 0) return []
  return items
    .map((item, place) => ({ item, raw: scores[place] ?? 0 }))
    .filter(({ raw }) => raw > 0)
    .sort((a, b) => b.raw - a.raw)
    .slice(0, Math.max(0, limit))
    .map(({ item, raw }) => ({ item, score: raw / best, strength: whole > 0 ? raw / whole : 0 }))
}

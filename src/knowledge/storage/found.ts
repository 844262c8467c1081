// Scores as the collection gives them out.

import type { Found } from '../search/collection.ts'
import type { Fit } from '../search/rank.ts'

/** The items with how well they fit, best first, equal ones in the order given. */
export function found<T>(items: readonly T[], fits: readonly Fit[], limit: number): Found<T>[] {
  const ranked = items
    .flatMap((item, place) => {
      const fit = fits[place]
      return fit === undefined || fit.score <= 0 ? [] : [{ item, fit }]
    })
    .sort((a, b) => b.fit.score - a.fit.score)
    .slice(0, Math.max(0, Math.floor(limit)))
  const best = ranked[0]?.fit.score ?? 1
  return ranked.map(({ item, fit }) => ({ item, score: fit.score / best, strength: fit.strength }))
}

/** How much further is looked where most of what was found says the same, as with forty papers that print one agency. */
const FURTHER = 4

/** What `keep` leaves of the `most` that fit best; where that is less than half of them, of four times as many. */
export function untilEnough<Candidate, Kept>(
  most: number,
  candidates: (most: number) => readonly Candidate[],
  keep: (found: readonly Candidate[]) => readonly Kept[],
): readonly Kept[] {
  const found = candidates(most)
  const kept = keep(found)
  return kept.length * 2 < found.length ? keep(candidates(most * FURTHER)) : kept
}

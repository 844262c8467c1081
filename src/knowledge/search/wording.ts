// Half-remembered words against the true ones: „die Tüte hatte löcher von aussen“ against what was said.

import type { Term } from './analyse.ts'
import { slips, slipsAllowed } from './spelling.ts'

/**
 * How much of the remembered words stands in the wording in the same order: 1 all of them, 0 none. Words are compared by
 * their stems and may be mistyped; stop words count a third, since they are remembered least. Longest common subsequence.
 */
export function sharedWording(remembered: readonly Term[], wording: readonly Term[]): number {
  let whole = 0
  for (const term of remembered) whole += weightOf(term)
  if (whole === 0) return 0
  let previous = new Float64Array(wording.length + 1)
  let current = new Float64Array(wording.length + 1)
  for (const term of remembered) {
    const weight = weightOf(term)
    let [left, diagonal] = [0, 0]
    for (let place = 0; place < wording.length; place++) {
      const above = previous[place + 1] ?? 0
      const same = sameness(term.stem, wording[place]?.stem ?? '')
      if (above > left) left = above
      if (same > 0 && diagonal + weight * same > left) left = diagonal + weight * same
      current[place + 1] = left
      diagonal = above
    }
    const reused = previous
    previous = current
    current = reused
  }
  return (previous[wording.length] ?? 0) / whole
}

const weightOf = (term: Term): number => (term.stop ? 1 / 3 : 1)

function sameness(remembered: string, word: string): number {
  if (remembered === word) return 1
  // One slip leaves the first or the second letter where it was: most words need no closer look.
  if (remembered.charCodeAt(0) !== word.charCodeAt(0) && remembered.charCodeAt(1) !== word.charCodeAt(1)) return 0
  const allowed = Math.min(slipsAllowed(remembered.length), slipsAllowed(word.length))
  return allowed > 0 && slips(remembered, word, allowed) <= allowed ? 0.8 : 0
}

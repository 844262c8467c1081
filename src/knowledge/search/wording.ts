// Half-remembered words against the true ones: „die Tüte hatte löcher von aussen“ against what was said.

import type { Term } from './analyse.ts'
import { slips, slipsAllowed } from './spelling.ts'

/**
 * How much of the remembered words stands in the wording in the same order: 1 all of them, 0 none. Words are compared by
 * their stems and may be mistyped; stop words count a third, since they are remembered least. Longest common subsequence.
 */
export function sharedWording(remembered: readonly Term[], wording: readonly Term[]): number {
  const whole = remembered.reduce((sum, term) => sum + weightOf(term), 0)
  if (whole === 0) return 0
  let previous = new Float64Array(wording.length + 1)
  for (const term of remembered) {
    const current = new Float64Array(wording.length + 1)
    wording.forEach((other, place) => {
      const matched = (previous[place] ?? 0) + weightOf(term) * sameness(term.stem, other.stem)
      current[place + 1] = Math.max(matched, previous[place + 1] ?? 0, current[place] ?? 0)
    })
    previous = current
  }
  return (previous[wording.length] ?? 0) / whole
}

const weightOf = (term: Term): number => (term.stop ? 1 / 3 : 1)

function sameness(remembered: string, word: string): number {
  if (remembered === word) return 1
  // One slip leaves the first or the second letter where it was: most words need no closer look.
  if (remembered[0] !== word[0] && remembered[1] !== word[1]) return 0
  const allowed = Math.min(slipsAllowed(remembered.length), slipsAllowed(word.length))
  return allowed > 0 && slips(remembered, word, allowed) <= allowed ? 0.8 : 0
}

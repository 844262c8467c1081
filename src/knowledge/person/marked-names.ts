// „die „Stumme Marta““, ‘Silent Marta’: two capitals in marks look like somebody's name, but are what a bell, a ship, a paper
// or a party is called.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'
import type { Candidate } from './candidate.ts'

const OPENING = /(\p{L}+)?\s?["„“«»‚‘'›‹]$/u
const CLOSING = /^["“”»«‘’'‹›]/
/** Letters before a mark in which its determiner stands. */
const REACH = 30

/**
 * Makes names of persons that fill their marks those of bodies: all of a name where a determiner stands before its marks once, else
 * those in marks where the name never stands without. A single word in marks may be a nickname or a quotation, and stays.
 */
export function markedAsBodies(
  text: string,
  candidates: readonly Candidate[],
  { determiners }: Lexicon,
): readonly Candidate[] {
  const isName = ({ kind, sort, name }: Candidate): boolean =>
    kind === 'name' && sort === 'person' && (name?.length ?? 0) > 1
  const keyOf = ({ name }: Candidate): string => plain(name?.join(' ') ?? '')
  const determined = new Set<string>()
  const free = new Set<string>()
  const marked = new Set<Candidate>()
  for (const candidate of candidates.filter(isName)) {
    const opening = OPENING.exec(text.slice(Math.max(0, candidate.start - REACH), candidate.start))
    if (opening === null || !CLOSING.test(text.slice(candidate.end, candidate.end + 1))) {
      free.add(keyOf(candidate))
      continue
    }
    marked.add(candidate)
    if (determiners.has((opening[1] ?? '').toLowerCase())) determined.add(keyOf(candidate))
  }
  if (marked.size === 0) return candidates
  return candidates.map((candidate) => {
    if (!isName(candidate)) return candidate
    const key = keyOf(candidate)
    if (!determined.has(key) && (!marked.has(candidate) || free.has(key))) return candidate
    const { gender: _, ...body } = candidate
    return { ...body, sort: 'body' as const }
  })
}

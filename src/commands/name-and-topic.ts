// „/quotes Pohl Brücke“, „/compare Pohl und Tann zum See“: names at the beginning, what they speak about after them.

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { type PersonMeant, personMeant } from './person-meant.ts'

type Found = Exclude<PersonMeant, { kind: 'nobody' }>

export interface LeadingName {
  readonly meant: Found
  /** What follows the name, trimmed; may be empty. */
  readonly rest: string
}

/** „Ministerin Dr. Maria von der Heide-Lund“: longer names are rare. */
const longestName = 5

/**
 * The longest beginning of `words` that names somebody, and what follows; undefined where nobody is named. A name as it is
 * written beats a likeness of more words, so that „Pohl Grippe“ is not read as a slip of somebody else's name.
 */
export function leadingName(words: string, knowledge: KnowledgeBase): LeadingName | undefined {
  const all = words.split(/\s+/).filter((word) => word !== '')
  const sizes = all.map((_, index) => Math.min(all.length, longestName) - index).filter((size) => size > 0)
  const named = (size: number): string =>
    all
      .slice(0, size)
      .join(' ')
      .replace(/[,;:]+$/, '')
  const written = sizes.find((size) => knowledge.findPeople(named(size), 1).some(({ by }) => by !== 'fuzzy'))
  const size = written ?? sizes.find((each) => knowledge.findPeople(named(each), 1).length > 0)
  if (size === undefined) return undefined
  const meant = personMeant(named(size), knowledge)
  return meant.kind === 'nobody' ? undefined : { meant, rest: all.slice(size).join(' ') }
}

/** `words` without the small words (lower case) that they begin with: „zum Thema Brücke“ is about „Brücke“. */
export function without(small: readonly string[], words: string): string {
  const all = words.split(/\s+/)
  const first = all.findIndex((word) => !small.includes(word.toLowerCase()))
  return first < 0 ? '' : all.slice(first).join(' ')
}

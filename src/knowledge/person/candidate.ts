// What the finders hand to the cast: words that name or point to someone, before it is known who that is.

import type { Span } from '../text/span.ts'
import type { Gender, MentionKind, PersonKind } from './person.ts'

export interface Candidate extends Span {
  readonly kind: MentionKind
  readonly sort: PersonKind
  /** Names only: the words of the name without role, title and genitive. */
  readonly name?: readonly string[]
  /** The role noun with what belongs to it: „Energieministerin“, „transport secretary“. */
  readonly role?: string
  readonly gender?: Gender
  readonly number: 'singular' | 'plural'
  readonly subject?: boolean
  /** „die Ministerin“, „the farmer“: someone the reader knows already; not „eine Ministerin“. */
  readonly definite?: boolean
  /** One word alone that may be a surname or no name at all. */
  readonly weak?: boolean
  /** Token after the last one. */
  readonly next: number
}

export const INDEFINITE: ReadonlySet<string> = new Set([
  'ein',
  'eine',
  'einer',
  'einem',
  'einen',
  'eines',
  'a',
  'an',
  'un',
  'une',
  'another',
  'kein',
  'keine',
  'keiner',
])

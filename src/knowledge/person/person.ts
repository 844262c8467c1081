// Whose words are quoted: people, bodies, papers and governments, as one article names them.

import type { Span } from '../text/span.ts'

/** `body`: ministry, court, company, party; `paper`: newspaper, agency, broadcaster; `government`: a capital standing for one; `group`: unnamed people. */
export type PersonKind = 'person' | 'body' | 'paper' | 'government' | 'group'
export type Gender = 'female' | 'male'

/** Someone (or something) who can speak, as one article names them. */
export interface Person {
  /** The fullest form in the article, without role or title: „Dmitri Peskow“. */
  readonly name: string
  readonly kind: PersonKind
  /** Roles and titles the article gives: „Kremlsprecher“, „Sprecher des Kreml“. */
  readonly roles: readonly string[]
  readonly gender?: Gender
  /** Every form of the name in the article, longest first: „Dmitri Peskow“, „Peskow“. */
  readonly forms: readonly string[]
}

export type MentionKind = 'name' | 'role' | 'pronoun'

/** Words that name or point to a person: „Kremlsprecher Dmitri Peskow“, „die Ministerin“, „er“. */
export interface Mention extends Span {
  readonly kind: MentionKind
  /** Index into the cast's people; absent where the words alone do not say who is meant (pronouns, roles of nobody known). */
  readonly person?: number
  readonly gender?: Gender
  readonly number: 'singular' | 'plural'
  /** Roles only: a word for a body or a paper („the union“), not for somebody. */
  readonly body?: true
  /** Pronouns only: whether it can be a subject ("er", "he") or cannot ("ihm", "him", "sein"). */
  readonly subject?: boolean
}

/** Everyone an article mentions. Mentions are in text order and do not overlap. */
export interface Cast {
  readonly people: readonly Person[]
  readonly mentions: readonly Mention[]
}

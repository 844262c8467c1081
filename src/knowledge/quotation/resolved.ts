// A speaker once found, and what is remembered of those before.

import type { Gender, Person } from '../person/person.ts'
import { type Span, shared } from '../text/span.ts'
import type { Speaker } from './quotation.ts'
import type { Reading } from './reading.ts'
import type { Subject } from './subject-phrase.ts'
import { mentionsIn } from './who-can-speak.ts'

/** A speaker with the words that named him here. */
export interface Resolved {
  readonly speaker?: Speaker
  readonly mention?: Span
  readonly certain: boolean
  readonly gender?: Gender
  readonly plural?: boolean
  /** Who passed the words on. */
  readonly reportedBy?: string
  /** The frame that said so. */
  readonly frame?: number
  /** Only what a sentence was about, not somebody said to speak. */
  readonly topicOnly?: boolean
}

export interface Memory {
  /** Who spoke, the last one last. */
  readonly spoke: Resolved[]
}

export const subjectSpan = ({ frame, from, to }: Subject): Span => ({
  start: frame.tokens[from]?.start ?? 0,
  end: frame.tokens[to - 1]?.end ?? 0,
})

export function ofPerson(person: Person, mention: Span): Resolved {
  const [role] = person.roles
  const speaker: Speaker = role
    ? { name: person.name, kind: person.kind, role }
    : { name: person.name, kind: person.kind }
  return {
    speaker,
    mention,
    certain: true,
    plural: person.kind === 'group',
    ...(person.gender && { gender: person.gender }),
  }
}

/** „der Sprecher von Ann Lee“ is not Ann Lee; „Für Ann Lee ist …“ at the start of a sentence is about her. */
export const isGenitive = (text: string, mention: Span): boolean =>
  /(?:\b(?:von|of|de|vom|des|für|for|Von|Of|De|Vom)\s+)$/.test(
    text.slice(Math.max(0, mention.start - 8), mention.start),
  )

/** „Kolbenschlags Stellvertreterin“, „Vogtweis’s spokesman“: who is named there owns whoever speaks. */
function owns(
  text: string,
  { mention, person }: { readonly mention: Span; readonly person: Person | undefined },
  phrase: Span,
): boolean {
  const name = text.slice(mention.start, mention.end)
  const genitive = /(?:['’]s?|s)$/.test(name) || /^['’]s?\s/.test(text.slice(mention.end, mention.end + 3))
  const isOwn = person?.name.endsWith(name.split(/\s/).at(-1) ?? '') === true
  return genitive && (!isOwn || /^['’]/.test(text.slice(mention.end, mention.end + 1))) && phrase.end > mention.end + 3
}

/** The person of the mention at the head of the phrase, or the person named in an apposition to it. */
export function personIn(reading: Reading, phrase: Span, head: Span): Person | undefined {
  const inside = mentionsIn(reading, phrase)
  const people = inside.map((mention) => ({ mention, person: reading.cast.people[mention.person ?? -1] }))
  const atHead = people.find(({ mention }) => shared(mention, head) > 0 && mention.end >= head.end - 1)
  const named = people.find(
    ({ person, mention }) => person?.kind === 'person' && mention.kind === 'name' && mention.start >= head.start,
  )
  if (atHead?.person?.kind === 'person' && !(atHead.mention.kind === 'role' && named)) return atHead.person
  if (named && !isGenitive(reading.text, named.mention) && !owns(reading.text, named, phrase)) return named.person
  if (atHead?.person) return atHead.person
  return people.find(({ mention, person }) => person && shared(mention, head) > 0 && mention.end === head.end)?.person
}

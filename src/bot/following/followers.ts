// Who follows what, kept among the records of people: the choice, what was sent already, and how far the library was looked
// through for them.

import { z } from 'zod'
import type { Language } from '../../commands/command.ts'
import type { Followed } from '../../knowledge/knowledge-base.ts'
import type { UserRecords } from '../session.ts'

const KEY = 'following'
/** More is a news ticker. */
const MOST_FOLLOWED = 20
const MOST_SENT = 300

const followed = z.union([
  z.object({ kind: z.literal('person'), person: z.string() }),
  z.object({ kind: z.literal('topic'), words: z.string(), language: z.enum(['de', 'en']) }),
])

const followerSchema = z.object({
  language: z.enum(['de', 'en']),
  items: z.array(followed),
  /** Everything loaded up to here has been looked through. */
  mark: z.number(),
  /** Messages sent on `day`, for the daily cap. */
  day: z.string(),
  today: z.number(),
  /** Marks of evidence that was sent, so that a changed article is not news again. */
  sent: z.array(z.string()),
})

export type Follower = z.infer<typeof followerSchema>

export interface Followers {
  of(user: number): readonly Followed[]
  /** `mark`: what is in the library already is no news. */
  add(user: number, language: Language, item: Followed, mark: number): void
  remove(user: number, item: Followed): void
  /** What is kept of one who follows something. */
  one(user: number): Follower | undefined
  /** Everyone who follows something. */
  all(): readonly { readonly user: number; readonly follower: Follower }[]
  keep(user: number, follower: Follower): void
  /** The person follows nothing any more. */
  drop(user: number): void
}

export function followersIn(records: UserRecords): Followers {
  const read = (user: number): Follower | undefined => parsed(records.get(String(user), KEY))
  const keep = (user: number, follower: Follower): void => {
    if (follower.items.length === 0) records.delete(String(user), KEY)
    else records.set(String(user), KEY, JSON.stringify({ ...follower, sent: follower.sent.slice(-MOST_SENT) }))
  }
  return {
    of: (user) => read(user)?.items ?? [],
    one: read,
    add(user, language, item, mark) {
      const before = read(user) ?? { language, items: [], mark, day: '', today: 0, sent: [] }
      const others = before.items.filter((each) => !sameFollowed(each, item))
      keep(user, { ...before, language, items: [...others, item].slice(-MOST_FOLLOWED) })
    },
    remove(user, item) {
      const before = read(user)
      if (before !== undefined)
        keep(user, { ...before, items: before.items.filter((each) => !sameFollowed(each, item)) })
    },
    all: () =>
      records.withKey(KEY).flatMap(({ user, value }) => {
        const follower = parsed(value)
        return follower === undefined ? [] : [{ user: Number(user), follower }]
      }),
    keep,
    drop: (user) => records.delete(String(user), KEY),
  }
}

/** A record that cannot be read (written by a newer version) counts as none. */
const parsed = (value: string | undefined): Follower | undefined =>
  value === undefined ? undefined : followerSchema.safeParse(JSON.parse(value)).data

const sameFollowed = (one: Followed, other: Followed): boolean =>
  one.kind === 'person'
    ? other.kind === 'person' && one.person === other.person
    : other.kind === 'topic' && one.words.toLowerCase() === other.words.toLowerCase()

// The feeds that are followed, and where each stands: kept among the records, so that a restart asks for nothing twice.

import { z } from 'zod'
import type { FollowedFeed } from '../../commands/admin/admin-view.ts'
import type { FeedState, FeedStates } from '../../knowledge/intake.ts'
import type { UserRecords } from '../session.ts'

/** Not a Telegram number, so no reader's /forget reaches it. */
const OWNER = 'feeds'
/** More are a job for `npm run import` and a clock. */
export const MOST_FEEDS = 200

const stateSchema = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  seen: z.array(z.string()),
  failures: z.number(),
  nextAt: z.string(),
  gone: z.literal(true).optional(),
  list: z.array(z.string()).optional(),
})

const entrySchema = z.object({
  /** An administrator follows it; of feeds from the settings only the state is kept. */
  chosen: z.boolean(),
  state: stateSchema.optional(),
  readAt: z.string().optional(),
  /** Why the last poll failed. */
  reason: z.string().optional(),
})

type Entry = z.infer<typeof entrySchema>

export interface FeedBook extends FeedStates {
  /** All that are followed: those of the settings, then the others. */
  all(): readonly FollowedFeed[]
  follow(address: string): void
  stop(address: string): void
  /** Notes that the feed was asked, and why it could not be read. */
  noteRead(address: string, at: Date, reason: string | undefined): void
}

/** `fixed`: the feeds of the settings. */
export function feedBookIn(records: UserRecords, fixed: readonly string[]): FeedBook {
  const entryOf = (address: string): Entry => parsed(records.get(OWNER, address)) ?? { chosen: false }
  const change = (address: string, changed: Partial<Entry>): void =>
    records.set(OWNER, address, JSON.stringify({ ...entryOf(address), ...changed }))
  const chosen = (): readonly string[] =>
    records.of(OWNER).flatMap(({ key, value }) => (parsed(value)?.chosen === true && !fixed.includes(key) ? [key] : []))
  return {
    all: () => [...fixed, ...chosen()].map((address) => followed(address, entryOf(address), fixed.includes(address))),
    follow: (address) => change(address, { chosen: true }),
    stop: (address) => records.delete(OWNER, address),
    noteRead: (address, at, reason) => change(address, { readAt: at.toISOString(), reason }),
    feedState: (address) => stateOf(entryOf(address)),
    keepFeedState: (address, { seen, list, ...state }) =>
      change(address, { state: { ...state, seen: [...seen], ...(list && { list: [...list] }) } }),
  }
}

/** A record that cannot be read (written by a newer version) counts as none. */
const parsed = (value: string | undefined): Entry | undefined =>
  value === undefined ? undefined : entrySchema.safeParse(JSON.parse(value)).data

function stateOf({ state }: Entry): FeedState | undefined {
  if (state === undefined) return undefined
  const { etag, lastModified, gone, list, ...rest } = state
  return {
    ...rest,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(gone === undefined ? {} : { gone }),
    ...(list === undefined ? {} : { list }),
  }
}

const followed = (address: string, { state, readAt, reason }: Entry, fixed: boolean): FollowedFeed => ({
  address,
  fixed,
  ...(readAt === undefined ? {} : { readAt: new Date(readAt) }),
  failures: state?.failures ?? 0,
  ...(reason === undefined ? {} : { reason }),
  gone: state?.gone === true,
})

// Reading a feed again and again: only what is new comes out, a server that fails is left in peace for longer each time.

import type { Fetch, Fetched } from '../fetch/fetched.ts'
import type { FeedItem } from './feed-item.ts'
import { readFeed } from './read-feed.ts'

/** What has to be kept of a feed from one poll to the next; plain data. */
export interface FeedState {
  readonly etag?: string
  readonly lastModified?: string
  /** Keys of items that came out already, the latest last. */
  readonly seen: readonly string[]
  /** Polls that failed since the last good one. */
  readonly failures: number
  /** Before this moment (ISO 8601) the feed should not be asked. */
  readonly nextAt: string
  /** The server said that the feed is gone for good. */
  readonly gone?: true
  /** A list of feeds (OPML, sitemaps): those it named the last time. */
  readonly list?: readonly string[]
}

/** Keeps the states of feeds; a storage implements it. */
export interface FeedStates {
  feedState(url: string): FeedState | undefined
  keepFeedState(url: string, state: FeedState): void
}

/** Items that are new, and the state to keep once they are stored; `reason`: why the feed could not be read. */
export interface Poll {
  readonly items: readonly FeedItem[]
  readonly state: FeedState
  readonly reason?: string
}

const MINUTE = 60
const USUAL_PAUSE = 15 * MINUTE
const LONGEST_PAUSE = 24 * 60 * MINUTE
const MOST_SEEN = 2000

/** Whether a feed may be asked at `now`; one never asked may. */
export const isDue = (state: FeedState | undefined, now: Date): boolean =>
  state === undefined || (state.gone === undefined && Date.parse(state.nextAt) <= now.getTime())

/**
 * Asks a feed for what is new. Never throws for what the server does; after a failure the pause doubles from 15 minutes to a
 * day, unless the server names a longer one.
 */
export const pollFeed = async (url: string, state: FeedState | undefined, fetch: Fetch, now: Date): Promise<Poll> => {
  const former = state ?? { seen: [], failures: 0, nextAt: now.toISOString() }
  const fetched = await fetch(url, former)
  if (fetched.kind === 'unchanged')
    return { items: [], state: { ...former, failures: 0, nextAt: after(now, USUAL_PAUSE) } }
  if (fetched.kind === 'refused') return failed(former, now, fetched.reason, fetched)
  const read = await readFeed(fetched.bytes, fetched.url)
  if (read.kind === 'refused') return failed(former, now, read.reason)
  const { etag, lastModified } = fetched
  const marks = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    failures: 0,
  }
  if (read.kind === 'list')
    return { items: [], state: { ...marks, seen: [], list: read.addresses, nextAt: after(now, USUAL_PAUSE) } }
  const seen = new Set(former.seen)
  const items = read.items.filter(({ key }) => !seen.has(key))
  const pause = Math.min(Math.max(read.pause ?? 0, USUAL_PAUSE), LONGEST_PAUSE)
  return { items, state: { ...marks, seen: kept(former.seen, read.items), nextAt: after(now, pause) } }
}

const after = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString()

/** All that stand in the feed now, and the latest of those that stood there before. */
const kept = (before: readonly string[], items: readonly FeedItem[]): readonly string[] => {
  const keys = new Set(items.map(({ key }) => key))
  return [...before.filter((key) => !keys.has(key)), ...keys].slice(-Math.max(MOST_SEEN, keys.size))
}

const failed = (
  former: FeedState,
  now: Date,
  reason: string,
  fetched?: Fetched & { readonly kind: 'refused' },
): Poll => {
  const backOff = Math.min(USUAL_PAUSE * 2 ** Math.min(former.failures, 10), LONGEST_PAUSE)
  const pause = Math.min(Math.max(backOff, fetched?.retryAfter ?? 0), 7 * LONGEST_PAUSE)
  const gone = fetched?.status === 410 ? { gone: true as const } : {}
  return { items: [], state: { ...former, ...gone, failures: former.failures + 1, nextAt: after(now, pause) }, reason }
}

// Feeds followed in the background: what is new in them comes into the library, and what could not be had is tried again.

import type { FeedItem } from './feeds/feed-item.ts'
import { type FeedState, type FeedStates, isDue, pollFeed } from './feeds/poll-feed.ts'
import type { Fetch } from './fetch/fetched.ts'
import type { LibraryWriter } from './library-writer.ts'
import type { LoadReport } from './load-into.ts'
import { readItems } from './read-address.ts'
import { readBeside } from './read-beside.ts'
import { isRepeated, putWaiting, startTaking, type Taking, take } from './taking.ts'

/** What following feeds needs. */
export interface Following {
  readonly library: LibraryWriter
  readonly states: FeedStates
  readonly fetch: Fetch
}

/** Feeds followed at most, those that lists name among them. */
const MOST_FEEDS = 1000

/**
 * Asks each of the feeds, and of those that lists among them (OPML, sitemaps) name, that is due at `now` and takes what is new. A feed's state is kept after its articles, so that nothing
 * is lost when this is interrupted; an item whose page could not be had for the time being comes again with the next poll.
 */
export const loadFeeds = async (
  { library, states, fetch }: Following,
  feeds: readonly string[],
  now: Date,
): Promise<LoadReport> => {
  const taking = startTaking(library, { read: readBeside, feeds: true })
  const queue = new Set(feeds)
  // What a list names is asked after it: a set is walked to its end, however it grows meanwhile.
  for (const feed of queue) {
    const former = states.feedState(feed)
    const state = isDue(former, now) ? await takeFeed(taking, feed, former, { states, fetch, now }) : former
    for (const named of state?.list ?? []) if (queue.size < MOST_FEEDS) queue.add(named)
  }
  return { ...taking.counts, removed: 0, refusals: taking.refusals, notes: taking.notes }
}

/** Takes what is new in a feed; the state it is in then. */
const takeFeed = async (
  taking: Taking,
  feed: string,
  former: FeedState | undefined,
  { states, fetch, now }: Pick<Following, 'states' | 'fetch'> & { readonly now: Date },
): Promise<FeedState> => {
  const { items, state, reason } = await pollFeed(feed, former, fetch, now)
  if (reason !== undefined) taking.refusals.push({ file: feed, reason })
  const missed = await takeItems(taking, feed, items, fetch)
  const kept = missed.size === 0 ? state : without(state, items, missed)
  states.keepFeedState(feed, kept)
  return kept
}

/** The addresses of items that may come later. */
const takeItems = async (
  taking: Taking,
  feed: string,
  items: readonly FeedItem[],
  fetch: Fetch,
): Promise<ReadonlySet<string>> => {
  const missed = new Set<string>()
  for await (const { item, at, passing } of readItems(feed, items, fetch)) {
    if (passing) missed.add(at)
    else if (!isRepeated(taking, item)) await take(taking, at, item)
    putWaiting(taking)
  }
  return missed
}

/** The state in which the missed items are new, and the feed is sent whole. */
const without = (state: FeedState, items: readonly FeedItem[], missed: ReadonlySet<string>): FeedState => {
  const keys = new Set(items.filter(({ url }) => url !== undefined && missed.has(url)).map(({ key }) => key))
  const { etag: _, lastModified: __, ...rest } = state
  return { ...rest, seen: state.seen.filter((key) => !keys.has(key)) }
}

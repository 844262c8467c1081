// Feeds are followed while the bot runs: each is asked when it is due, and what keeps it from being read is told once.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Following, loadFeeds } from './load-feeds.ts'
import type { FolderListener } from './watch-articles.ts'

/** Whether a feed is due is looked at so often; each decides itself when that is, a quarter of an hour later at the soonest. */
const EVERY_MS = 60_000

/** Follows the feeds until `stop` aborts. Never rejects. */
export const followFeeds = async (
  following: Following,
  feeds: readonly string[],
  listener: FolderListener,
  stop: AbortSignal,
): Promise<void> => {
  while (!stop.aborted && feeds.length > 0) {
    try {
      const { refusals, ...report } = await loadFeeds(following, feeds, new Date())
      if (report.added + report.changed > 0) listener.loaded(report)
      listener.looked([], refusals)
    } catch (error) {
      listener.fault(error)
    }
    await sleep(EVERY_MS, undefined, { signal: stop }).catch(() => undefined)
  }
}

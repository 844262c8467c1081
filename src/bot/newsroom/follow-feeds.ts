// The feeds in the background: each is asked when it is due, one after the other, as long as the bot runs.

import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadReport } from '../../knowledge/intake.ts'
import { describeFault } from '../describe-fault.ts'
import type { OperatorLog } from '../operator-log.ts'
import type { Newsroom } from './newsroom.ts'

/** It is looked so often whether a feed is due. */
const EVERY_MS = 30_000

type FeedLog = Pick<OperatorLog, 'info' | 'warn'>
type FeedRoom = Pick<Newsroom, 'feeds' | 'intake'>

/** Reads feeds at once and then whenever one is due, until `stop` aborts. Never rejects. */
export async function followFeeds(room: FeedRoom, now: () => Date, log: FeedLog, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    for (const { address } of room.feeds.all()) if (!stop.aborted) await readFeed(room, address, now, log)
    await sleep(EVERY_MS, undefined, { signal: stop }).catch(() => undefined)
  }
}

/** Reads one feed if it is due. A fault with one keeps no other from being read. */
async function readFeed({ feeds, intake }: FeedRoom, address: string, now: () => Date, log: FeedLog): Promise<void> {
  try {
    const before = feeds.feedState(address)
    const report = await intake.readFeed(address, feeds, now())
    if (report === undefined) return
    const reason = report.refusals.find(({ file }) => file === address)?.reason
    // Of a list of feeds perhaps only one that it names was due.
    if (feeds.feedState(address)?.nextAt !== before?.nextAt) feeds.noteRead(address, now(), reason)
    if (reason !== undefined && (before?.failures ?? 0) === 0) log.warn(`feed ${address}: ${reason}`)
    tellOfArticles(report, address, log)
  } catch (error) {
    log.warn(`feed ${address}: ${describeFault(error)}`)
  }
}

function tellOfArticles({ added, changed, refusals }: LoadReport, address: string, log: FeedLog): void {
  const refused = refusals.filter(({ file }) => file !== address)
  if (added + changed > 0) log.info(`feed ${address}: ${added} added, ${changed} changed`)
  for (const { file, reason } of refused) log.warn(`feed ${address}: ${file}: ${reason}`)
}

// Many articles on their way in: put a few at a time, so that whoever asks meanwhile is answered, and what is interrupted is kept.

import { setImmediate as turn } from 'node:timers/promises'
import type { LoadReport, Progress } from '../load-into.ts'
import { itemFrom, placeIn } from '../loaded-item.ts'
import { putWaiting, type Taking, take } from '../taking.ts'
import type { DocumentEntry } from './document-articles.ts'

/** How long work is told and stopped. */
export interface Work {
  readonly onProgress: (progress: Progress) => void
  /** Aborted: what is in stays, the rest does not come. */
  readonly stop: AbortSignal
}

/** Articles put in one transaction; one takes some milliseconds, and nobody is answered meanwhile. */
export const GENTLE_BATCH = 8

/** Takes all entries, found in `file`, and says what became of them. Throws what the library throws, and `stop`'s reason. */
export async function bringIn(
  taking: Taking,
  file: string,
  entries: AsyncIterable<DocumentEntry>,
  tell: (articles: number) => void = () => undefined,
  stop?: AbortSignal,
): Promise<LoadReport> {
  let taken = 0
  for await (const entry of entries) {
    stop?.throwIfAborted()
    const place = placeIn(file, entry.inside)
    await take(taking, place, itemFrom(place, entry))
    await turn()
    if (++taken % GENTLE_BATCH === 0) tell(taking.seen.size)
  }
  putWaiting(taking)
  return { ...taking.counts, removed: 0, refusals: taking.refusals, notes: taking.notes }
}

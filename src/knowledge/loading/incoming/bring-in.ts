// Many articles on their way in: put a few at a time, so that whoever asks meanwhile is answered, and what is interrupted is kept.

import { setImmediate as turn } from 'node:timers/promises'
import type { LoadReport, Progress } from '../load-into.ts'
import type { LoadedItem } from '../loaded-item.ts'
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
    await take(taking, placeOf(file, entry), itemOf(file, entry))
    await turn()
    if (++taken % GENTLE_BATCH === 0) tell(taking.seen.size)
  }
  putWaiting(taking)
  return { ...taking.counts, removed: 0, refusals: taking.refusals, notes: taking.notes }
}

const placeOf = (file: string, { inside }: DocumentEntry): string =>
  inside === undefined ? file : `${file} › ${inside}`

function itemOf(file: string, entry: DocumentEntry): LoadedItem {
  const { line } = entry
  const place = line === undefined ? {} : { line }
  if (!('reason' in entry)) {
    const { article, note, issued } = entry
    return { article, ...place, ...(note && { note }), ...(issued && { issued }) }
  }
  const refused = { refused: { file: placeOf(file, entry), ...place, reason: entry.reason } }
  return entry.withdrawn === undefined ? refused : { ...refused, withdrawn: entry.withdrawn }
}

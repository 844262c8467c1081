// Watches a folder of articles. The system's events say when to look, never what has changed: they are lost on some disks, come
// twice on others, and an editor's saving is several of them. What has changed is told by comparing the files with those before.

import { type FSWatcher, watch } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ArticleFile, findArticleFiles } from './article-files.ts'
import type { FolderChange, FolderState } from './reload-files.ts'
import type { TakenFiles } from './taken-files.ts'

/** A file counts as saved when it has been the same for so long. */
const SETTLED_MS = 250
/** Without events a folder is looked at so often; one that takes long to look through less often. */
const LOOK_EVERY_MS = 1000
const LOOKING_SHARE = 20

/** The files of the folder now; undefined while the folder cannot be read. */
export const folderState = async (folder: string): Promise<FolderState | undefined> => {
  const found = await findArticleFiles([folder])
  if (found.some((each) => 'refused' in each && each.refused.file === folder)) return undefined
  return new Map(found.flatMap((each): [string, ArticleFile][] => ('name' in each ? [[each.file, each]] : [])))
}

/**
 * Tells `onChange` what has not been taken over, and from then on what changes, each file when it is saved as a whole; the
 * next change is told when the promise of the one before is fulfilled, and what was not noted in `taken` by then again. Returns
 * when `stop` aborts; rejects with what `onChange` throws.
 */
export const watchFolder = async (
  folder: string,
  taken: TakenFiles,
  onChange: (change: FolderChange) => Promise<void>,
  stop: AbortSignal,
): Promise<void> => {
  const events = eventsIn(folder)
  try {
    let last: FolderState | undefined
    while (!stop.aborted) {
      const began = performance.now()
      const now = await folderState(folder)
      const took = performance.now() - began
      if (now !== undefined) {
        const change = last && settledChange(taken, last, now)
        last = now
        if (change && change.changed.length + change.vanished.length > 0) await onChange(change)
        if (differs(taken, now)) await pause(SETTLED_MS, stop)
        else await Promise.race([events.next(), pause(Math.max(LOOK_EVERY_MS, took * LOOKING_SHARE), stop)])
      } else await pause(LOOK_EVERY_MS, stop)
    }
  } finally {
    events.close()
  }
}

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stop }).catch(() => undefined)

/** What has not been taken over, and was so already when the folder was looked at last. */
const settledChange = (taken: TakenFiles, last: FolderState, now: FolderState): FolderChange => ({
  changed: notTaken(taken, now).filter(({ file, mark }) => last.get(file)?.mark === mark),
  vanished: taken.paths().filter((file) => !now.has(file) && !last.has(file)),
})

const notTaken = (taken: TakenFiles, now: FolderState): readonly ArticleFile[] => {
  const moment = new Date()
  return [...now.values()].filter((file) => !taken.has(file, moment))
}

const differs = (taken: TakenFiles, now: FolderState): boolean =>
  notTaken(taken, now).length > 0 || taken.paths().some((file) => !now.has(file))

interface Events {
  /** Fulfilled at the first event since the last time this was fulfilled. */
  next(): Promise<void>
  close(): void
}

/** Where the system cannot watch (a limit, a network disk), there are no events, and looking now and then must do. */
const eventsIn = (folder: string): Events => {
  let happened = Promise.withResolvers<void>()
  let watcher: FSWatcher | undefined
  try {
    watcher = watch(folder, { recursive: true, persistent: false }, () => happened.resolve())
    watcher.on('error', () => watcher?.close())
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  return {
    async next() {
      await happened.promise
      happened = Promise.withResolvers()
    },
    close: () => watcher?.close(),
  }
}

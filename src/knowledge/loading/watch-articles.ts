// While the bot runs its folder of articles is watched: what is saved there can be asked for at once, what is deleted is gone,
// and what cannot be read is told.

import { setTimeout as sleep } from 'node:timers/promises'
import type { LibraryWriter } from './library-writer.ts'
import type { LoadReport } from './load-into.ts'
import { fileOf, type Refusal } from './loaded-item.ts'
import { type FolderChange, type FolderState, reloadFiles } from './reload-files.ts'
import { type TakenFiles, takenFiles } from './taken-files.ts'
import { folderState, watchFolder } from './watch-folder.ts'

/** A file that cannot be read may be saved in pieces with pauses: it is told when it has stayed as it is for so long. */
const PATIENCE_MS = 1000
/** After a fault (a full disk, a library in use) what was not taken over is tried again. */
const AGAIN_AFTER_MS = 10_000

/** Who is told what becomes of the folder. */
export interface FolderListener {
  /** Something changed in the library. */
  readonly loaded: (report: Pick<LoadReport, 'added' | 'changed' | 'removed'>) => void
  /** These files were looked at and have stayed so: what is refused in them, nothing in those that are well. */
  readonly looked: (files: readonly string[], refusals: readonly Refusal[]) => void
  /** What kept the change from being taken over; it is tried again. */
  readonly fault: (error: unknown) => void
}

/** A folder as it was loaded: its files then, and what was refused in them. */
export interface LoadedFolder {
  readonly before: FolderState
  readonly refusals: readonly Refusal[]
}

/** Watches until `stop` aborts. Never rejects. */
export const watchArticles = async (
  library: LibraryWriter,
  folder: string,
  { before, refusals }: LoadedFolder,
  listener: FolderListener,
  stop: AbortSignal,
): Promise<void> => {
  const taken = takenFiles(before, refusals)
  const watched = { library, folder, taken, listener, stop }
  while (!stop.aborted) {
    try {
      await watchFolder(folder, taken, (change) => takeOver(watched, change), stop)
    } catch (error) {
      listener.fault(error)
      await pause(AGAIN_AFTER_MS, stop)
    }
  }
}

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stop }).catch(() => undefined)

interface Watched {
  readonly library: LibraryWriter
  readonly folder: string
  readonly taken: TakenFiles
  readonly listener: FolderListener
  readonly stop: AbortSignal
}

const takeOver = async ({ library, folder, taken, listener, stop }: Watched, change: FolderChange): Promise<void> => {
  const { refusals, ...report } = await reloadFiles(library, folder, change)
  taken.note(change, refusals, report.removed)
  if (report.added + report.changed + report.removed > 0) listener.loaded(report)
  listener.looked(change.vanished, [])
  if (refusals.length === 0) listener.looked(pathsOf(change), [])
  else void tellLater(folder, change, refusals, listener, stop)
}

const pathsOf = ({ changed }: FolderChange): readonly string[] => changed.map(({ file }) => file)

/** Tells what is still so after a while. */
const tellLater = async (
  folder: string,
  change: FolderChange,
  refusals: readonly Refusal[],
  listener: FolderListener,
  stop: AbortSignal,
): Promise<void> => {
  await pause(PATIENCE_MS, stop)
  const now = stop.aborted ? undefined : await folderState(folder)
  const same = change.changed.filter(({ file, mark }) => now?.get(file)?.mark === mark).map(({ file }) => file)
  if (same.length > 0)
    listener.looked(
      same,
      refusals.filter((refusal) => same.includes(fileOf(refusal))),
    )
}

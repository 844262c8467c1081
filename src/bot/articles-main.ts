// The articles of the folder, for the program in main.ts: read at the start, and watched while the bot runs, in the terminal and on
// Telegram alike.

import { type Fetch, refusal } from '../knowledge/loading/fetch/fetched.ts'
import { loadInto } from '../knowledge/loading/load-into.ts'
import { type LoadedFolder, watchArticles } from '../knowledge/loading/watch-articles.ts'
import { folderState } from '../knowledge/loading/watch-folder.ts'
import type { Library } from '../knowledge/storage/sqlite-library.ts'
import type { Config } from './config.ts'
import type { OperatorLog } from './operator-log.ts'
import { type BrokenFiles, type Unreadable, unreadableLine } from './watching/broken-files.ts'
import { listenToChanges } from './watching/listen-to-changes.ts'

/** What is refused is named, all else is there; the files as they were read. Given up between two batches when `stop` aborts. */
export async function load(
  library: Library,
  articlesDir: string,
  log: OperatorLog,
  stop?: AbortSignal,
): Promise<LoadedFolder> {
  const before = (await folderState(articlesDir)) ?? new Map()
  const { refusals } = await loadInto(library, [articlesDir], {
    origin: articlesDir,
    onProgress: () => stop?.throwIfAborted(),
  })
  for (const refusal of refusals) log.warn(unreadableLine(refusal))
  const { articles, quotations } = library.facts()
  log.info(`${articles} articles with ${quotations} quotations`)
  return { before, refusals }
}

interface Watching {
  readonly library: Library
  readonly config: Pick<Config, 'articlesDir'>
  readonly log: OperatorLog
  readonly stop: AbortSignal
}

/** Takes over what changes in the folder until `stop` aborts. `tell`: who is told beside the log what cannot be read. */
export async function watch(
  { library, config: { articlesDir }, log, stop }: Watching,
  loaded: LoadedFolder,
  broken: BrokenFiles,
  tell: (unreadable: readonly Unreadable[]) => void = () => undefined,
): Promise<void> {
  const news = broken.news([...loaded.before.keys()], loaded.refusals)
  if (news.length > 0) tell(news)
  await watchArticles(library, articlesDir, loaded, listenToChanges(articlesDir, log, broken, tell), stop)
}

/** A fetch that begins nothing new once the bot is being stopped; what it refuses then comes again after the next start. */
export const whileRunning =
  (fetch: Fetch, stop: AbortSignal): Fetch =>
  async (url, known) =>
    stop.aborted ? refusal('time', 'the bot is being stopped') : fetch(url, known)

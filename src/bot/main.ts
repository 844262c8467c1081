// `npm start`: configuration, library, articles, and then the bot on Telegram, or without a token in the terminal. Every fault
// that ends the program ends here, in one line.

import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from 'grammy'
import { intakeInto } from '../knowledge/intake.ts'
import { knowledgeBase } from '../knowledge/knowledge-base.ts'
import { type Fetch, refusal } from '../knowledge/loading/fetch/fetched.ts'
import { politeFetch } from '../knowledge/loading/fetch/polite-fetch.ts'
import { loadInto } from '../knowledge/loading/load-into.ts'
import { watchArticles } from '../knowledge/loading/watch-articles.ts'
import { type FolderState, folderState } from '../knowledge/loading/watch-folder.ts'
import { type Library, openLibrary } from '../knowledge/storage/sqlite-library.ts'
import { openUpdateLedger, type UpdateLedger } from '../knowledge/storage/update-ledger.ts'
import { openUserRecords, type UserRecords } from '../knowledge/storage/user-records.ts'
import { whyUnreadable } from '../knowledge/storage/why-unreadable.ts'
import { type Config, environment, readConfig } from './config.ts'
import type { Desk } from './desk.ts'
import { healthOf } from './http/health.ts'
import { type Metrics, startMetrics } from './http/metrics.ts'
import { monitoringRoutes } from './http/monitoring-routes.ts'
import { listen } from './http/server.ts'
import { feedBookIn } from './newsroom/feed-book.ts'
import { followFeeds } from './newsroom/follow-feeds.ts'
import type { Newsroom } from './newsroom/newsroom.ts'
import { openNewsroom } from './newsroom/open-newsroom.ts'
import { type OperatorLog, plainLog, structuredLog } from './operator-log.ts'
import { runTelegram } from './run-telegram.ts'
import { type Sessions, sessions } from './session.ts'
import { chat } from './terminal/chat.ts'
import { tongueOf } from './terminal/tongue.ts'
import { warmUp } from './warm-up.ts'
import { type BrokenFiles, brokenFilesIn, type Unreadable, unreadableLine } from './watching/broken-files.ts'
import { listenToChanges } from './watching/listen-to-changes.ts'
import { tellBroken } from './watching/tell-admins.ts'

type Telegram = NonNullable<Config['telegram']>

/** After the bot has had its 9 s: what is left then has been answered or kept. */
const SERVER_CLOSES_WITHIN_MS = 500
/** Work beside the updates stops between two steps, of which each takes a fraction of a second. */
const JOBS_END_WITHIN_MS = 1_500

/** A batch of articles is put by then; a page that is being fetched is not waited for. */
const SIDE_WORK_ENDS_WITHIN_MS = 500

const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Exit code: 0 after a stop that was asked for, 1 when the bot cannot run. */
async function run(): Promise<number> {
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  const { config } = read
  try {
    await runOn(config)
    return 0
  } catch (error) {
    complain(withoutToken(error instanceof Error ? error.message : String(error), config.telegram?.token))
    return 1
  }
}

async function runOn(config: Config): Promise<void> {
  const library = openLibrary(config.libraryPath, complain)
  try {
    if (config.telegram === undefined) await talk(library, config)
    else await answerOnTelegram(library, config, config.telegram)
  } finally {
    library.close()
  }
}

/** What is refused is named, all else is there; the files as they were read. Given up between two batches when `stop` aborts. */
async function load(library: Library, articlesDir: string, log: OperatorLog, stop?: AbortSignal): Promise<Loaded> {
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

interface Loaded {
  readonly before: FolderState
  readonly refusals: readonly Unreadable[]
}

async function talk(library: Library, config: Config): Promise<void> {
  const log = plainLog(config.logLevel, complain)
  const loaded = await load(library, config.articlesDir, log)
  const { stdin: input, stdout: output, stderr: notes } = process
  const records = openUserRecords(config.libraryPath)
  const ended = new AbortController()
  const beside = Promise.all([
    watch({ library, config, log, stop: ended.signal }, loaded, memoryAlone()),
    config.feeds.length > 0 && followHere(library, config, records, log, ended.signal),
  ])
  await chat(knowledgeBase(library), tongueOf(environment(), config.defaultLanguage), { input, output, notes })
  ended.abort()
  await Promise.race([beside, sleep(SIDE_WORK_ENDS_WITHIN_MS)])
  records.close()
}

/** In the terminal nobody needs to be told once only over restarts. */
const memoryAlone = (): BrokenFiles => brokenFilesIn(openUserRecords(':memory:'))

/** The feeds of the settings, and those that administrators follow on Telegram. */
const followHere = (library: Library, { feeds }: Config, records: UserRecords, log: OperatorLog, stop: AbortSignal) =>
  followFeeds(
    { feeds: feedBookIn(records, feeds), intake: intakeInto(library, whileRunning(politeFetch(), stop)) },
    () => new Date(),
    log,
    stop,
  )

/** Takes over what changes in the folder until `stop` aborts. `tell`: who is told beside the log what cannot be read. */
async function watch(
  { library, config: { articlesDir }, log, stop }: Pick<Running, 'library' | 'config' | 'log' | 'stop'>,
  { before, refusals }: Loaded,
  broken: BrokenFiles,
  tell: (unreadable: readonly Unreadable[]) => void = () => undefined,
): Promise<void> {
  const news = broken.news([...before.keys()], refusals)
  if (news.length > 0) tell(news)
  await watchArticles(library, articlesDir, before, listenToChanges(articlesDir, log, broken, tell), stop)
}

async function answerOnTelegram(library: Library, config: Config, telegram: Telegram): Promise<void> {
  const write = (line: string) => complain(withoutToken(line, telegram.token))
  const log = (process.stderr.isTTY ? plainLog : structuredLog)(config.logLevel, write)
  const ended = new AbortController()
  const stop = AbortSignal.any([firstSignal(log), ended.signal])
  const now = () => new Date()
  const metrics = startMetrics(now)
  const health = healthOf(() => whyUnreadable(config.libraryPath), now)
  const routes = monitoringRoutes(health, metrics)
  const { host, port } = config
  // Before the articles are loaded, which may take a while: who watches the bot can tell starting from dead.
  const server = port === undefined ? undefined : await listen({ host, port }, routes, log.warn)
  if (server !== undefined) log.info(`/healthz and /metrics at ${host}, port ${server.port}`)
  const records = openUserRecords(config.libraryPath)
  const ledger = openUpdateLedger(config.libraryPath, now)
  try {
    const loaded = await load(library, config.articlesDir, log, stop)
    const kept = sessions(forgettingAll(records, ledger), now, config.defaultLanguage)
    const running: Running = { config, library, records, metrics, sessions: kept, now, log, stop }
    const newsroom = newsroomOn(running)
    const knowledge = knowledgeBase(library)
    await warmUp(knowledge, now(), stop)
    const desk: Desk = {
      knowledge: metrics.counted(knowledge),
      sessions: kept,
      now,
      newsroom,
      log: log.warn,
      ...(config.logUnanswered && { noteUnanswered: (words: string) => log.info(`unanswered: ${words}`) }),
    }
    newsroom.jobs.start('following feeds', () => followFeeds(newsroom, now, log, stop))
    const beside = (api: Api): void => {
      const tell = (unreadable: readonly Unreadable[]) => void tellBroken(api, config.adminIds, desk, unreadable)
      newsroom.jobs.start('watching articles', () => watch(running, loaded, brokenFilesIn(records), tell))
    }
    try {
      await runTelegram(telegram, desk, log, stop, { ledger, metrics, health, routes, beside })
    } finally {
      // Also when it was a fault: what goes on beside the bot would not know of it.
      ended.abort()
      await newsroom.jobs.ended(JOBS_END_WITHIN_MS)
    }
  } catch (error) {
    if (error !== stop.reason) throw error
  } finally {
    await server?.close(SERVER_CLOSES_WITHIN_MS)
    ledger.close()
    records.close()
  }
}

interface Running {
  readonly config: Config
  readonly library: Library
  readonly records: UserRecords
  readonly metrics: Metrics
  readonly sessions: Sessions
  readonly now: () => Date
  readonly log: OperatorLog
  readonly stop: AbortSignal
}

function newsroomOn({ config, library, records, metrics, sessions: kept, now, log, stop }: Running): Newsroom {
  const since = now()
  return openNewsroom({
    admins: config.adminIds,
    intake: intakeInto(library, whileRunning(politeFetch(), stop)),
    articlesDir: config.articlesDir,
    feeds: config.feeds,
    records,
    running: () => ({
      ...metrics.asked(),
      since,
      reports: kept.reports.all().length,
      bytes: bytesOf(config.libraryPath) + bytesOf(`${config.libraryPath}-wal`),
    }),
    now,
    log: log.warn,
    stop,
  })
}

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** A fetch that begins nothing new once the bot is being stopped; what it refuses then comes again after the next start. */
const whileRunning =
  (fetch: Fetch, stop: AbortSignal): Fetch =>
  async (url, known) =>
    stop.aborted ? refusal('time', 'the bot is being stopped') : fetch(url, known)

/** Whoever is forgotten is forgotten in every file. */
const forgettingAll = (records: UserRecords, ledger: UpdateLedger): UserRecords => ({
  ...records,
  forget(user) {
    ledger.forget(user)
    records.forget(user)
  },
})

/** Aborts at the first SIGTERM or SIGINT; the second ends the process at once. */
function firstSignal(log: OperatorLog): AbortSignal {
  const stopping = new AbortController()
  const onSignal = () => {
    if (stopping.signal.aborted) process.exit(1)
    log.info('finishing what is being answered; once more to stop at once')
    stopping.abort()
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  return stopping.signal
}

/** Whatever a line quotes, the token is not in it. */
const withoutToken = (line: string, token: string | undefined): string =>
  token === undefined || token === '' ? line : line.replaceAll(token, '<token>')

/** What nobody caught ends the program, in one line as well. */
function endOnFaults(): void {
  process.on('uncaughtException', (error) => {
    complain(withoutToken(`${error.name}: ${error.message}`, process.env.BOT_TOKEN))
    process.exit(1)
  })
  // Somebody who has read enough (`| head`) closes the pipe: an end, not a fault.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  // Without a reader of its lines the bot goes on: readers on Telegram have theirs.
  process.stderr.on('error', () => undefined)
}

endOnFaults()
// Ended by hand: a call to Telegram that is still being repeated must not hold up the end.
process.exit(await run())

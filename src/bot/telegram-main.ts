// The bot on Telegram, put together: library, threads that answer, newsroom, what is watched, and a stop that loses nothing.

import { statSync } from 'node:fs'
import type { Api } from 'grammy'
import { intakeInto } from '../knowledge/intake.ts'
import { knowledgeBase } from '../knowledge/knowledge-base.ts'
import { politeFetch } from '../knowledge/loading/fetch/polite-fetch.ts'
import type { Library } from '../knowledge/storage/sqlite-library.ts'
import { openUpdateLedger, type UpdateLedger } from '../knowledge/storage/update-ledger.ts'
import { openUserRecords, type UserRecords } from '../knowledge/storage/user-records.ts'
import { whyUnreadable } from '../knowledge/storage/why-unreadable.ts'
import { answeringHere } from './answering/answering.ts'
import { threadFor } from './answering/answering-thread.ts'
import { type AnsweringThreads, answeringThreads } from './answering/answering-threads.ts'
import { countingAnswers } from './answering/count-answers.ts'
import { load, watch, whileRunning } from './articles-main.ts'
import { complain, withoutToken } from './complain.ts'
import type { Config } from './config.ts'
import type { Desk } from './desk.ts'
import { healthOf } from './http/health.ts'
import { type Metrics, startMetrics } from './http/metrics.ts'
import { monitoringRoutes } from './http/monitoring-routes.ts'
import { listen } from './http/server.ts'
import { followFeeds } from './newsroom/follow-feeds.ts'
import type { Newsroom } from './newsroom/newsroom.ts'
import { openNewsroom } from './newsroom/open-newsroom.ts'
import { type OperatorLog, plainLog, structuredLog } from './operator-log.ts'
import { aborted } from './reach-telegram.ts'
import { runTelegram } from './run-telegram.ts'
import { type Sessions, sessions } from './session.ts'
import { brokenFilesIn, type Unreadable } from './watching/broken-files.ts'
import { tellBroken } from './watching/tell-admins.ts'

/** After the bot has had its 9 s: what is left then has been answered or kept. */
const SERVER_CLOSES_WITHIN_MS = 500
/** Work beside the updates stops between two steps, of which each takes a fraction of a second. */
const JOBS_END_WITHIN_MS = 1_500

/** Answers until a signal asks for the end. Throws what ends the bot, in words for whoever runs it. */
export async function answerOnTelegram(
  library: Library,
  config: Config,
  telegram: NonNullable<Config['telegram']>,
): Promise<void> {
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
  const answering = answeringFrom(library, config, metrics)
  const records = openUserRecords(config.libraryPath)
  const ledger = openUpdateLedger(config.libraryPath, now)
  try {
    const loaded = await load(library, config.articlesDir, log, stop)
    const kept = sessions(forgettingAll(records, ledger), now, config.defaultLanguage)
    const running: Running = { config, library, records, metrics, sessions: kept, now, log, stop }
    const newsroom = newsroomOn(running)
    const knowledge = knowledgeBase(library)
    metrics.library(knowledge)
    metrics.feeds(newsroom.feeds.all)
    metrics.threads(answering.heaps)
    await Promise.race([answering.ready, aborted(stop)])
    const desk: Desk = {
      answering,
      knowledge,
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
    await Promise.all([answering.close(), server?.close(SERVER_CLOSES_WITHIN_MS)])
    ledger.close()
    records.close()
  }
}

/** Nothing but this process sees a library in memory, and of the process nothing but this thread. */
function answeringFrom(
  library: Library,
  { libraryPath, memory }: Pick<Config, 'libraryPath' | 'memory'>,
  metrics: Metrics,
): AnsweringThreads {
  if (libraryPath !== ':memory:') return answeringThreads(() => threadFor(libraryPath, memory), metrics.answered)
  const here = answeringHere(countingAnswers(knowledgeBase(library), metrics.answered))
  return { ...here, ready: Promise.resolve(), heaps: async () => [], close: () => Promise.resolve() }
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

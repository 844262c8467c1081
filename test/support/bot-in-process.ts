// The unchanged bot on the shipped articles, in this process: for tests, and for whatever else plays a conversation with it.

import { join } from 'node:path'
import type { Api } from 'grammy'
import { answeringHere } from '../../src/bot/answering/answering.ts'
import { countingAnswers } from '../../src/bot/answering/count-answers.ts'
import type { UpdateSource } from '../../src/bot/config.ts'
import { healthOf } from '../../src/bot/http/health.ts'
import { startMetrics } from '../../src/bot/http/metrics.ts'
import type { Routes } from '../../src/bot/http/server.ts'
import type { Newsroom } from '../../src/bot/newsroom/newsroom.ts'
import { openNewsroom } from '../../src/bot/newsroom/open-newsroom.ts'
import type { UpdateReport } from '../../src/bot/reception.ts'
import { runTelegram } from '../../src/bot/run-telegram.ts'
import { sessions, type UserRecords } from '../../src/bot/session.ts'
import { intakeInto } from '../../src/knowledge/intake.ts'
import { type KnowledgeBase, knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import type { Fetch } from '../../src/knowledge/loading/fetch/fetched.ts'
import { politeFetch } from '../../src/knowledge/loading/fetch/polite-fetch.ts'
import { loadInto } from '../../src/knowledge/loading/load-into.ts'
import { type Library, openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { openUpdateLedger, type UpdateLedger } from '../../src/knowledge/storage/update-ledger.ts'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import type { BotApi } from './bot-api/bot-api.ts'

const ARTICLES = join(import.meta.dirname, '..', '..', 'data', 'articles')

interface Shipped {
  readonly knowledge: KnowledgeBase
  readonly texts: readonly string[]
}

let shipped: Promise<Shipped> | undefined

function shippedOnce(): Promise<Shipped> {
  shipped ??= loadShipped()
  return shipped
}

/** What is known from the shipped articles, read once: answering changes nothing in them. */
export const shippedKnowledge = async (): Promise<KnowledgeBase> => (await shippedOnce()).knowledge

/** The texts of the shipped articles. */
export const shippedTexts = async (): Promise<readonly string[]> => (await shippedOnce()).texts

async function loadShipped(): Promise<Shipped> {
  const library = openLibrary(':memory:')
  const { refusals } = await loadInto(library, [ARTICLES])
  if (refusals.length > 0) throw new Error(`shipped articles were refused: ${JSON.stringify(refusals)}`)
  const { items } = library.articles({ from: 0, size: 100 })
  const texts = items.flatMap(({ id }) => library.article(id)?.article.text ?? [])
  return { knowledge: knowledgeBase(library), texts }
}

export interface BotOptions {
  readonly knowledge?: KnowledgeBase
  readonly records?: UserRecords
  readonly now?: () => Date
  /** How updates come; polling where it is not said. */
  readonly updates?: UpdateSource
  /** Where a webhook is put. */
  readonly routes?: Routes
  readonly ledger?: UpdateLedger
  /** With administrators, who bring articles into this library. */
  readonly newsroom?: NewsroomForTests
  readonly noteUnanswered?: (words: string) => void
  /** What goes on beside answering. */
  readonly beside?: (api: Api) => void
}

export interface NewsroomForTests {
  readonly library: Library
  readonly admins: readonly number[]
  readonly articlesDir?: string
  /** Feeds of the settings. */
  readonly feeds?: readonly string[]
  /** How the web is asked; this machine may be, without pauses, where it is not said. */
  readonly fetch?: Fetch
}

export interface RunningBot {
  /** What the operator has read so far. */
  readonly log: readonly string[]
  /** What became of each update so far. */
  readonly reports: readonly UpdateReport[]
  /** Stops as on SIGTERM; rejects where the bot has ended by a fault. */
  stop(): Promise<void>
  /** Resolves when it has stopped, rejects with what ended it. */
  readonly ended: Promise<void>
  readonly newsroom?: Newsroom
}

/** Starts the bot against `api`; it may still be introducing itself when this returns. */
export async function startBot(api: BotApi, options: BotOptions = {}): Promise<RunningBot> {
  const stopping = new AbortController()
  const log: string[] = []
  const write = (line: string) => void log.push(line)
  const now = options.now ?? (() => new Date())
  const metrics = startMetrics(now)
  const records = options.records ?? openUserRecords(':memory:')
  const { newsroom: wanted } = options
  const library = wanted && knowledgeBase(wanted.library)
  const since = now()
  const running = () => ({ ...metrics.asked(), since, reports: 0, bytes: 12_345_678 })
  const newsroom =
    wanted && openNewsroom({ ...needsOf(wanted), records, now, log: write, stop: stopping.signal, running })
  const knowledge = options.knowledge ?? library ?? (await shippedKnowledge())
  metrics.library(knowledge)
  const desk = {
    answering: answeringHere(countingAnswers(knowledge, metrics.answered)),
    knowledge,
    sessions: sessions(records, now, 'en'),
    now,
    log: write,
    ...(newsroom === undefined ? {} : { newsroom }),
    ...(options.noteUnanswered && { noteUnanswered: options.noteUnanswered }),
  }
  const telegram = { token: api.token, apiRoot: api.root, updates: options.updates ?? { mode: 'polling' } }
  const reports: UpdateReport[] = []
  const operation = {
    ledger: options.ledger ?? openUpdateLedger(':memory:', now),
    metrics,
    health: healthOf(() => undefined, now),
    routes: options.routes ?? new Map(),
    beside: options.beside ?? (() => undefined),
  }
  const update = (report: UpdateReport) => void reports.push(report)
  const ended = runTelegram(telegram, desk, { info: write, warn: write, update }, stopping.signal, operation)
  // A test that wants to know looks at `ended` itself; for all others a fault is told by `stop`.
  ended.catch(() => undefined)
  const stop = () => {
    stopping.abort()
    return ended
  }
  return { log, reports, stop, ended, ...(newsroom === undefined ? {} : { newsroom }) }
}

const needsOf = ({
  library,
  admins,
  articlesDir = ARTICLES,
  feeds = [],
  fetch = fromThisMachine(),
}: NewsroomForTests) => ({
  admins,
  articlesDir,
  feeds,
  intake: intakeInto(library, fetch),
})

const fromThisMachine = (): Fetch => politeFetch({ allowLoopback: { warn: () => undefined }, pause: 0, timeout: 2000 })

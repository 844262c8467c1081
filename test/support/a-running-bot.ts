// The unchanged bot on the shipped articles, in this process, against the strict Bot API: what a test of a conversation needs.

import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { UpdateSource } from '../../src/bot/config.ts'
import { healthOf } from '../../src/bot/http/health.ts'
import { startMetrics } from '../../src/bot/http/metrics.ts'
import type { Routes } from '../../src/bot/http/server.ts'
import type { UpdateReport } from '../../src/bot/reception.ts'
import { runTelegram } from '../../src/bot/run-telegram.ts'
import { sessions, type UserRecords } from '../../src/bot/session.ts'
import { type KnowledgeBase, knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { loadInto } from '../../src/knowledge/loading/load-into.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { openUpdateLedger, type UpdateLedger } from '../../src/knowledge/storage/update-ledger.ts'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import { type BotApi, type BotApiOptions, startBotApi } from './bot-api/bot-api.ts'

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
}

/** Starts the bot against `api`; it may still be introducing itself when this returns. */
export async function startBot(api: BotApi, options: BotOptions = {}): Promise<RunningBot> {
  const stopping = new AbortController()
  const log: string[] = []
  const write = (line: string) => void log.push(line)
  const now = options.now ?? (() => new Date())
  const desk = {
    knowledge: options.knowledge ?? (await shippedKnowledge()),
    sessions: sessions(options.records ?? openUserRecords(':memory:'), now, 'en'),
    now,
    log: write,
  }
  const telegram = { token: api.token, apiRoot: api.root, updates: options.updates ?? { mode: 'polling' } }
  const reports: UpdateReport[] = []
  const operation = {
    ledger: options.ledger ?? openUpdateLedger(':memory:', now),
    metrics: startMetrics(now),
    health: healthOf(() => undefined, now),
    routes: options.routes ?? new Map(),
  }
  const update = (report: UpdateReport) => void reports.push(report)
  const ended = runTelegram(telegram, desk, { info: write, warn: write, update }, stopping.signal, operation)
  // A test that wants to know looks at `ended` itself; for all others a fault is told by `stop`.
  ended.catch(() => undefined)
  const stop = () => {
    stopping.abort()
    return ended
  }
  return { log, reports, stop, ended }
}

/**
 * A Bot API with the bot listening. After the test the bot is stopped, and a request that no bot should send fails the test,
 * as does a pressed button without an answer.
 */
export async function aRunningBot(options: BotOptions & BotApiOptions = {}): Promise<{ api: BotApi; bot: RunningBot }> {
  const api = await startBotApi(options)
  const bot = await startBot(api, options)
  onTestFinished(async () => {
    await bot.stop()
    await api.close()
    expect(api.violations()).toEqual([])
    expect(api.unansweredPresses()).toEqual([])
  })
  await api.connected()
  return { api, bot }
}

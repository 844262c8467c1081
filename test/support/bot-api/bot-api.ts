// A strict Telegram Bot API on loopback for end-to-end tests: the bot runs unchanged with its API root here,
// a test plays the people. It refuses what Telegram refuses and what the documentation forbids.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BotCommand, Update, User } from '@grammyjs/types'
import { type Fault, faultPlan } from './faults.ts'
import { type BotRequest, startJournal, type Violation } from './journal.ts'
import { population } from './people.ts'
import { openQueries } from './queries.ts'
import { handle } from './server.ts'
import { botApiSpec } from './spec.ts'
import { openQueue, type UpdateContent } from './updates.ts'
import { webhookDelivery } from './webhook.ts'
import type { World } from './world.ts'

export interface BotApiOptions {
  readonly token?: string
  /** How long a test waits for the bot before it fails, in ms (default 30 000). */
  readonly patienceMs?: number
  /** How long a pressed button or inline query may be answered, in ms (default 30 000). */
  readonly queryLifetimeMs?: number
  /** Pause after a webhook delivery that failed, in ms (default 100). */
  readonly webhookRetryMs?: number
}

export type BotApi = Awaited<ReturnType<typeof startBotApi>>

/** Starts the server on a free port of 127.0.0.1. Close it in the end: whatever waits then fails, all sockets end. */
export async function startBotApi(options: BotApiOptions = {}) {
  botApiSpec()
  const world = newWorld(options)
  const { journal, queue, queries, webhook } = world
  const faults = faultPlan()
  const closing = new AbortController()
  const server = createServer((request, response) => {
    handle(world, faults, request, response, closing.signal).catch((error: Error) => {
      if (!request.destroyed) journal.violations.push({ method: '', description: String(error), parameters: {} })
      response.destroy()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    /** For TELEGRAM_API_ROOT and grammY's `client.apiRoot`. */
    root: `http://127.0.0.1:${port}`,
    token: world.token,
    bot: world.bot,
    ...population(world),
    ...records(world),
    ...waits(world),
    /** Hands any update to the bot; with an `update_id` it comes (again) under that number. */
    deliver: (content: UpdateContent): Update => queue.add(content),
    /** Prepares a fault for the next requests of a method; see Fault. */
    fails: (method: string, fault: Fault): void => faults.add(method, fault),
    /** Forgets prepared faults that are not used up. */
    recovers: (method?: string): void => faults.clear(method),
    /** Makes all presses and inline queries so far too old to be answered. */
    expireQueries: (): void => queries.expire(),
    async close(): Promise<void> {
      closing.abort()
      webhook.stop()
      queue.endPoll()
      journal.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** What the bot did so far. */
function records({ journal, queue, queries, profile, webhook }: World) {
  return {
    /** All requests of the bot in order of arrival, or those of one method. */
    requests: (method?: string): BotRequest[] => journal.requests.filter((r) => !method || r.method === method),
    /** Requests that no bot should send: a test of a sound bot finds none. */
    violations: (): readonly Violation[] => journal.violations,
    /** Well-formed requests that did not fit the state: not modified, too old, not found, and prepared faults. */
    refusals(): BotRequest[] {
      const wrong = new Set(journal.violations.map(({ parameters }) => parameters))
      return journal.requests.filter((r) => r.answer?.ok === false && !wrong.has(r.parameters))
    },
    /** Updates that the bot has not confirmed. */
    pending: (): readonly Update[] => queue.pending,
    /** Ids of presses that the bot has not answered. */
    unansweredPresses: (): string[] => queries.unanswered(),
    /** The commands registered for a language ('' is the default), for everyone or for one chat. */
    commands: (language = '', scope: object = { type: 'default' }): readonly BotCommand[] =>
      (profile.get(`commands ${language} ${JSON.stringify(scope)}`) as BotCommand[] | undefined) ?? [],
    webhookInfo: webhook.info,
  }
}

/** What a test may wait for; each fails after the server's patience, telling what the bot sent. */
function waits({ journal, queue, webhook }: World) {
  return {
    /** Waits until `look` gives something; `what` names it in the failure. */
    waitFor: journal.waitFor,
    /** Waits until the bot has confirmed all updates (it may still be working on them). */
    settled: () => journal.waitFor(() => queue.pending.length === 0 || undefined, 'All updates confirmed'),
    /** Waits until the bot polls for updates, or has set a webhook. */
    connected: () => journal.waitFor(() => queue.polled() || webhook.isSet() || undefined, 'The bot asks for updates'),
  }
}

function newWorld(options: BotApiOptions): World {
  const token = options.token ?? '7310255001:AAF-loopback_token_of_the_tests_0000'
  const journal = startJournal(options.patienceMs ?? 30_000)
  const queue = openQueue(journal.changed)
  const abilities = { can_join_groups: true, can_read_all_group_messages: true, supports_inline_queries: true }
  const bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Belegbot', username: 'belegbot' }
  return {
    token,
    bot: { ...bot, ...abilities } as User,
    journal,
    queue,
    webhook: webhookDelivery(queue, options.webhookRetryMs ?? 100, journal.changed),
    queries: openQueries(options.queryLifetimeMs ?? 30_000, journal.changed),
    rooms: new Map(),
    inlineMessages: new Map(),
    profile: new Map(),
    files: new Map(),
    handedOut: new Set(),
  }
}

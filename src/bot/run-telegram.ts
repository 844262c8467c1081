// The bot's life on Telegram: it introduces itself, listens, and when it is told to stop finishes what it has begun.

import type { Update } from '@grammyjs/types'
import { Api, type Bot, GrammyError, HttpError } from 'grammy'
import type { BotContext } from './bot-context.ts'
import type { UpdateSource } from './config.ts'
import type { Desk } from './desk.ts'
import { announceWhileRunning } from './following/announce.ts'
import type { Health } from './http/health.ts'
import type { Metrics } from './http/metrics.ts'
import type { Routes } from './http/server.ts'
import { closedRoute, webhookRoute } from './http/webhook-route.ts'
import { limitsFor } from './limits.ts'
import { registerMenu } from './menu.ts'
import type { OperatorLog } from './operator-log.ts'
import { type PollingSource, startPolling, WANTED_UPDATES } from './polling.ts'
import { aborted, untilItWorks, whyNot, wrongToken } from './reach-telegram.ts'
import { openReception, type Reception, type UpdateLedger } from './reception.ts'
import { type SilentChats, silentChats } from './silent-chats.ts'
import { createBot } from './telegram-bot.ts'
import { clientFor } from './telegram-line.ts'
import { refuseTooMuch } from './too-much.ts'

/** A call is repeated for so long at most; a reader waits 20 s. */
const CALL_WITHIN_MS = 18_000
/** With the receipt for Telegram a shutdown stays under 10 s. */
const FINISH_WITHIN_MS = 7_000

/** Who the bot is, where Telegram is, and how updates come. */
interface Telegram {
  readonly token: string
  readonly apiRoot: string
  readonly updates: UpdateSource
}

/** What an operator's tools see of the bot, and what outlives the process. */
interface Operation {
  readonly ledger: UpdateLedger
  readonly metrics: Metrics
  readonly health: Health
  /** Where the webhook is put; served only where a port is set. */
  readonly routes: Routes
  /** Called when Telegram can be reached: begins what goes on beside answering. */
  readonly beside: (api: Api) => void
}

/**
 * Answers on Telegram until `stop` aborts; returns when what was being answered is finished, within 10 s.
 * Throws WrongTokenError, and an Error where Telegram cannot use the webhook's address; nothing else that Telegram does ends it.
 */
export async function runTelegram(
  telegram: Telegram,
  desk: Desk,
  log: OperatorLog,
  stop: AbortSignal,
  operation: Operation,
): Promise<void> {
  const silent = silentChats(operation.metrics.blocked)
  const line = { apiRoot: telegram.apiRoot, silent, metrics: operation.metrics }
  const bot = createBot(telegram.token, desk, clientFor(line, CALL_WITHIN_MS))
  // Before the first question nothing is repeated in silence: an operator who mistyped an address should read so at once.
  const early = new Api(telegram.token, clientFor(line, 0))
  const me = await untilItWorks(() => early.getMe(), telegram.apiRoot, log, stop)
  if (me === undefined) return
  bot.botInfo = me
  const reception = openReception({
    handle: admitting(bot, desk, silent, operation.metrics),
    ledger: operation.ledger,
    report(report) {
      operation.metrics.update(report)
      log.update(report)
    },
    warn: log.warn,
  })
  const admins = desk.newsroom?.admins ?? []
  const meeting: Meeting = { telegram, bot, early, reception, log, stop, operation, username: me.username, admins }
  reception.resume()
  announceWhileRunning(bot.api, desk, stop)
  operation.beside(bot.api)
  if (telegram.updates.mode === 'webhook') await beDelivered(meeting, telegram.updates)
  else await poll(meeting)
}

interface Meeting {
  readonly telegram: Telegram
  readonly bot: Bot<BotContext>
  readonly early: Api
  readonly reception: Reception
  readonly log: OperatorLog
  readonly stop: AbortSignal
  readonly operation: Operation
  readonly username: string
  readonly admins: readonly number[]
}

async function poll({
  telegram,
  bot,
  early,
  reception,
  log,
  stop,
  operation,
  username,
  admins,
}: Meeting): Promise<void> {
  await leaveWebhook(early, telegram, log)
  const polling = startPolling(pollingOf(bot.api, operation.health), reception, log.warn)
  operation.health.listening('polling')
  registerMenu(bot.api, admins, log.warn)
  log.info(`@${username} is listening`)
  try {
    await Promise.race([polling.ended, aborted(stop)])
  } catch (error) {
    throw wrongToken(error) ?? error
  }
  if (!(await polling.stop(FINISH_WITHIN_MS))) log.warn(NOT_FINISHED)
}

/** The webhook stays registered when the bot stops: what comes meanwhile waits at Telegram. */
async function beDelivered(meeting: Meeting, { url, secret }: { readonly url: string; readonly secret: string }) {
  const { telegram, bot, early, reception, log, stop, operation, username, admins } = meeting
  const path = new URL(url).pathname
  operation.routes.set(path, webhookRoute(secret, reception))
  const setting = { secret_token: secret, allowed_updates: WANTED_UPDATES }
  if ((await untilItWorks(() => early.setWebhook(url, setting), telegram.apiRoot, log, stop)) === undefined) return
  operation.health.listening('webhook')
  registerMenu(bot.api, admins, log.warn)
  log.info(`@${username} is listening at ${url}`)
  await aborted(stop)
  operation.routes.set(path, closedRoute)
  if (!(await reception.finished(FINISH_WITHIN_MS))) log.warn(NOT_FINISHED)
}

const NOT_FINISHED = 'some answers were not finished; the questions come again'

/** Limits come first: what is above them costs nothing more than saying so. */
function admitting(bot: Bot<BotContext>, desk: Desk, silent: SilentChats, metrics: Metrics) {
  const limits = limitsFor(desk.now)
  return async (update: Update): Promise<void> => {
    silent.heard(update)
    const admission = limits.enter(update)
    if (admission !== 'welcome') {
      metrics.limited()
      return refuseTooMuch(bot.api, desk, update, admission === 'tell')
    }
    try {
      await bot.handleUpdate(update)
    } finally {
      limits.leave(update)
    }
  }
}

/** grammY types signals after node-fetch's shim; on Node 24 they are the global ones. */
const pollingOf = (api: Api, health: Health): PollingSource => ({
  async getUpdates(args, signal) {
    const updates = await api.getUpdates(args, signal as Parameters<typeof api.getUpdates>[1])
    health.polled()
    return updates
  },
})

/** While a webhook of an earlier run is set, Telegram refuses to be polled. What waits there is kept. */
async function leaveWebhook(api: Api, { apiRoot }: Telegram, log: OperatorLog): Promise<void> {
  try {
    await api.deleteWebhook()
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
    log.warn(`an earlier webhook could not be deleted: ${whyNot(error, apiRoot)}`)
  }
}

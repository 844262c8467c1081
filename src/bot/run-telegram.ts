// The bot's life on Telegram: it introduces itself, listens, and when it is told to stop finishes what it has begun.

import { setTimeout as sleep } from 'node:timers/promises'
import { Api, type ApiClientOptions, GrammyError, HttpError } from 'grammy'
import type { Desk } from './desk.ts'
import { registerMenu } from './menu.ts'
import type { OperatorLog } from './operator-log.ts'
import { type PollingSource, retryAfterMs, startPolling } from './polling.ts'
import { createBot } from './telegram-bot.ts'
import { telegramFetch } from './telegram-fetch.ts'

/** A call is repeated for so long at most; a reader waits 20 s. */
const CALL_WITHIN_MS = 18_000
const FIRST_RETRY_MS = 500
/** More than a long poll (30 s) and more than all repetitions of a call. */
const CLIENT_TIMEOUT_SECONDS = 60
/** With the receipt for Telegram a shutdown stays under 10 s. */
const FINISH_WITHIN_MS = 7_000
const INTRODUCE_AGAIN_MS = 5_000

/** Who the bot is, and where. */
interface Telegram {
  readonly token: string
  readonly apiRoot: string
}

/** Telegram does not know this token: nothing but another token helps. */
export class WrongTokenError extends Error {
  override readonly name = 'WrongTokenError'
}

/**
 * Answers on Telegram by long polling until `stop` aborts; returns when what was being answered is finished, within 10 s.
 * Throws WrongTokenError; nothing else that Telegram does ends it.
 */
export async function runTelegram(telegram: Telegram, desk: Desk, log: OperatorLog, stop: AbortSignal): Promise<void> {
  const bot = createBot(telegram.token, desk, clientFor(telegram.apiRoot, CALL_WITHIN_MS))
  // Before the first question nothing is repeated in silence: an operator who mistyped an address should read so at once.
  const early = new Api(telegram.token, clientFor(telegram.apiRoot, 0))
  const me = await introduction(early, telegram, log, stop)
  if (me === undefined) return
  bot.botInfo = me
  await leaveWebhook(early, telegram, log)
  const polling = startPolling(pollingOf(bot.api), (update) => bot.handleUpdate(update), log.warn)
  registerMenu(bot.api, log.warn)
  log.info(`@${me.username} is listening`)
  try {
    await Promise.race([polling.ended, aborted(stop)])
  } catch (error) {
    throw wrongToken(error) ?? error
  }
  if (!(await polling.stop(FINISH_WITHIN_MS))) log.warn('some answers were not finished; the questions come again')
}

const clientFor = (apiRoot: string, withinMs: number): ApiClientOptions => ({
  apiRoot,
  fetch: telegramFetch({ withinMs, firstPauseMs: FIRST_RETRY_MS }, (ms) => sleep(ms)),
  timeoutSeconds: CLIENT_TIMEOUT_SECONDS,
})

/** grammY types signals after node-fetch's shim; on Node 24 they are the global ones. */
const pollingOf = (api: Api): PollingSource => ({
  getUpdates: (args, signal) => api.getUpdates(args, signal as Parameters<typeof api.getUpdates>[1]),
})

/** Asks Telegram who the bot is, until it says so; undefined when `stop` aborts before. */
async function introduction(api: Api, { apiRoot }: Telegram, log: OperatorLog, stop: AbortSignal) {
  while (!stop.aborted) {
    try {
      return await Promise.race([api.getMe(), aborted(stop)])
    } catch (error) {
      const wrong = wrongToken(error)
      if (wrong !== undefined) throw wrong
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
      const ms = Math.max(INTRODUCE_AGAIN_MS, retryAfterMs(error))
      log.warn(`${whyNot(error, apiRoot)}; trying again in ${ms / 1000} s`)
      await Promise.race([sleep(ms), aborted(stop)])
    }
  }
  return undefined
}

/** While a webhook of an earlier run is set, Telegram refuses to be polled. What waits there is kept. */
async function leaveWebhook(api: Api, { apiRoot }: Telegram, log: OperatorLog): Promise<void> {
  try {
    await api.deleteWebhook()
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
    log.warn(`an earlier webhook could not be deleted: ${whyNot(error, apiRoot)}`)
  }
}

/** Telegram says 401 to a token it does not know, and 404 to one that cannot be one. */
function wrongToken(error: unknown): WrongTokenError | undefined {
  if (!(error instanceof GrammyError) || (error.error_code !== 401 && error.error_code !== 404)) return undefined
  return new WrongTokenError('BOT_TOKEN is not known to Telegram (401); @BotFather shows the right one')
}

const whyNot = (error: GrammyError | HttpError, apiRoot: string): string =>
  error instanceof GrammyError
    ? `Telegram refused ${error.method} (${error.error_code}: ${error.description})`
    : `Telegram cannot be reached at ${apiRoot}`

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    else signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })

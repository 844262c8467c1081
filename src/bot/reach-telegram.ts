// The first calls to Telegram: made until they succeed, ended at once by what only the operator can mend.

import { setTimeout as sleep } from 'node:timers/promises'
import { GrammyError, HttpError } from 'grammy'
import type { OperatorLog } from './operator-log.ts'
import { retryAfterMs } from './polling.ts'

const AGAIN_AFTER_MS = 5_000

/** Telegram does not know this token: nothing but another token helps. */
export class WrongTokenError extends Error {
  override readonly name = 'WrongTokenError'
}

/** Makes the call until it succeeds; undefined when `stop` aborts before. What no repetition can help is thrown. */
export async function untilItWorks<T>(
  call: () => Promise<T>,
  apiRoot: string,
  log: OperatorLog,
  stop: AbortSignal,
): Promise<T | undefined> {
  while (!stop.aborted) {
    try {
      return await Promise.race([call(), aborted(stop)])
    } catch (error) {
      const wrong = wrongToken(error) ?? wrongAddress(error)
      if (wrong !== undefined) throw wrong
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
      const ms = Math.max(AGAIN_AFTER_MS, retryAfterMs(error))
      log.warn(`${whyNot(error, apiRoot)}; trying again in ${ms / 1000} s`)
      await Promise.race([sleep(ms), aborted(stop)])
    }
  }
  return undefined
}

/** Telegram calls at public addresses over HTTPS only. */
function wrongAddress(error: unknown): Error | undefined {
  if (!(error instanceof GrammyError) || error.method !== 'setWebhook' || error.error_code !== 400) return undefined
  return new Error(`WEBHOOK_URL cannot be used by Telegram (${error.description})`, { cause: error })
}

/** Telegram says 401 to a token it does not know, and 404 to one that cannot be one. */
export function wrongToken(error: unknown): WrongTokenError | undefined {
  if (!(error instanceof GrammyError) || (error.error_code !== 401 && error.error_code !== 404)) return undefined
  return new WrongTokenError('BOT_TOKEN is not known to Telegram (401); @BotFather shows the right one')
}

export const whyNot = (error: GrammyError | HttpError, apiRoot: string): string =>
  error instanceof GrammyError
    ? `Telegram refused ${error.method} (${error.error_code}: ${error.description})`
    : `Telegram cannot be reached at ${apiRoot}`

export const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    else signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })

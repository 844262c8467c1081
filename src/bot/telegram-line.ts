// The line to Telegram: grammY's client over our own fetch, counted, and closed towards chats that have blocked the bot.

import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClientOptions } from 'grammy'
import type { Metrics } from './http/metrics.ts'
import type { SilentChats } from './silent-chats.ts'
import { telegramFetch, type Watch } from './telegram-fetch.ts'

const FIRST_RETRY_MS = 500
/** More than a long poll (30 s) and more than all repetitions of a call. */
const CLIENT_TIMEOUT_SECONDS = 60

/** The way to Telegram. */
export interface Line {
  readonly apiRoot: string
  readonly silent: SilentChats
  readonly metrics: Metrics
}

/** Options for grammY; a call is repeated for `withinMs` at most. */
export const clientFor = (
  { apiRoot, silent, metrics }: Line,
  withinMs: number,
): ApiClientOptions & { readonly apiRoot: string } => {
  const watch: Watch = {
    ended(outcome) {
      metrics.call(outcome)
      if (outcome.status === 403 && typeof outcome.chat === 'number') silent.add(outcome.chat)
    },
    isSilent: (chat) => typeof chat === 'number' && silent.has(chat),
  }
  return {
    apiRoot,
    fetch: telegramFetch({ withinMs, firstPauseMs: FIRST_RETRY_MS }, (ms) => sleep(ms), watch),
    timeoutSeconds: CLIENT_TIMEOUT_SECONDS,
  }
}

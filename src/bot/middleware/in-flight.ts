// Counts the updates being answered, so that a shutdown can wait for them: neither grammY nor its runner does.

import type { MiddlewareFn } from 'grammy'
import type { BotContext } from '../bot-context.ts'

export interface InFlight {
  readonly middleware: MiddlewareFn<BotContext>
  /** Resolves when nothing is being answered any more, or after `withinMs`; says whether all was finished. */
  finished(withinMs: number): Promise<boolean>
}

export function inFlight(): InFlight {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    middleware: async (_ctx, next) => {
      running++
      try {
        await next()
      } finally {
        running--
        if (running === 0) for (const resolve of waiting.splice(0)) resolve()
      }
    },
    finished: (withinMs) =>
      new Promise((resolve) => {
        if (running === 0) return resolve(true)
        const timer = setTimeout(() => resolve(false), withinMs)
        waiting.push(() => {
          clearTimeout(timer)
          resolve(true)
        })
      }),
  }
}

// Long work beside the updates: nobody waits for it, and a shutdown ends it between two steps.

import { describeFault } from '../describe-fault.ts'

export interface Jobs {
  /** Begins work; false where work of that name is under way. What it throws is logged. */
  start(name: string, work: (stop: AbortSignal) => Promise<void>): boolean
  /** Resolves when all work has ended, or after `withinMs`. */
  ended(withinMs: number): Promise<void>
}

export function jobsUntil(stop: AbortSignal, log: (line: string) => void): Jobs {
  const underWay = new Map<string, Promise<void>>()
  return {
    start(name, work) {
      if (underWay.has(name)) return false
      const job = work(stop)
        .catch((error: unknown) => log(`${name}: ${describeFault(error)}`))
        .finally(() => underWay.delete(name))
      underWay.set(name, job)
      return true
    },
    async ended(withinMs) {
      const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref())
      await Promise.race([Promise.all(underWay.values()), late])
    },
  }
}

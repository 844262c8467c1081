// Where every update comes in, whichever way Telegram hands it over: answered once, however often it is delivered, also over a
// restart; never more at work than memory holds; and counted, so that a shutdown can wait for what has begun.

import type { Update } from '@grammyjs/types'

/** Outlives the process; the library's storage has one. */
export interface UpdateLedger {
  isAnswered(update: number): boolean
  answered(update: number): void
  keep(update: number, user: string, content: string): void
  kept(): readonly string[]
}

/** What became of an update. */
type Outcome = 'answered' | 'failed' | 'repeated'

/** One update as monitoring sees it: no words, no name. */
export interface UpdateReport {
  readonly update: number
  readonly kind: string
  readonly user: number | undefined
  readonly outcome: Outcome
  readonly ms: number
}

export interface Reception {
  /** Answers the update unless it was answered before or is being answered; resolves when it is. Never rejects. */
  receive(update: Update): Promise<void>
  /** Keeps an update that is still being answered over a crash; false where that is impossible. */
  keep(update: Update): boolean
  /** Answers what an earlier run had kept. */
  resume(): void
  /** How many updates are being answered or wait for it. */
  underWay(): number
  /** Resolves to true when nothing is under way any more, to false after `withinMs`. */
  finished(withinMs: number): Promise<boolean>
}

export interface Receiving {
  readonly handle: (update: Update) => Promise<void>
  readonly ledger: UpdateLedger
  readonly report: (report: UpdateReport) => void
  readonly warn: (line: string) => void
}

/** Updates answered in this run that are remembered in memory: what the ledger cannot note on a full disk. */
const MOST_REMEMBERED = 10_000

export function openReception({ handle, ledger, report, warn }: Receiving): Reception {
  const underWay = new Map<number, Promise<void>>()
  const waiting = new Set<() => void>()
  const remembered = new Set<number>()
  const tellOnce = onceInARow(warn)

  const isAnswered = (id: number): boolean => remembered.has(id) || ledger.isAnswered(id)

  function note(id: number): void {
    remembered.add(id)
    const [oldest] = remembered
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    tellOnce('which questions are answered cannot be noted, after a restart some may be answered twice', () =>
      ledger.answered(id),
    )
  }

  async function answer(update: Update): Promise<void> {
    const began = performance.now()
    const about = { update: update.update_id, kind: kindOf(update), user: senderOf(update) }
    let outcome: Outcome = 'answered'
    try {
      await handle(update)
    } catch (error) {
      outcome = 'failed'
      warn(`update ${update.update_id} could not be answered: ${error instanceof Error ? error.message : error}`)
    }
    // Also when it failed: an update that cannot be answered must not come again for ever.
    note(update.update_id)
    underWay.delete(update.update_id)
    report({ ...about, outcome, ms: performance.now() - began })
    // After those who wait for this very answer.
    if (underWay.size === 0) for (const tell of waiting) setImmediate(tell)
  }

  function receive(update: Update): Promise<void> {
    const id = update.update_id
    const begun = underWay.get(id)
    if (begun === undefined && !isAnswered(id)) {
      const answering = answer(update)
      underWay.set(id, answering)
      return answering
    }
    report({ update: id, kind: kindOf(update), user: senderOf(update), outcome: 'repeated', ms: 0 })
    return begun ?? Promise.resolve()
  }

  return {
    receive,
    keep: (update) =>
      tellOnce('questions under way cannot be kept', () =>
        ledger.keep(update.update_id, String(senderOf(update) ?? ''), JSON.stringify(update)),
      ),
    resume() {
      for (const content of ledger.kept()) void receive(JSON.parse(content) as Update)
    },
    underWay: () => underWay.size,
    finished(withinMs) {
      if (underWay.size === 0) return Promise.resolve(true)
      return new Promise((resolve) => {
        const timer = setTimeout(() => over(false), withinMs)
        const done = () => over(true)
        const over = (all: boolean) => {
          clearTimeout(timer)
          waiting.delete(done)
          resolve(all)
        }
        waiting.add(done)
      })
    },
  }
}

/** Runs tasks that may fail; of failures in a row only the first is told. Says whether it went well. */
function onceInARow(warn: (line: string) => void) {
  let failing = false
  return (what: string, task: () => void): boolean => {
    try {
      task()
      failing = false
      return true
    } catch (error) {
      if (!failing) warn(`${what}: ${error instanceof Error ? error.message : error}`)
      failing = true
      return false
    }
  }
}

/** The kind of an update is the name of its only field besides the number. */
const kindOf = (update: Update): string => Object.keys(update).find((name) => name !== 'update_id') ?? 'empty'

/** The id of who sent it, where somebody did. */
export function senderOf({ message, callback_query, inline_query, my_chat_member }: Update): number | undefined {
  return (message ?? callback_query ?? inline_query ?? my_chat_member)?.from?.id
}

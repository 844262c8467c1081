// Long polling that loses nothing: an update counts as received only when it has been answered, so that what a crash or a
// shutdown interrupts comes again. The runner works on chats in parallel; order within a chat is kept by `sequentialize`.

import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner'
import type { Update } from '@grammyjs/types'
import { GrammyError, HttpError } from 'grammy'
import type { Reception } from './reception.ts'

/** Kinds of updates asked for; Telegram keeps all others to itself. */
export const WANTED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const

export interface PollingSource {
  getUpdates(
    args: { offset: number; limit: number; timeout: number; allowed_updates: typeof WANTED_UPDATES },
    signal: AbortSignal,
  ): Promise<Update[]>
}

export interface Polling {
  /** Resolves after `stop`, rejects when polling can never succeed (401: the token is wrong). */
  readonly ended: Promise<void>
  /**
   * Takes no more updates, waits at most `withinMs` for those being answered, then tells Telegram what need not come again.
   * Says whether all was finished.
   */
  stop(withinMs: number): Promise<boolean>
}

const LONG_POLL_SECONDS = 30
const FIRST_PAUSE_MS = 1_000
/** Five failed polls (1 + 2 + 4 + 8 + 8 s) are over within 40 s, and another instance's end is noticed within 10 s. */
const LONGEST_PAUSE_MS = 8_000
/** Pauses between two polls while something that was fetched is still being answered, growing as long as it takes. */
const FIRST_BUSY_PAUSE_MS = 20
const LONGEST_BUSY_PAUSE_MS = 160
/** At work or waiting for their turn in a chat; about 10 kB each. */
const MOST_AT_ONCE = 500
/**
 * A poll gives at most 100 updates, the unanswered first. Before one that takes long (Telegram asks for patience) keeps all
 * others from coming, it is kept here instead.
 */
const CROWDED = 50
const TAKES_LONG_MS = 1_000
const ACKNOWLEDGE_MS = 2_000

/** Starts polling; each update is handed to the reception once. Nothing but 401 and faults of our own ends it. */
export function startPolling(
  source: PollingSource,
  reception: Pick<Reception, 'receive' | 'keep' | 'finished'>,
  log: (line: string) => void,
): Polling {
  const received = receipts()
  let busyPause = FIRST_BUSY_PAUSE_MS

  async function supply(room: number, signal: AbortSignal): Promise<Update[]> {
    // What is being answered stands at the front of the queue and comes along again, so more is asked for.
    for (const update of received.holdingUpOthers()) if (reception.keep(update)) received.finish(update)
    const limit = Math.min(100, Math.max(1, Math.min(room, MOST_AT_ONCE)) + received.unfinished())
    const timeout = received.unfinished() === 0 ? LONG_POLL_SECONDS : 0
    const args = { offset: received.offset(), limit, timeout, allowed_updates: WANTED_UPDATES }
    const fresh = received.note(await patiently(() => source.getUpdates(args, signal), signal, log))
    const idle = fresh.length === 0 && received.unfinished() > 0
    if (idle) await pause(busyPause, signal)
    busyPause = idle ? Math.min(busyPause * 2, LONGEST_BUSY_PAUSE_MS) : FIRST_BUSY_PAUSE_MS
    return fresh
  }

  const sink = createConcurrentSink<Update, Error>(
    { consume: (update) => reception.receive(update).then(() => received.finish(update)) },
    async (error) => log(`an update could not be answered: ${error.message}`),
    { concurrency: MOST_AT_ONCE },
  )
  // The source's signal is typed after node-fetch's shim; on Node 24 it is the global one.
  const runner = createRunner(createSource({ supply: (room, signal) => supply(room, signal as AbortSignal) }), sink)
  runner.start()
  return {
    ended: runner.task() ?? Promise.resolve(),
    async stop(withinMs) {
      await runner.stop()
      const finished = await reception.finished(withinMs)
      await acknowledge(source, received.offset(), log)
      return finished
    },
  }
}

/** Which updates have come, and which of them are still being answered. */
function receipts() {
  const unfinished = new Map<number, { readonly update: Update; readonly since: number }>()
  let next = 0
  return {
    unfinished: () => unfinished.size,
    /** All updates before this one are answered. */
    offset: () => (unfinished.size === 0 ? next : Math.min(...unfinished.keys())),
    /** The updates that have not come before. */
    note(updates: readonly Update[]): Update[] {
      const fresh = updates.filter(({ update_id }) => update_id >= next)
      for (const update of fresh) unfinished.set(update.update_id, { update, since: performance.now() })
      next = Math.max(next, ...fresh.map(({ update_id }) => update_id + 1))
      return fresh
    },
    finish({ update_id }: Update): void {
      unfinished.delete(update_id)
    },
    /** The updates that take long while many others have come after them. */
    holdingUpOthers(): Update[] {
      const oldest = Math.min(...unfinished.keys())
      if (unfinished.size === 0 || next - oldest < CROWDED) return []
      const longAgo = performance.now() - TAKES_LONG_MS
      return [...unfinished.values()].flatMap(({ update, since }) => (since < longAgo ? [update] : []))
    },
  }
}

/** A poll that waits for nothing: its offset is the receipt for all updates before it. */
async function acknowledge(source: PollingSource, offset: number, log: (line: string) => void): Promise<void> {
  try {
    const args = { offset, limit: 1, timeout: 0, allowed_updates: WANTED_UPDATES }
    await source.getUpdates(args, AbortSignal.timeout(ACKNOWLEDGE_MS))
  } catch (error) {
    log(`the last answers could not be acknowledged, some questions may be answered twice: ${whyPollFailed(error)}`)
  }
}

/** Repeats a failed poll with growing pauses until it succeeds, is aborted, or can never succeed. */
async function patiently(poll: () => Promise<Update[]>, signal: AbortSignal, log: (line: string) => void) {
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await poll()
    } catch (error) {
      if (signal.aborted || (error instanceof GrammyError && error.error_code === 401)) throw error
      const ms = Math.max(wait, retryAfterMs(error))
      log(`${whyPollFailed(error)}; trying again in ${ms / 1000} s`)
      await pause(ms, signal)
    }
  }
}

/** How long Telegram asks to be left alone, 0 where it does not. */
export const retryAfterMs = (error: unknown): number =>
  error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0

function whyPollFailed(error: unknown): string {
  if (error instanceof GrammyError && error.error_code === 409)
    return `another instance or a webhook takes this bot's updates (409: ${error.description})`
  if (error instanceof GrammyError) return `Telegram refused a poll (${error.error_code}: ${error.description})`
  if (error instanceof HttpError) return 'Telegram cannot be reached'
  throw error
}

/** Waits, or throws the signal's reason as soon as it aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(over, ms)
    signal.addEventListener('abort', over)
    function over() {
      clearTimeout(timer)
      signal.removeEventListener('abort', over)
      if (signal.aborted) reject(signal.reason)
      else resolve()
    }
  })
}

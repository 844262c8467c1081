// Pictures are drawn one after the other in a worker, which is started for the first and ended when none was wanted for a while:
// the fonts and the drawing take memory that most days nobody needs.

import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Order, Painted } from './picture-worker.ts'

/** Far above what a picture takes (docs/reliability.md); then the worker hangs. */
const WITHIN_MS = 10_000
const IDLE_MS = 60_000

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let before: Promise<unknown> = Promise.resolve()

/** Draws what was ordered. Throws what the drawing throws, and an Error where it does not end. */
export function paint(order: Order): Promise<Painted> {
  const painted = before.then(() => paintNow(order))
  before = painted.catch(() => undefined)
  return painted
}

async function paintNow(order: Order): Promise<Painted> {
  clearTimeout(idle)
  worker ??= startWorker()
  const busy = worker
  const late = new AbortController()
  try {
    busy.postMessage(order)
    return await Promise.race([answerOf(busy, late.signal), tooLate(late.signal)])
  } catch (error) {
    void busy.terminate()
    worker = undefined
    throw error
  } finally {
    late.abort()
    idle = setTimeout(rest, IDLE_MS).unref()
  }
}

/** Rejects with what the worker throws. */
async function answerOf(busy: Worker, signal: AbortSignal): Promise<Painted> {
  const [painted] = await once(busy, 'message', { signal })
  return painted as Painted
}

async function tooLate(signal: AbortSignal): Promise<never> {
  await sleep(WITHIN_MS, undefined, { signal })
  throw new Error(`a picture was not drawn within ${WITHIN_MS} ms`)
}

function startWorker(): Worker {
  // The fonts of the machine are left alone: a picture looks the same everywhere, and nobody waits for a folder to be read.
  const env = { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' }
  const started = new Worker(join(import.meta.dirname, 'picture-worker.ts'), { env })
  // One that fails between two pictures is begun anew for the next; while it draws, whoever waits is told.
  started.on('error', () => {
    if (worker === started) worker = undefined
  })
  started.unref()
  return started
}

function rest(): void {
  void worker?.terminate()
  worker = undefined
}

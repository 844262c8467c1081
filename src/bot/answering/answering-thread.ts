// One thread that answers: a worker with one wish at a time, which ends when it hangs, and tells its owner how it fares.

import { Worker } from 'node:worker_threads'
import type { AnswerCounted } from './count-answers.ts'
import type { FoundFor, Told, Wish } from './wish.ts'

/** Of a hundred questions 99 take less than 0.09 s of CPU among 100,000 passages (docs/performance.md): a thread hangs by then. */
const WITHIN_MS = 15_000
/** Far above what a start with a large library takes (docs/performance.md: about a second); then the thread hangs. */
const READY_WITHIN_MS = 120_000
/** A thread that is not needed any more keeps some hundred MB. */
const IDLE_MS = 300_000
/** What is found for one question lives short: more room for it (134 MB, left to itself) saves no time that could be measured. */
const YOUNG_MB = 24
/** Without a limit much is left lying until several GB are full. */
const OLD_MB = 1024

/** A thread that answers from the library at this path; `memory`: megabytes of it that the thread keeps. */
export const threadFor = (library: string, memory?: number): Worker =>
  new Worker(new URL('./answering-main.ts', import.meta.url), {
    workerData: { library, memory },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  })

/** A wish, and whom to tell what became of it. */
export interface Job {
  readonly wish: Wish
  readonly resolve: (found: FoundFor[Wish['do']]) => void
  readonly reject: (fault: unknown) => void
}

export interface Thread {
  /** Resolves when it can answer, rejects when it ends before. */
  readonly ready: Promise<void>
  hasBegun(): boolean
  isFree(): boolean
  /** When it took the wish that it has, ms of `performance.now()`; infinitely late where it has none. */
  busySince(): number
  take(job: Job): void
  /** Its memory in use, bytes; 0 where it has ended. */
  heap(): Promise<number>
  /** Ends it; nobody is told of a wish that it has. */
  end(): Promise<unknown>
}

interface Owner {
  readonly counted: (each: AnswerCounted) => void
  /** Called once it can answer. */
  readonly begun: () => void
  /** Called when the thread can take a wish. */
  readonly free: () => void
  /** Called when it has had none for long. */
  readonly idle: () => void
  readonly ended: (fault: unknown) => void
}

/** One thread, which has one wish at a time. A fault outside of answering, or a wish that takes too long, ends it. */
export function startThread(worker: Worker, owner: Owner): Thread {
  const { promise: ready, resolve: isReady, reject: isNeverReady } = Promise.withResolvers<void>()
  let busy: { readonly job: Job; readonly since: number } | undefined
  let begun = false
  let fault: unknown = new Error('the thread that answers has ended')
  const endAfter = (ms: number, why: string): NodeJS.Timeout =>
    setTimeout(() => {
      fault = new Error(`${why} within ${ms / 1000} s`)
      void worker.terminate()
    }, ms).unref()
  let timer = endAfter(READY_WITHIN_MS, 'a thread that answers was not ready')
  worker.unref()
  worker.on('message', (told: Told) => {
    if (told === 'ready') {
      clearTimeout(timer)
      begun = true
      isReady()
      owner.begun()
    } else {
      const done = finish()
      for (const each of told.counted) owner.counted(each)
      if (told.found === undefined) done?.reject(told.fault)
      else done?.resolve(told.found)
    }
    timer = setTimeout(owner.idle, IDLE_MS).unref()
    owner.free()
  })
  worker.on('error', (error) => {
    fault = error
  })
  const gone = new Promise<number>((resolve) => worker.on('exit', () => resolve(0)))
  worker.on('exit', () => {
    isNeverReady(fault)
    finish()?.reject(fault)
    owner.ended(fault)
  })

  function finish(): Job | undefined {
    clearTimeout(timer)
    const done = busy?.job
    busy = undefined
    return done
  }

  return {
    ready,
    hasBegun: () => begun,
    isFree: () => begun && busy === undefined,
    busySince: () => busy?.since ?? Number.POSITIVE_INFINITY,
    take(job) {
      clearTimeout(timer)
      busy = { job, since: performance.now() }
      timer = endAfter(WITHIN_MS, 'no answer was found')
      worker.postMessage(job.wish)
    },
    heap: () =>
      Promise.race([
        gone,
        worker.getHeapStatistics().then(
          ({ used_heap_size }) => used_heap_size,
          () => 0,
        ),
      ]),
    end() {
      finish()
      return worker.terminate()
    },
  }
}

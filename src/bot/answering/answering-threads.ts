// Answers are found in threads of their own: however long a question takes, the bot goes on taking updates and telling that it is
// well, and another question finds another thread.

import { Worker } from 'node:worker_threads'
import type { Answering } from './answering.ts'
import type { AnswerCounted } from './count-answers.ts'
import type { FoundFor, Told, Wish } from './wish.ts'

export interface AnsweringThreads extends Answering {
  /** Resolves when the first thread can answer; rejects where it cannot (its library is not readable). */
  readonly ready: Promise<void>
  /** The memory in use of each thread, bytes. */
  heaps(): Promise<readonly number[]>
  /**
   * Ends all threads. What is still asked is neither answered nor rejected: it counts as unanswered, and comes again after the next
   * start.
   */
  close(): Promise<void>
}

/** A slow question holds up nobody. Each thread keeps a memory of its own, some 150 MB and more with many articles. */
const MOST_THREADS = 2
/** Of a hundred questions 99 take less than 0.08 s of CPU among 100,000 passages (docs/performance.md): a thread hangs by then. */
const WITHIN_MS = 15_000
/** Far above what a start with a large library takes (docs/performance.md: about a second); then the thread hangs. */
const READY_WITHIN_MS = 120_000
/** What a wish waits for a thread at most; a reader who has waited so long is told, and asks again. */
const WAITS_MS = 60_000
/** A thread that has had a wish for so long is slow, and another is begun for whoever waits behind it. */
const SLOW_MS = 100
/** As long waits the last of 200 who ask quick questions in the same moment: begun for these, a thread costs more than it finds. */
const BURST_MS = 500
/** After one that could not begin the next is begun after so long, and after each further one after twice as long. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 64_000
/** A thread that is not needed any more keeps some hundred MB. */
const IDLE_MS = 300_000

/** What is found for one question lives short: more room for it (134 MB, left to itself) saves no time that could be measured. */
const YOUNG_MB = 48
/** Without a limit much is left lying until several GB are full. */
const OLD_MB = 1024

/** A thread that answers from the library at this path; `memory`: megabytes of it that the thread keeps. */
export const threadFor = (library: string, memory?: number): Worker =>
  new Worker(new URL('./answering-main.ts', import.meta.url), {
    workerData: { library, memory },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  })

interface Job {
  readonly wish: Wish
  /** When it was made, ms of `performance.now()`. */
  readonly since: number
  readonly resolve: (found: FoundFor[Wish['do']]) => void
  readonly reject: (fault: unknown) => void
  /** While it waits. */
  readonly patience: NodeJS.Timeout
}

/**
 * Answers in threads: one is begun at once, each other when a wish waits behind a slow one, or long, and ended when it has had
 * nothing to do for long.
 *
 * @param begin begins a thread (`threadFor`)
 * @param counted told of every answer that is found
 */
export function answeringThreads(begin: () => Worker, counted: (each: AnswerCounted) => void): AnsweringThreads {
  const waiting: Job[] = []
  const threads = new Set<Thread>()
  let closed = false
  let pauseMs = 0
  let pause: NodeJS.Timeout | undefined
  let look: NodeJS.Timeout | undefined

  function handOut(): void {
    for (const thread of threads) {
      if (waiting.length === 0) return
      const job = thread.isFree() ? waiting.shift() : undefined
      if (job === undefined) continue
      clearTimeout(job.patience)
      thread.take(job)
    }
    const beginning = [...threads].some((thread) => !thread.hasBegun())
    const paused = pause !== undefined && threads.size > 0
    if (waiting.length === 0 || beginning || paused || threads.size >= MOST_THREADS || closed) return
    if (threads.size === 0 || waitsTooLong()) start().catch(() => undefined)
    else lookAgain()
  }

  function waitsTooLong(): boolean {
    const now = performance.now()
    const isSlow = [...threads].some((thread) => now - thread.busySince() >= SLOW_MS)
    return isSlow || now - (waiting[0]?.since ?? now) >= BURST_MS
  }

  function lookAgain(): void {
    clearTimeout(look)
    look = setTimeout(handOut, SLOW_MS).unref()
  }

  /** Resolves when the thread can answer, rejects with why it cannot. */
  function start(): Promise<void> {
    try {
      return follow(begin())
    } catch (fault) {
      couldNotBegin(fault)
      return Promise.reject(fault)
    }
  }

  function follow(worker: Worker): Promise<void> {
    const thread = startThread(worker, {
      counted,
      begun() {
        pauseMs = 0
      },
      free: handOut,
      idle: () => threads.size > 1 && threads.delete(thread) && void thread.end(),
      ended(fault) {
        threads.delete(thread)
        if (!thread.hasBegun()) couldNotBegin(fault)
        handOut()
      },
    })
    threads.add(thread)
    return thread.ready
  }

  /** One that could not even begin is not begun again and again for what waits. */
  function couldNotBegin(fault: unknown): void {
    if (threads.size === 0) for (const job of waiting.splice(0)) giveUp(job, fault)
    pauseMs = Math.min(Math.max(2 * pauseMs, FIRST_PAUSE_MS), LONGEST_PAUSE_MS)
    clearTimeout(pause)
    pause = setTimeout(() => {
      pause = undefined
      handOut()
    }, pauseMs).unref()
  }

  function giveUp(job: Job, fault: unknown): void {
    clearTimeout(job.patience)
    job.reject(fault)
  }

  function fulfil<W extends Wish>(wish: W): Promise<FoundFor[W['do']]> {
    return new Promise((resolve, reject) => {
      if (closed) return
      const patience = setTimeout(() => {
        waiting.splice(waiting.indexOf(job), 1)
        giveUp(job, new Error(`no thread was free to answer within ${WAITS_MS / 1000} s`))
      }, WAITS_MS).unref()
      // What a thread finds for a wish is of the wish's kind.
      const job: Job = { wish, since: performance.now(), resolve: resolve as Job['resolve'], reject, patience }
      waiting.push(job)
      handOut()
    })
  }

  const ready = start()
  // Whoever waits for it is told; if nobody does, the wishes are.
  ready.catch(() => undefined)
  return {
    ready,
    words: (words, caller) => fulfil({ do: 'words', words, caller }),
    press: (action, caller) => fulfil({ do: 'press', action, caller }),
    cards: (words, slice, caller) => fulfil({ do: 'cards', words, slice, caller }),
    heaps: () => Promise.all([...threads].map((thread) => thread.heap())),
    async close() {
      closed = true
      clearTimeout(pause)
      clearTimeout(look)
      for (const { patience } of waiting.splice(0)) clearTimeout(patience)
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

interface Thread {
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
function startThread(worker: Worker, owner: Owner): Thread {
  const { promise: ready, resolve: isReady, reject: isNeverReady } = Promise.withResolvers<void>()
  let job: Job | undefined
  let since = Number.POSITIVE_INFINITY
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
    const done = job
    job = undefined
    since = Number.POSITIVE_INFINITY
    return done
  }

  return {
    ready,
    hasBegun: () => begun,
    isFree: () => begun && job === undefined,
    busySince: () => since,
    take(next) {
      clearTimeout(timer)
      job = next
      since = performance.now()
      timer = endAfter(WITHIN_MS, 'no answer was found')
      worker.postMessage(next.wish)
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

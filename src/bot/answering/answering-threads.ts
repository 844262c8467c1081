// Answers are found in threads of their own: however long a question takes, the bot goes on taking updates and telling that it is
// well, and another question finds another thread.

import type { Worker } from 'node:worker_threads'
import type { Answering } from './answering.ts'
import { type Job, startThread, type Thread } from './answering-thread.ts'
import type { AnswerCounted } from './count-answers.ts'
import type { FoundFor, Wish } from './wish.ts'

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
/** What a wish waits for a thread at most; a reader who has waited so long is told, and asks again. */
const WAITS_MS = 60_000
/** A thread that has had a wish for so long is slow, and another is begun for whoever waits behind it. */
const SLOW_MS = 100
/** As long waits the last of 200 who ask quick questions in the same moment: begun for these, a thread costs more than it finds. */
const BURST_MS = 500
/** After one that could not begin the next is begun after so long, and after each further one after twice as long. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 64_000

/** A wish that no thread has yet. */
interface Waiting extends Job {
  /** When the wish was made, ms of `performance.now()`. */
  readonly since: number
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
  const waiting: Waiting[] = []
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

  function giveUp(job: Waiting, fault: unknown): void {
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
      const job: Waiting = { wish, since: performance.now(), resolve: resolve as Job['resolve'], reject, patience }
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

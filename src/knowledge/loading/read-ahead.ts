// Articles of a long file are read by threads on all cores while those before them are being written: reading takes as long as
// everything else together. They come out in the order in which they went in.

import { availableParallelism } from 'node:os'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { Article } from '../article/article.ts'
import type { ReadArticle } from './library-writer.ts'

/** What becomes of an article in a thread: it is read, or our rules stumble over it. */
export type Outcome = { readonly read: ReadArticle } | { readonly fault: Error }

/** Threads that read articles. */
export interface Readers {
  /** What becomes of the article; undefined where the thread has ended. */
  read(article: Article): Promise<Outcome | undefined>
  close(): void
}

/** Below this a thread costs more to start than it saves, bytes. */
const WORTH_THREADS = 4_000_000
/** Items taken from the file before the first of them is written: what the threads do during a transaction. */
const AHEAD = 400

/** Threads for so many bytes of files; undefined for a few. */
export const readersFor = (bytes: number): Readers | undefined =>
  bytes < WORTH_THREADS ? undefined : startReaders(availableParallelism())

/** Starts `threads` threads, which end when one needs more than `megabytes`; they do not keep the process alive. */
export function startReaders(threads: number, megabytes?: number): Readers {
  const limits = megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes }
  const all = Array.from({ length: threads }, () => startReader(limits))
  return {
    read(article) {
      const [idlest] = all.toSorted((a, b) => a.waiting() - b.waiting())
      return idlest?.read(article) ?? Promise.resolve(undefined)
    },
    close() {
      for (const { close } of all) close()
    },
  }
}

interface Reader extends Readers {
  /** Articles not read yet; endless where the thread has ended. */
  waiting(): number
}

/** One thread: answers come in the order of the questions. */
function startReader(resourceLimits: ResourceLimits): Reader {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { resourceLimits })
  const waiting: ((outcome: Outcome | undefined) => void)[] = []
  let ended = false
  const end = (): void => {
    ended = true
    for (const answer of waiting.splice(0)) answer(undefined)
  }
  worker.unref()
  worker.on('message', (outcome: Outcome) => waiting.shift()?.(outcome))
  worker.on('error', end)
  worker.on('exit', end)
  return {
    waiting: () => (ended ? Number.POSITIVE_INFINITY : waiting.length),
    read(article) {
      if (ended) return Promise.resolve(undefined)
      return new Promise((resolve) => {
        waiting.push(resolve)
        worker.ref()
        worker.postMessage(article)
      })
    },
    close: () => void worker.terminate(),
  }
}

/** The items in their order, each with what `read` gives for it, which is asked for some hundred items in advance. */
export async function* readAhead<Item>(
  items: AsyncIterable<Item>,
  read: (item: Item) => Promise<Outcome | undefined>,
): AsyncGenerator<{ readonly item: Item; readonly read: ReadArticle | undefined }> {
  const waiting: { readonly item: Item; readonly read: Promise<ReadArticle | undefined> }[] = []
  for await (const item of items) {
    waiting.push({ item, read: read(item).then(readIn) })
    const first = waiting.length > AHEAD ? waiting.shift() : undefined
    if (first !== undefined) yield { item: first.item, read: await first.read }
  }
  for (const { item, read: reading } of waiting) yield { item, read: await reading }
}

const readIn = (outcome: Outcome | undefined): ReadArticle | undefined =>
  outcome !== undefined && 'read' in outcome ? outcome.read : undefined

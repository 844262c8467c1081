// A page of a megabyte and more: a long article among much else, or made to be slow. It is read in a thread of its own, so that
// a running bot answers meanwhile, and is given up when it takes too long.

import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { articleSchema } from '../article/article.ts'
import type { Entry } from './loaded-item.ts'
import type { PageOrigin } from './read-page.ts'

/** Bytes from which on a page is large; a newspaper's has 100,000 to 700,000. */
export const LARGE_PAGE = 1024 * 1024
/** ms; the largest pages that are read take some seconds. */
const LONGEST_WORK = 30_000
const MEGABYTES = 512

/** What the thread is given. */
export interface LargePage {
  readonly bytes: Uint8Array
  readonly id: string
  readonly origin?: PageOrigin
}

const answerSchema = z.union([z.object({ reason: z.string() }), z.object({ article: articleSchema })])

/** The article of the page, or why there is none. Never throws for what is in it; gives up after 30 seconds. */
export const fromLargePage = (bytes: Uint8Array, id: string, origin?: PageOrigin): Promise<Entry> =>
  new Promise((resolve) => {
    const page: LargePage = { bytes, id, ...(origin === undefined ? {} : { origin }) }
    const worker = new Worker(new URL('./large-page-worker.ts', import.meta.url), {
      workerData: page,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
    })
    const settle = (entry: Entry): void => {
      clearTimeout(timer)
      resolve(entry)
      void worker.terminate()
    }
    const timer = setTimeout(() => settle({ reason: 'reading the page took too long' }), LONGEST_WORK)
    worker.once('message', (message: unknown) => settle(answerSchema.parse(message)))
    worker.once('error', () => settle({ reason: 'reading the page takes too much memory' }))
    worker.once('exit', () => settle({ reason: 'the page cannot be read' }))
  })

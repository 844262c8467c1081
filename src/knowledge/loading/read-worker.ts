// The thread that reads articles for read-ahead.ts. What it stumbles over is read again by the one who asked, and told there.

import { parentPort } from 'node:worker_threads'
import type { Article } from '../article/article.ts'
import type { ReadArticle } from './library-writer.ts'
import { readArticle } from './read-article.ts'

const readOrNothing = (article: Article): ReadArticle | undefined => {
  try {
    return readArticle(article)
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

parentPort?.on('message', (article: Article) => parentPort?.postMessage(readOrNothing(article)))

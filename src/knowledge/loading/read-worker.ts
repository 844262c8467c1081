// The thread that reads articles for read-ahead.ts. What it stumbles over is told, and it goes on.

import { parentPort } from 'node:worker_threads'
import type { Article } from '../article/article.ts'
import type { Outcome } from './read-ahead.ts'
import { readArticle } from './read-article.ts'

const outcomeOf = (article: Article): Outcome => {
  try {
    return { read: readArticle(article) }
  } catch (error) {
    if (error instanceof Error) return { fault: error }
    throw error
  }
}

parentPort?.on('message', (article: Article) => parentPort?.postMessage(outcomeOf(article)))

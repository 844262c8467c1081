// Articles that come in while the bot answers: a long one takes longer to read than others may be kept waiting, so it is read in a
// thread, which is begun for the first and ended when none has come for a while.

import type { Article } from '../article/article.ts'
import type { ReadArticle } from './library-writer.ts'
import { type Readers, startReaders } from './read-ahead.ts'
import { readArticle } from './read-article.ts'

/** Letters of an article that is read within some 20 ms. */
const SHORT = 5_000
const IDLE_MS = 60_000

let readers: Readers | undefined
let idle: NodeJS.Timeout | undefined

/** Reads an article as `readArticle` does, and throws what it throws. */
export async function readBeside(article: Article): Promise<ReadArticle> {
  if (article.text.length <= SHORT) return readArticle(article)
  clearTimeout(idle)
  readers ??= startReaders(1)
  const read = await readers.read(article)
  clearTimeout(idle)
  idle = setTimeout(rest, IDLE_MS).unref()
  if (read !== undefined) return { ...read, article }
  // The thread has stumbled over it, which shows here, or has ended, and the next article has another.
  rest()
  return readArticle(article)
}

function rest(): void {
  clearTimeout(idle)
  readers?.close()
  readers = undefined
}

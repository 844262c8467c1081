// Articles that come in while the bot answers: a long one takes longer to read than others may be kept waiting, so it is read in a
// thread, which is begun for the first and ended when none has come for a while. What the thread is lost at is refused: read on the
// event loop it would take the whole bot down, or hold it up.

import type { Article } from '../article/article.ts'
import type { ReadArticle } from './library-writer.ts'
import { type Readers, startReaders } from './read-ahead.ts'
import { readArticle } from './read-article.ts'

/** Letters of an article that is read within some 20 ms. */
const SHORT = 5_000
const IDLE_MS = 60_000
/** The longest article, of 200,000 letters, takes a second and 100 MB. */
const LONGEST_MS = 30_000
const MEGABYTES = 512

/** Reads an article as `readArticle` does, and throws what it throws; also where that takes too much time or memory. */
export const readBeside = readingBeside(() => startReaders(1, MEGABYTES))

/** Reads long articles in a thread that `begin` begins, one after the other: when it ends, one article is lost and no other. */
export function readingBeside(begin: () => Readers): (article: Article) => Promise<ReadArticle> {
  let readers: Readers | undefined
  let idle: NodeJS.Timeout | undefined
  let before: Promise<unknown> = Promise.resolve()

  function rest(): void {
    clearTimeout(idle)
    readers?.close()
    readers = undefined
  }

  async function readInThread(article: Article): Promise<ReadArticle> {
    clearTimeout(idle)
    readers ??= begin()
    let why = 'its thread has ended, as one does that is out of memory'
    const late = setTimeout(() => {
      why = `it takes longer than ${LONGEST_MS / 1000} s`
      readers?.close()
    }, LONGEST_MS)
    const outcome = await readers.read(article)
    clearTimeout(late)
    if (outcome === undefined) {
      rest()
      throw new Error(why)
    }
    idle = setTimeout(rest, IDLE_MS).unref()
    if ('fault' in outcome) throw outcome.fault
    return { ...outcome.read, article }
  }

  return async (article) => {
    if (article.text.length <= SHORT) return readArticle(article)
    const read = before.then(() => readInThread(article))
    before = read.catch(() => undefined)
    return read
  }
}

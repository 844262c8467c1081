// How fast articles are read and put into a library, each by itself, without files being parsed.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/knowledge/article/article.ts'
import type { ReadArticle } from '../../src/knowledge/loading/library-writer.ts'
import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { type Taken, timed } from './stopwatch.ts'

/** As many articles in a transaction as loading puts there. */
const batch = 32

export interface ReadingFigures {
  readonly articles: number
  readonly characters: number
  readonly quotations: number
  readonly reading: Taken
  readonly intoMemory: Taken
  readonly intoFile: Taken
}

function put(path: string, articles: readonly ReadArticle[]): Taken {
  const library = openLibrary(path)
  const { taken } = timed(() => {
    for (let from = 0; from < articles.length; from += batch) library.put(articles.slice(from, from + batch))
  })
  library.close()
  return taken
}

/** Reads the articles (after a first hundred for warming up) and puts them into a library in memory and one in a file. */
export function measureReading(articles: readonly Article[]): ReadingFigures {
  for (const article of articles.slice(0, 100)) readArticle(article)
  const { result: read, taken: reading } = timed(() => articles.map(readArticle))
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-bench-'))
  try {
    return {
      articles: articles.length,
      characters: articles.reduce((total, { text }) => total + text.length, 0),
      quotations: read.reduce((total, { quotations }) => total + quotations.length, 0),
      reading,
      intoMemory: put(':memory:', read),
      intoFile: put(join(folder, 'library.sqlite'), read),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

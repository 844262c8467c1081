// Articles as rows, and rows as what a reader needs to know of an article.

import type { Article, ArticleHead } from '../article/article.ts'
import type { Span } from '../text/span.ts'
import type { Database } from './database.ts'

/** An article of the library with its row number. */
export interface ArticleRow {
  readonly number: number
  readonly head: ArticleHead
  readonly article: Article
}

export interface ArticleRows {
  byNumber(number: number): ArticleRow | undefined
  byId(id: string): ArticleRow | undefined
  byIdOrKey(idOrKey: string): ArticleRow | undefined
  sentences(number: number): Span[]
  /** To be called when articles have changed. */
  forget(): void
}

/** Articles kept in memory: an answer looks at the same few again and again. */
const MOST_KEPT = 2000

export function articleRowsIn(db: Database): ArticleRows {
  const kept = new Map<number, ArticleRow>()
  const spans = new Map<number, Span[]>()
  const load = (number: number): ArticleRow | undefined => {
    const row = db.sql('SELECT key, article FROM articles WHERE number = ?').get(number)
    if (row === undefined) return undefined
    const article = JSON.parse(String(row.article)) as Article
    return { number, article, head: headOf(article, String(row.key)) }
  }
  const byNumber = (number: number): ArticleRow | undefined => remembered(kept, number, load)
  const numbered = (row: Record<string, unknown> | undefined): ArticleRow | undefined =>
    row === undefined ? undefined : byNumber(Number(row.number))
  const byId = (id: string): ArticleRow | undefined =>
    numbered(db.sql('SELECT number FROM articles WHERE id = ?').get(id))
  return {
    byNumber,
    byId,
    byIdOrKey: (idOrKey) => byId(idOrKey) ?? numbered(db.sql('SELECT number FROM articles WHERE key = ?').get(idOrKey)),
    sentences(number) {
      const found = remembered(spans, number, () => {
        const row = db.sql('SELECT sentences FROM articles WHERE number = ?').get(number)
        return row === undefined ? undefined : unpacked(String(row.sentences))
      })
      return found ?? []
    },
    forget() {
      kept.clear()
      spans.clear()
    },
  }
}

function remembered<T>(kept: Map<number, T>, number: number, load: (number: number) => T | undefined): T | undefined {
  const known = kept.get(number)
  if (known !== undefined) return known
  const fresh = load(number)
  if (fresh === undefined) return undefined
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(number, fresh)
  return fresh
}

function headOf(article: Article, key: string): ArticleHead {
  const { id, headline, language, publisher, published, url, abstractOf } = article
  return {
    id,
    key,
    headline,
    language,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(abstractOf === undefined ? {} : { abstractOf }),
  }
}

/** Languages of the collection, the most frequent first; more than four would make every word match anything. */
export function languagesOf(db: Database): string[] {
  return db
    .sql('SELECT language FROM articles GROUP BY language ORDER BY count(*) DESC, language LIMIT 4')
    .all()
    .map((row) => String(row.language))
}

/** What an article says it is about: headline and teaser. */
export const titleOf = ({ headline, teaser }: Article): string =>
  teaser === undefined ? headline : `${headline}\n${teaser}`

/** Spans as a list of numbers, each counted from the one before: a third of the room. */
export function packed(spans: readonly Span[]): string {
  let last = 0
  const numbers = spans.flatMap(({ start, end }) => {
    const pair = [start - last, end - start]
    last = end
    return pair
  })
  return numbers.join(' ')
}

function unpacked(text: string): Span[] {
  const numbers = text === '' ? [] : text.split(' ').map(Number)
  const spans: Span[] = []
  let last = 0
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const start = last + (numbers[place] ?? 0)
    last = start + (numbers[place + 1] ?? 0)
    spans.push({ start, end: last })
  }
  return spans
}

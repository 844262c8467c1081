// Articles as rows, and rows as what a reader needs to know of an article.

import type { Article, ArticleHead } from '../article/article.ts'
import { remembered } from '../lexicon/remembered.ts'
import type { Database } from './database.ts'
import { retractionOf } from './notices.ts'
import type { Room } from './room.ts'

/** An article of the library with its row number. What is long, `article`, is read when it is first asked for. */
export interface ArticleRow {
  readonly number: number
  readonly id: string
  readonly language: string
  readonly published?: string
  /** The report it is part of with others; articles that are alone have none. */
  readonly report?: number
  readonly head: ArticleHead
  readonly article: Article
}

export interface ArticleRows {
  byNumber(number: number): ArticleRow | undefined
  byId(id: string): ArticleRow | undefined
  byIdOrKey(idOrKey: string): ArticleRow | undefined
  /** Languages of the collection, the most frequent first; more than four would make every word match anything. */
  languages(): readonly string[]
  /** To be called when articles have changed. */
  forget(): void
}

/** Numbers of articles by their ids. */
const MOST_NUMBERS = 20_000

export function articleRowsIn(db: Database, { articles: most }: Pick<Room, 'articles'>): ArticleRows {
  const rows = remembered(most, (number: number) => rowIn(db, number))
  const numberIn = (row: Record<string, unknown> | undefined) => (row === undefined ? undefined : Number(row.number))
  const numbers = remembered(MOST_NUMBERS, (idOrKey: string) =>
    numberIn(
      db.sql('SELECT number FROM articles WHERE id = ?').get(idOrKey) ??
        db.sql('SELECT number FROM articles WHERE key = ?').get(idOrKey),
    ),
  )
  const byIdOrKey = (idOrKey: string): ArticleRow | undefined => {
    const number = numbers.of(idOrKey)
    return number === undefined ? undefined : rows.of(number)
  }
  let languages: readonly string[] | undefined
  return {
    byNumber: rows.of,
    byId(id) {
      const row = byIdOrKey(id)
      return row?.id === id ? row : undefined
    },
    byIdOrKey,
    languages() {
      languages ??= db
        .sql(
          'SELECT language FROM articles WHERE version_of IS NULL GROUP BY language ORDER BY count(*) DESC, language LIMIT 4',
        )
        .all()
        .map((row) => String(row.language))
      return languages
    },
    forget() {
      rows.forget()
      numbers.forget()
      languages = undefined
    },
  }
}

function rowIn(db: Database, number: number): ArticleRow | undefined {
  const row = db
    .sql('SELECT id, key, language, published, version_of, report, head FROM articles WHERE number = ?')
    .get(number)
  if (row === undefined) return undefined
  const id = String(row.id)
  let article: Article | undefined
  const read = (): Article => {
    if (article !== undefined) return article
    const stored = db.sql('SELECT article FROM articles WHERE number = ?').get(number)
    // Another process may have taken it out a moment ago: then nothing of it is there to be shown.
    const none = { id, headline: '', language: String(row.language), text: '' }
    article = stored === undefined ? none : (JSON.parse(String(stored.article)) as Article)
    return article
  }
  return {
    number,
    id,
    language: String(row.language),
    ...(row.published === null ? {} : { published: String(row.published) }),
    ...(row.report === null ? {} : { report: Number(row.report) }),
    head: headOf(db, row),
    get article() {
      return read()
    },
  }
}

/** What of an article is told without its text; its id, language and date have columns of their own. */
type StoredHead = Pick<ArticleHead, 'headline' | 'publisher' | 'url' | 'abstractOf' | 'correction' | 'retracted'>

/** The head of an article as the library keeps it. */
export const storedHead = ({ headline, publisher, url, abstractOf, correction, retracted }: Article): string =>
  JSON.stringify({ headline, publisher, url, abstractOf, correction, retracted })

const headIn = (stored: unknown): StoredHead => JSON.parse(String(stored)) as StoredHead

/** A former version has the corrections of the article as it is now. */
function headOf(db: Database, row: Readonly<Record<string, unknown>>): ArticleHead {
  const { headline, publisher, url, abstractOf, ...notices } = headIn(row.head)
  const id = String(row.id)
  return {
    id,
    key: String(row.key),
    headline,
    language: String(row.language),
    ...(publisher === undefined ? {} : { publisher }),
    ...(row.published === null ? {} : { published: String(row.published) }),
    ...(url === undefined ? {} : { url }),
    ...(abstractOf === undefined ? {} : { abstractOf }),
    ...(row.version_of === null ? noticesOn(db, id, notices) : noticesOfNow(db, String(row.version_of))),
  }
}

type Notices = Pick<ArticleHead, 'correction' | 'retracted' | 'changedTo'>

function noticesOfNow(db: Database, id: string): Notices {
  const row = db.sql('SELECT key, head FROM articles WHERE id = ?').get(id)
  return row === undefined ? {} : { ...noticesOn(db, id, headIn(row.head)), changedTo: String(row.key) }
}

function noticesOn(
  db: Database,
  id: string,
  { correction, retracted }: Pick<StoredHead, 'correction' | 'retracted'>,
): Notices {
  const retraction = retractionOf(db, id)
  const back = retraction === undefined ? retracted : { reason: retraction.reason }
  return {
    ...(correction === undefined ? {} : { correction }),
    ...(back === undefined ? {} : { retracted: back }),
  }
}

/** What an article says it is about: headline and teaser. */
export const titleOf = ({ headline, teaser }: Article): string =>
  teaser === undefined ? headline : `${headline}\n${teaser}`

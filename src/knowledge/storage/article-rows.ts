// Articles as rows, and rows as what a reader needs to know of an article.

import type { Article, ArticleHead } from '../article/article.ts'
import { analysePart } from '../search/analyse.ts'
import type { Span } from '../text/span.ts'
import type { Database } from './database.ts'
import { retractionOf } from './notices.ts'
import { remembered } from './remembered.ts'

/** An article of the library with its row number. */
export interface ArticleRow {
  readonly number: number
  readonly head: ArticleHead
  readonly article: Article
  /** The report it is part of with others; articles that are alone have none. */
  readonly report?: number
}

/** The words of a sentence, found once: an answer looks at the same articles again and again. */
export interface StoredWords {
  readonly span: Span
  readonly stems: readonly string[]
  /** As they are written. */
  readonly words: readonly string[]
}

export interface ArticleRows {
  byNumber(number: number): ArticleRow | undefined
  byId(id: string): ArticleRow | undefined
  byIdOrKey(idOrKey: string): ArticleRow | undefined
  /** The sentences of the body, in text order. */
  sentences(number: number): readonly Span[]
  /** The words of those of its sentences that stand at these places, counted from 0. */
  words(number: number, places: readonly number[]): readonly StoredWords[]
  /** The words of the headline. */
  headline(number: number): StoredWords
  /** Languages of the collection, the most frequent first; more than four would make every word match anything. */
  languages(): readonly string[]
  /** To be called when articles have changed. */
  forget(): void
}

/** Articles kept in memory, at about 10 kB each. */
const MOST_KEPT = 2000
/** Sentences whose words are kept in memory, about 2 kB each: most of an article are never looked at. */
const MOST_SENTENCES = 20_000
/** More than any article has: a sentence is known by its article's number and its place there. */
const SENTENCES_EACH = 2 ** 20
const NO_WORDS: StoredWords = { span: { start: 0, end: 0 }, stems: [], words: [] }
/** Numbers of articles by their ids. */
const MOST_NUMBERS = 20_000

export function articleRowsIn(db: Database): ArticleRows {
  const rows = remembered(MOST_KEPT, (number: number): ArticleRow | undefined => {
    const row = db.sql('SELECT key, article, version_of, report FROM articles WHERE number = ?').get(number)
    if (row === undefined) return undefined
    const article = JSON.parse(String(row.article)) as Article
    const report = row.report === null ? {} : { report: Number(row.report) }
    return { number, article, head: headOf(db, article, String(row.key), row.version_of), ...report }
  })
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
  const spans = remembered(MOST_KEPT, (number: number): readonly Span[] | undefined => {
    const row = db.sql('SELECT sentences FROM articles WHERE number = ?').get(number)
    return row === undefined ? undefined : unpacked(String(row.sentences))
  })
  const words = remembered(MOST_SENTENCES, (sentence: number): StoredWords | undefined => {
    const number = Math.floor(sentence / SENTENCES_EACH)
    const span = spans.of(number)?.[sentence % SENTENCES_EACH]
    const article = rows.of(number)?.article
    return span === undefined || article === undefined ? undefined : storedWords(article, span)
  })
  const headlines = remembered(MOST_KEPT, (number: number) => {
    const article = rows.of(number)?.article
    return (
      article &&
      storedWords({ text: article.headline, language: article.language }, { start: 0, end: article.headline.length })
    )
  })
  let languages: readonly string[] | undefined
  return {
    byNumber: rows.of,
    byId(id) {
      const row = byIdOrKey(id)
      return row?.article.id === id ? row : undefined
    },
    byIdOrKey,
    sentences: (number) => spans.of(number) ?? [],
    words: (number, places) => places.flatMap((place) => words.of(number * SENTENCES_EACH + place) ?? []),
    headline: (number) => headlines.of(number) ?? NO_WORDS,
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
      for (const part of [rows, numbers, spans, words, headlines]) part.forget()
      languages = undefined
    },
  }
}

/** The words in a part of an article. */
export function storedWords({ text, language }: Pick<Article, 'text' | 'language'>, span: Span): StoredWords {
  const terms = analysePart(text, language, span)
  return { span, stems: terms.map(({ stem }) => stem), words: terms.map(({ start, end }) => text.slice(start, end)) }
}

/** A former version has the corrections of the article as it is now. */
function headOf(db: Database, article: Article, key: string, versionOf: unknown): ArticleHead {
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
    ...(versionOf === null ? noticesOn(db, article) : noticesOfNow(db, String(versionOf))),
  }
}

type Notices = Pick<ArticleHead, 'correction' | 'retracted' | 'changedTo'>

function noticesOfNow(db: Database, id: string): Notices {
  const row = db.sql('SELECT key, article FROM articles WHERE id = ?').get(id)
  if (row === undefined) return {}
  return { ...noticesOn(db, JSON.parse(String(row.article)) as Article), changedTo: String(row.key) }
}

function noticesOn(db: Database, { id, correction, retracted }: Article): Notices {
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

/** The spans that `packed` made a text of. */
export function unpacked(text: string): Span[] {
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

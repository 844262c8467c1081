// The read side of a SQLite library: the contract of search/collection.ts, method by method.

import type { ArticleHead } from '../article/article.ts'
import type {
  ArticleFilter,
  Collection,
  CollectionFacts,
  Found,
  Page,
  Slice,
  SourceCount,
} from '../search/collection.ts'
import { scoreTexts } from '../search/rank.ts'
import { runsOf, sentenceIn, termsIn } from './article-bodies.ts'
import { type ArticleRows, titleOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { bestSentencesIn, findPassagesIn, type Reading } from './find-passages.ts'
import type { PeopleFinder } from './find-people.ts'
import { type QuotationFinder, quotationsOf } from './find-quotations.ts'
import { found } from './found.ts'
import type { Measures } from './measures.ts'
import { personByKey, quotedCount, quotedPersons } from './person-rows.ts'
import { alsoIn } from './reprints.ts'
import { topicsIn } from './topics.ts'

/** Longest page of a list. */
const LARGEST_PAGE = 100
const HEADLINES_RANKED = 60

const bounded = ({ from, size }: Slice): Slice => ({
  from: Math.max(0, Math.floor(from)),
  size: Math.min(LARGEST_PAGE, Math.max(0, Math.floor(size))),
})

/** The parts that keep what they found. */
interface Finders {
  readonly people: PeopleFinder
  readonly said: QuotationFinder
  readonly measures: Measures
}

export function collectionIn(reading: Reading, { people, said, measures }: Finders): Collection {
  const { db, rows, bodies } = reading
  return {
    facts: () => factsOf(db),
    article(idOrKey) {
      const row = rows.byIdOrKey(idOrKey)
      return row === undefined ? undefined : { head: row.head, article: row.article }
    },
    alsoIn: (articleId, words) => alsoIn(reading, articleId, words),
    isSameReport(articleId, otherId) {
      const report = rows.byId(articleId)?.report
      return report !== undefined && rows.byId(otherId)?.report === report
    },
    loadedAfter: (mark, limit) => loadedAfter(db, rows, mark, limit),
    articles: (slice, filter) => articlesOf(db, rows, bounded(slice), filter),
    sources: (slice) => sourcesOf(db, bounded(slice)),
    people: (slice) => quotedPersons(db, bounded(slice)),
    person: (key) => personByKey(db, key),
    findPeople: (name, limit) => people.find(name, limit),
    findArticles: (words, limit) => findArticlesIn(reading, words, limit),
    findPassages: (words, limit, filter) => findPassagesIn(reading, words, limit, filter),
    bestSentences: (words, passages, limit, answer) => bestSentencesIn(reading, words, passages, limit, answer),
    findQuotations: said.find,
    tellingWords: (words) => reading.indexes.passages.weigh(words, rows.languages()).terms,
    wordsLike(word) {
      const { weigh, holds } = reading.indexes.passages
      return weigh(word, rows.languages()).terms.flatMap(({ matches }) => [...matches.keys()].filter(holds))
    },
    quotationsIn: (articleId) => quotationsOf(reading, articleId),
    sentencesOf(articleId) {
      const row = rows.byId(articleId)
      return row === undefined ? [] : bodies.sentences(row.number)
    },
    termsOf(articleId, span) {
      const row = rows.byId(articleId)
      return row === undefined ? [] : termsIn(bodies, row, span)
    },
    someWord(articleId, test) {
      const row = rows.byId(articleId)
      return row !== undefined && bodies.some(row.number, test)
    },
    measured: measures.of,
    topicsOf: (person, limit) => topicsIn(db, rows, limit, person),
    topics: (limit) => topicsIn(db, rows, limit),
  }
}

function factsOf(db: Database): CollectionFacts {
  // Each read from an index, the first and the last date from its ends.
  const row = db
    .sql(
      `SELECT (SELECT count(*) FROM articles WHERE version_of IS NULL) AS n,
         (SELECT substr(min(published), 1, 10) FROM articles INDEXED BY articles_by_date WHERE version_of IS NULL) AS first,
         (SELECT substr(max(published), 1, 10) FROM articles INDEXED BY articles_by_date WHERE version_of IS NULL) AS last`,
    )
    .get()
  const quotations = db
    .sql(
      `SELECT (SELECT count(*) FROM quotations) - (SELECT count(*) FROM quotations WHERE echo = 1)
         - (SELECT count(*) FROM articles a INDEXED BY articles_by_version CROSS JOIN quotations q ON q.article = a.number
            WHERE a.version_of IS NOT NULL AND q.echo = 0) AS n`,
    )
    .get()
  return {
    articles: Number(row?.n ?? 0),
    quotations: Number(quotations?.n ?? 0),
    people: quotedCount(db),
    ...span(row),
  }
}

function span(row: Record<string, unknown> | undefined): { first?: string; last?: string } {
  if (typeof row?.first !== 'string' || typeof row.last !== 'string') return {}
  return { first: row.first, last: row.last }
}

/** Row numbers rise with every article that is put. */
function loadedAfter(
  db: Database,
  rows: ArticleRows,
  mark: number,
  limit: number,
): ReturnType<Collection['loadedAfter']> {
  const newest = Number(db.sql('SELECT max(number) AS n FROM articles').get()?.n ?? 0)
  if (mark >= newest) return { heads: [], mark: newest }
  const numbers = db
    .sql('SELECT number FROM articles WHERE number > ? AND version_of IS NULL ORDER BY number LIMIT ?')
    .all(mark, limit)
    .map((row) => Number(row.number))
  return { heads: numbers.flatMap((number) => rows.byNumber(number)?.head ?? []), mark: numbers.at(-1) ?? newest }
}

function articlesOf(
  db: Database,
  rows: ArticleRows,
  { from, size }: Slice,
  { publisher, language, since, until }: ArticleFilter = {},
): Page<ArticleHead> {
  // A moment („2026-10-03T08:00“) is less than the day with a letter behind it.
  const wishes = [
    ...(publisher === undefined ? [] : [{ test: 'publisher = ?', value: publisher }]),
    ...(language === undefined ? [] : [{ test: 'language = ?', value: language }]),
    ...(since === undefined ? [] : [{ test: 'published >= ?', value: since }]),
    ...(until === undefined ? [] : [{ test: 'published < ?', value: `${until}U` }]),
  ]
  const where = ['WHERE version_of IS NULL', ...wishes.map(({ test }) => test)].join(' AND ')
  const values = wishes.map(({ value }) => value)
  const items = db
    .sql(`SELECT number FROM articles ${where} ORDER BY published DESC, id LIMIT ? OFFSET ?`)
    .all(...values, size, from)
    .flatMap((row) => rows.byNumber(Number(row.number))?.head ?? [])
  const total = Number(db.sql(`SELECT count(*) AS n FROM articles ${where}`).get(...values)?.n ?? 0)
  return { items, from, total }
}

function sourcesOf(db: Database, { from, size }: Slice): Page<SourceCount> {
  const items = db
    .sql(
      `SELECT publisher, count(*) AS n, min(substr(published, 1, 10)) AS first, max(substr(published, 1, 10)) AS last
       FROM articles WHERE version_of IS NULL GROUP BY publisher ORDER BY n DESC, publisher IS NULL, publisher LIMIT ? OFFSET ?`,
    )
    .all(size, from)
    .map((row) => ({
      ...(row.publisher === null ? {} : { publisher: String(row.publisher) }),
      articles: Number(row.n),
      ...span(row),
    }))
  const total = db
    .sql('SELECT count(*) AS n FROM (SELECT 1 FROM articles WHERE version_of IS NULL GROUP BY publisher)')
    .get()
  return { items, from, total: Number(total?.n ?? 0) }
}

function findArticlesIn({ rows, indexes }: Reading, words: string, limit: number): Found<ArticleHead>[] {
  const query = indexes.headlines.weigh(words, rows.languages())
  const candidates = indexes.headlines
    .candidates(query, HEADLINES_RANKED)
    .flatMap(({ number }) => rows.byNumber(number) ?? [])
  const telling = indexes.headlines.telling(query)
  const lines = candidates.map(({ article, language }) =>
    titleOf(article)
      .split('\n')
      .map((text) => sentenceIn({ text, language }, { start: 0, end: text.length }, telling)),
  )
  const runs = indexes.headlines.runsIn(query, lines.map(runsOf))
  const texts = lines.map((sentences, at) => ({
    grams: runs[at] ?? 0,
    sentences: sentences.map(({ words, length }) => ({ stems: words.map(({ stem }) => stem), length })),
  }))
  return found(
    candidates.map(({ head }) => head),
    scoreTexts(query, texts),
    limit,
  )
}

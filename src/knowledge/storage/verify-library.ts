// Looks whether a library is what it should be: every quotation stands in its article, every index fits its table.

import { existsSync } from 'node:fs'
import { z } from 'zod'
import { type Article, articleSchema } from '../article/article.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { analyse, stemsOf } from '../search/analyse.ts'
import { passagesOf } from '../search/passages.ts'
import { type Span, slice } from '../text/span.ts'
import { titleOf } from './article-rows.ts'
import { type BodyWords, decodeBody, encodeBody } from './body-words.ts'
import { type Database, openDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import { stemsOfQuotation } from './quotation-text.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { faultsOfIndex, type IndexedText } from './verify-index.ts'
import { runsOf } from './vocabulary.ts'

export interface Verification {
  readonly articles: number
  readonly quotations: number
  /** One line each; none where all is well. */
  readonly faults: readonly string[]
}

/** Verifies the library at `path`, in use or not; changes nothing. Throws LibraryError where it cannot be opened. */
export function verifyLibrary(path: string): Verification {
  if (!existsSync(path)) throw new LibraryError(path, 'is not there')
  const db = openDatabase(path, { version: SCHEMA_VERSION, sql: SCHEMA })
  try {
    const damage = db
      .sql('PRAGMA integrity_check')
      .all()
      .flatMap((row) => (row.integrity_check === 'ok' ? [] : [`file: ${row.integrity_check}`]))
    const count = (table: string) => Number(db.sql(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0)
    const rows =
      damage.length > 0
        ? []
        : [...faultsOfArticles(db), ...faultsOfQuotations(db), ...faultsOfLinks(db), ...faultsOfCounts(db)]
    // What the index is compared with must itself be sound.
    const sound = damage.length + rows.length === 0
    const faults = [...damage, ...rows, ...(sound ? faultsOfIndexes(db) : [])]
    return { articles: count('articles WHERE version_of IS NULL'), quotations: count('quotations'), faults }
  } finally {
    db.close()
  }
}

interface StoredArticle {
  readonly number: number
  readonly article: Article
  readonly sentences: readonly Span[]
  /** False for a former version. */
  readonly current: boolean
}

function* storedArticles(db: Database): Generator<StoredArticle> {
  for (const row of db.sql('SELECT number, article, version_of FROM articles ORDER BY number').iterate())
    yield {
      number: Number(row.number),
      article: JSON.parse(String(row.article)) as Article,
      sentences: bodyOf(db, Number(row.number)).sentences,
      current: row.version_of === null,
    }
}

function bodyOf(db: Database, article: number): BodyWords {
  const words = db.sql('SELECT words FROM bodies WHERE article = ?').get(article)?.words
  return words instanceof Uint8Array ? decodeBody(words) : decodeBody(encodeBody([], []))
}

const wordAt = (db: Database, number: number): unknown =>
  db.sql('SELECT word FROM words WHERE number = ?').get(number)?.word

function* faultsOfArticles(db: Database): Generator<string> {
  for (const row of db.sql('SELECT * FROM articles').iterate()) {
    const name = `article ${row.id}`
    const read = articleSchema.safeParse(parsed(String(row.article)))
    if (!read.success) {
      yield `${name}: is no article`
      continue
    }
    const { id, language, publisher = null, published = null, text } = read.data
    if (id !== row.id || language !== row.language || publisher !== row.publisher || published !== row.published)
      yield `${name}: its columns are not what it says`
    const { sentences, numbers } = bodyOf(db, Number(row.number))
    if (!inOrder(sentences, text.length)) yield `${name}: has sentences outside its text`
    const words = sentences.flatMap((sentence) => analyse(text, language, sentence))
    const own = words.map(({ start, end }) => text.slice(start, end)).join(' ')
    if (Array.from(numbers, (number) => wordAt(db, number)).join(' ') !== own)
      yield `${name}: is kept in other words than its own`
    const kept = db.sql('SELECT start, "end" FROM passages WHERE article = ? ORDER BY start').all(Number(row.number))
    const found = (row.version_of === null ? passagesOf(sentences) : []).map(({ start, end }) => `${start}-${end}`)
    if (kept.map(({ start, end }) => `${start}-${end}`).join() !== found.join())
      yield `${name}: has other passages than it should`
  }
}

const span = z.object({ start: z.int().nonnegative(), end: z.int() })
const quotationSchema = z.looseObject({ spans: z.array(span).min(1), mention: span.optional(), cue: span.optional() })

function* faultsOfQuotations(db: Database): Generator<string> {
  const rows = db.sql(`SELECT quotations.number, quotation, articles.article FROM quotations
    LEFT JOIN articles ON articles.number = quotations.article`)
  for (const row of rows.iterate()) {
    const name = `quotation ${row.number}`
    if (row.article === null) {
      yield `${name}: its article is gone`
      continue
    }
    const text = z.looseObject({ text: z.string() }).safeParse(parsed(String(row.article))).data?.text
    // Told with the articles.
    if (text === undefined) continue
    const read = quotationSchema.safeParse(parsed(String(row.quotation)))
    if (!read.success) {
      yield `${name}: is no quotation`
      continue
    }
    const { spans, mention, cue } = read.data
    const whole = spans.every((one) => slice(text, one).trim() !== '' && slice(text, one).isWellFormed())
    if (!whole || !inOrder(spans, text.length)) yield `${name}: does not stand in its article`
    for (const one of [mention, cue])
      if (one && !inOrder([one], text.length)) yield `${name}: points outside its article`
  }
}

/** One after the other, none empty, none beyond the text. */
const inOrder = (spans: readonly Span[], length: number): boolean =>
  spans.every(({ start, end }, place) => start < end && end <= length && start >= (spans[place - 1]?.end ?? 0))

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Rows that point to rows of another table; what they point to must be there. */
const LINKS = [
  ['passages', 'article', 'articles', 'number'],
  ['bodies', 'article', 'articles', 'number'],
  ['quotations', 'name', 'names', 'number'],
  ['appearances', 'article', 'articles', 'number'],
  ['appearances', 'name', 'names', 'number'],
  ['names', 'person', 'persons', 'number'],
  ['person_words', 'person', 'persons', 'number'],
  ['origins', 'id', 'articles', 'id'],
  ['articles', 'version_of', 'articles', 'id'],
  ['report_marks', 'article', 'articles', 'number'],
] as const

const faultsOfLinks = (db: Database): string[] =>
  LINKS.flatMap(([table, column, target, key]) => {
    const lost = db
      .sql(
        `SELECT count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${key} FROM ${target})`,
      )
      .get()
    return Number(lost?.n) === 0 ? [] : [`${table}: ${lost?.n} rows point to ${target} that are not there`]
  })

/** What is kept counted, so that it need not be counted anew. */
const faultsOfCounts = (db: Database): string[] => {
  const wrong = db
    .sql(
      `SELECT count(*) AS n FROM names
       WHERE quotations <> (SELECT count(*) FROM quotations q WHERE q.name = names.number AND q.echo = 0)
          OR articles <> (SELECT count(*) FROM appearances a WHERE a.name = names.number AND a.counted = 1)`,
    )
    .get()
  return Number(wrong?.n) === 0 ? [] : [`names: ${wrong?.n} have wrong counts`]
}

const faultsOfIndexes = (db: Database): string[] => [
  ...faultsOfIndex(db, 'passage_index', passages(db)),
  ...faultsOfIndex(db, 'quotation_index', quotations(db)),
  ...faultsOfIndex(db, 'headline_index', headlines(db)),
  ...faultsOfIndex(db, 'vocabulary_grams', vocabulary(db)),
]

function* passages(db: Database): Generator<IndexedText> {
  for (const { number, article } of storedArticles(db))
    for (const row of db.sql('SELECT number, start, "end" FROM passages WHERE article = ?').all(number))
      yield {
        number: Number(row.number),
        terms: stemsOf(article.text, article.language, { start: Number(row.start), end: Number(row.end) }),
      }
}

function* quotations(db: Database): Generator<IndexedText> {
  for (const stored of storedArticles(db))
    for (const row of db.sql('SELECT number, quotation FROM quotations WHERE article = ?').all(stored.number)) {
      const terms = stemsOfQuotation(JSON.parse(String(row.quotation)) as Quotation, stored)
      yield { number: Number(row.number), terms }
    }
}

function* headlines(db: Database): Generator<IndexedText> {
  for (const { number, article, current } of storedArticles(db))
    if (current) yield { number, terms: stemsOf(titleOf(article), article.language) }
}

function* vocabulary(db: Database): Generator<IndexedText> {
  for (const row of db.sql('SELECT number, word FROM vocabulary').iterate())
    yield { number: Number(row.number), terms: runsOf(String(row.word)) }
}

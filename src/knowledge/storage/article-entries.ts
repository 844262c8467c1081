// One article with everything that was found in it: how it comes into the tables and the indexes, and how it goes.

import type { Article } from '../article/article.ts'
import type { ReadArticle } from '../loading/library-writer.ts'
import { passagesOf } from '../search/passages.ts'
import { slice } from '../text/span.ts'
import { storedHead, titleOf } from './article-rows.ts'
import { encodeBody } from './body-words.ts'
import type { Database } from './database.ts'
import { saidBy } from './echoes.ts'
import type { Indexes } from './indexes.ts'
import type { PeopleTable } from './people-table.ts'
import { type PlacedWords, placedWords, stemsIn } from './placed-words.ts'
import { aroundQuotation } from './quotation-text.ts'
import { joinReport, leaveReport } from './report-groups.ts'
import { shortKey } from './short-key.ts'
import type { WordForms } from './word-forms.ts'

/** What an article is written to. */
export interface Tables {
  readonly db: Database
  readonly indexes: Indexes
  readonly people: PeopleTable
  readonly forms: WordForms
}

/** Puts an article whose id is not there. */
export function addArticle(tables: Tables, read: ReadArticle): void {
  const { db, indexes, people, forms } = tables
  const { article } = read
  const { lastInsertRowid } = db
    .sql('INSERT INTO articles (id, key, language, publisher, published, head, article) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      article.id,
      keyFor(db, article.id),
      article.language,
      article.publisher ?? null,
      article.published ?? null,
      storedHead(article),
      JSON.stringify(article),
    )
  const number = Number(lastInsertRowid)
  const wordsOf = (text: string): PlacedWords => placedWords(text, (word) => forms.met(word, article.language))
  const [words, headline] = [wordsOf(article.text), wordsOf(article.headline)]
  addPassages(tables, number, read, words)
  addQuotations(tables, number, read, words, stemsIn(headline()))
  addBody(tables, number, read, words, headline)
  indexes.headlines.add(number, stemsIn(wordsOf(titleOf(article))()))
  joinReport(db, number, read, people.countQuotations)
}

/** The key an article gets by its id. */
export const keyFor = (db: Database, id: string): string =>
  shortKey(id, (taken) => db.sql('SELECT 1 FROM articles WHERE key = ?').get(taken) !== undefined)

function addPassages(
  { db, indexes }: Tables,
  number: number,
  { article, sentences }: ReadArticle,
  words: PlacedWords,
): void {
  for (const passage of passagesOf(sentences)) {
    const { lastInsertRowid } = db
      .sql('INSERT INTO passages (article, start, "end") VALUES (?, ?, ?)')
      .run(number, passage.start, passage.end)
    indexes.passages.add(Number(lastInsertRowid), stemsIn(words(passage)))
    indexes.letters.count(Number(lastInsertRowid), slice(article.text, passage), 1)
  }
}

function addQuotations(
  { db, indexes, people }: Tables,
  number: number,
  read: ReadArticle,
  words: PlacedWords,
  headline: readonly string[],
): void {
  const { article, quotations, sentences } = read
  const nameOf = people.add(
    number,
    read.people,
    quotations.flatMap((quotation) => quotation.speaker ?? []),
  )
  quotations.forEach((quotation, place) => {
    const name = quotation.speaker === undefined ? undefined : nameOf(quotation.speaker)
    const { lastInsertRowid } = db
      .sql('INSERT INTO quotations (article, place, name, quotation, said, published) VALUES (?, ?, ?, ?, ?, ?)')
      .run(number, place, name ?? null, JSON.stringify(quotation), saidBy(quotation, article), article.published ?? '')
    if (name !== undefined) people.countQuotations(name, 1)
    const stems = aroundQuotation(quotation, sentences).flatMap((span) => stemsIn(words(span)))
    indexes.quotations.add(Number(lastInsertRowid), [...stems, ...headline])
  })
}

function addBody(
  { db, forms }: Tables,
  number: number,
  { sentences }: ReadArticle,
  words: PlacedWords,
  headline: PlacedWords,
): void {
  const numbered = (placed: ReturnType<PlacedWords>) =>
    placed.map(({ start, end, word }) => ({ start, end, number: forms.numberOf(word) }))
  const title = numbered(headline()).map((word) => word.number)
  const body = encodeBody(
    title,
    sentences.map((span) => ({ span, words: numbered(words(span)) })),
  )
  db.sql('INSERT INTO bodies (article, words) VALUES (?, ?)').run(number, body)
}

/** Takes out all that stands for an article as a whole; its row, its people and its quotations are left. */
export function closeArticle({ db, indexes, people }: Tables, number: number): void {
  const article = JSON.parse(
    String(db.sql('SELECT article FROM articles WHERE number = ?').get(number)?.article),
  ) as Article
  for (const row of db.sql('SELECT number, start, "end" FROM passages WHERE article = ?').all(number)) {
    indexes.passages.remove(Number(row.number))
    const text = slice(article.text, { start: Number(row.start), end: Number(row.end) })
    indexes.letters.count(Number(row.number), text, -1)
  }
  db.sql('DELETE FROM passages WHERE article = ?').run(number)
  indexes.headlines.remove(number)
  leaveReport(db, number, people.countQuotations)
}

/** Takes out those quotations of an article that `goes` says. */
export function removeQuotations(
  { db, indexes, people }: Tables,
  number: number,
  goes: (row: Readonly<Record<string, unknown>>) => boolean = () => true,
): void {
  for (const row of db.sql('SELECT number, name, quotation, echo FROM quotations WHERE article = ?').all(number)) {
    if (!goes(row)) continue
    indexes.quotations.remove(Number(row.number))
    db.sql('DELETE FROM quotations WHERE number = ?').run(Number(row.number))
    if (row.name !== null && row.echo === 0) people.countQuotations(Number(row.name), -1)
  }
}

/** Takes an article or a former version out of the tables. */
export function removeRow(tables: Tables, number: number): void {
  const { db, people } = tables
  const version = db.sql('SELECT version_of FROM articles WHERE number = ?').get(number)?.version_of
  removeQuotations(tables, number)
  if (version === null) closeArticle(tables, number)
  people.removeFrom(number)
  db.sql('DELETE FROM bodies WHERE article = ?').run(number)
  db.sql('DELETE FROM articles WHERE number = ?').run(number)
}

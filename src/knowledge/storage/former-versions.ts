// What an article said before it was changed. A former version is kept for the quotations that stand in it alone: they are found
// as before, word for word in its own text, and shown as changed since.

import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import type { ReadArticle } from '../loading/library-writer.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { slice } from '../text/span.ts'
import { closeArticle, keyFor, removeQuotations, removeRow, type Tables } from './article-entries.ts'
import type { Database } from './database.ts'
import { plainWords } from './plain-words.ts'

/** Former versions of one article; a live blog has hundreds, of which the oldest go. */
const MOST_VERSIONS = 20

/** The numbers of the former versions of an article, the latest first. */
export const versionsOf = (db: Database, id: string): readonly number[] =>
  db
    .sql('SELECT number FROM articles WHERE version_of = ? ORDER BY number DESC')
    .all(id)
    .map((row) => Number(row.number))

/**
 * Makes the article at `number` a former version of what is about to be put in its place; false where nothing of it need be
 * kept: the text is the same, or all that was said in it is said in the new one, too.
 */
export function keepVersion(tables: Tables, number: number, by: ReadArticle): boolean {
  const { db, people } = tables
  const row = db.sql('SELECT article FROM articles WHERE number = ?').get(number)
  const former = JSON.parse(String(row?.article)) as Article
  if (former.text === by.article.text) return false
  const said = sayingsIn(by)
  removeQuotations(tables, number, (each) => each.echo === 1 || said.has(sayingOf(quotationIn(each), former)))
  const names = db.sql('SELECT DISTINCT name FROM quotations WHERE article = ?').all(number)
  if (names.length === 0) return false
  closeArticle(tables, number)
  people.keepOnly(
    number,
    names.flatMap(({ name }) => (name === null ? [] : [Number(name)])),
  )
  const id = versionId(former)
  db.sql('UPDATE articles SET id = ?, key = ?, version_of = ?, article = ? WHERE number = ?').run(
    id,
    keyFor(db, id),
    former.id,
    JSON.stringify({ ...former, id }),
    number,
  )
  return true
}

/** Takes out of the former versions what is said again now, and versions of which nothing is left. */
export function settleVersions(tables: Tables, by: ReadArticle): void {
  const { db } = tables
  const said = sayingsIn(by)
  for (const [place, number] of versionsOf(db, by.article.id).entries()) {
    const row = db.sql('SELECT article FROM articles WHERE number = ?').get(number)
    const former = JSON.parse(String(row?.article)) as Article
    removeQuotations(tables, number, (each) => said.has(sayingOf(quotationIn(each), former)))
    const left = db.sql('SELECT 1 FROM quotations WHERE article = ? LIMIT 1').get(number)
    const same = former.text === by.article.text
    if (left === undefined || same || place >= MOST_VERSIONS) removeRow(tables, number)
  }
}

const quotationIn = (row: Readonly<Record<string, unknown>>): Quotation =>
  JSON.parse(String(row.quotation)) as Quotation

const sayingsIn = ({ article, quotations }: ReadArticle): ReadonlySet<string> =>
  new Set(quotations.map((quotation) => sayingOf(quotation, article)))

/** Who said what: the same words of another speaker are another statement. */
const sayingOf = ({ spans, speaker }: Quotation, { text }: Pick<Article, 'text'>): string =>
  `${speaker?.name ?? ''}|${spans.map((span) => plainWords(slice(text, span))).join(' ')}`

/** Made of id and text, so that the same version has the same id wherever the library is built again. */
const versionId = ({ id, text }: Article): string =>
  `${id.slice(0, 120)} @ ${createHash('sha256').update(`${id}\0${text}`).digest('hex').slice(0, 40)}`

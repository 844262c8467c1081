// Words that several papers took from one agency are one quotation: the others are its echoes, which are not found and not counted.

import type { Article } from '../article/article.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { slice } from '../text/span.ts'
import type { Database } from './database.ts'
import { plainWords } from './plain-words.ts'

/** Told how many quotations more, or fewer, a name has. */
export type CountQuotations = (name: number, more: number) => void

/** Letters below which the same words may well be somebody else's. */
const TELLING = 20

/** A number for what was said, the same in every paper: the words alone, or with the surname where they are few („Ja“). */
export function saidBy({ spans, speaker }: Quotation, { text }: Pick<Article, 'text'>): number {
  const words = spans.map((span) => plainWords(slice(text, span))).join(' ')
  const surname = plainWords(speaker?.name ?? '')
    .split(' ')
    .at(-1)
  return hashOf(words.length < TELLING ? `${words}|${surname}` : words)
}

/** FNV-1a over UTF-16 units, 32 bits; it need only tell the quotations of one report apart. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

interface Said {
  readonly number: number
  readonly article: number
  readonly said: number
  readonly name: number | null
  readonly echo: boolean
  /** In the order of these the first stands for all: not taken back, with a speaker, early, then by the id. */
  readonly order: string
}

/**
 * Finds out which quotations of a report are echoes; `newcomer`: an article that has just joined it, where nothing else has
 * changed.
 */
export function settleEchoes(db: Database, report: number, count: CountQuotations, newcomer?: number): void {
  const changed = newcomer === undefined ? '' : 'AND (q.echo = 0 OR q.article = ?)'
  const rows = db
    .sql(
      `SELECT q.number, q.article, q.said, q.name, q.echo, a.published, a.id,
         (a.head ->> '$.retracted' IS NOT NULL OR a.id IN (SELECT id FROM retractions)) AS back FROM articles a
       JOIN quotations q ON q.article = a.number WHERE a.report = ? ${changed}`,
    )
    .all(...(newcomer === undefined ? [report] : [report, newcomer]))
  const all = rows.map((row): Said => {
    const name = row.name === null ? null : Number(row.name)
    const order = [row.back, name === null ? 1 : 0, row.published ?? '9', row.id].join(' ')
    const echo = row.echo === 1
    return { number: Number(row.number), article: Number(row.article), said: Number(row.said), name, echo, order }
  })
  for (const alike of Map.groupBy(all, ({ said }) => said).values()) {
    const first = alike.reduce((best, each) => (each.order < best.order ? each : best))
    for (const each of alike) setEcho(db, each, each.article !== first.article, count)
  }
}

/** Lets all quotations of an article that is in no report stand for themselves. */
export function withoutEchoes(db: Database, article: number, count: CountQuotations): void {
  const rows = db.sql('SELECT number, name FROM quotations WHERE article = ? AND echo = 1').all(article)
  for (const row of rows) {
    const name = row.name === null ? null : Number(row.name)
    setEcho(db, { number: Number(row.number), name, echo: true }, false, count)
  }
}

function setEcho(
  db: Database,
  { number, name, echo }: Pick<Said, 'number' | 'name' | 'echo'>,
  is: boolean,
  count: CountQuotations,
): void {
  if (echo === is) return
  db.sql('UPDATE quotations SET echo = ? WHERE number = ?').run(is ? 1 : 0, number)
  if (name !== null) count(name, is ? -1 : 1)
}

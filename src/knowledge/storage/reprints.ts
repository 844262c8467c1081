// Where the same report stands, too: papers that took it from one agency. Its sentences are found once, in the paper that had
// them first.

import { type Span, slice } from '../text/span.ts'
import type { ArticleRow } from './article-rows.ts'
import type { Reading } from './find-passages.ts'
import { plainWords } from './plain-words.ts'

/** Articles of a report that are looked at. */
const MOST = 50

/** Publishers of other articles of the report that have these words (without words: all of them), each once, the earliest first. */
export function alsoIn(reading: Reading, articleId: string, words?: string): readonly string[] {
  const row = reading.rows.byId(articleId)
  if (row === undefined) return []
  const sought = words === undefined ? undefined : ` ${plainWords(words)} `
  const names = reportOf(reading, row)
    .filter(({ head }) => head.retracted === undefined)
    .filter(({ article }) => sought === undefined || ` ${plainWords(article.text)} `.includes(sought))
    .flatMap(({ head }) => head.publisher ?? [])
  return [...new Set(names)].filter((name) => name !== row.head.publisher)
}

/** A stretch of an article. */
interface Place {
  readonly from: ArticleRow
  readonly span: Span
}

/** The places, those that say the same in one report once: the earliest of them. */
export function eachOnce<T extends Place>(places: readonly T[]): readonly T[] {
  const seen = new Map<string, T>()
  for (const [at, place] of places.entries()) {
    const { from, span } = place
    const key = from.report === undefined ? `${at}` : `${from.report} ${plainWords(slice(from.article.text, span))}`
    const known = seen.get(key)
    if (known === undefined || comesBefore(from, known.from)) seen.set(key, place)
  }
  return [...seen.values()]
}

/** Passages of papers that took a report over, as the passages of the paper that had it first. */
export const fromFirst = <T extends Place>(reading: Reading, places: readonly T[]): readonly T[] =>
  places.flatMap((place) => {
    const first = place.from.report === undefined ? undefined : firstPlace(reading, place)
    return first === undefined ? [place] : passagesAt(reading, first).map((each) => ({ ...place, ...each }))
  })

/** Where another article of the report had the same words before. */
function firstPlace(reading: Reading, { from, span }: Place): Place | undefined {
  const words = slice(from.article.text, span)
  for (const other of reportOf(reading, from)) {
    if (!comesBefore(other, from)) return undefined
    const start = other.head.retracted === undefined ? other.article.text.indexOf(words) : -1
    if (start >= 0) return { from: other, span: { start, end: start + words.length } }
  }
  return undefined
}

const passagesAt = ({ db }: Reading, { from, span }: Place): readonly Place[] =>
  db
    .sql('SELECT start, "end" FROM passages WHERE article = ? AND start < ? AND "end" > ? ORDER BY start')
    .all(from.number, span.end, span.start)
    .map((row) => ({ from, span: { start: Number(row.start), end: Number(row.end) } }))

const comesBefore = (one: ArticleRow, other: ArticleRow): boolean => {
  const [first, second] = [one.published ?? '9', other.published ?? '9']
  return first < second || (first === second && one.id < other.id)
}

/** The other articles of its report, the earliest first. */
const reportOf = ({ db, rows }: Reading, { report, number }: ArticleRow): readonly ArticleRow[] =>
  report === undefined
    ? []
    : db
        .sql(
          'SELECT number FROM articles WHERE report = ? AND number <> ? ORDER BY published IS NULL, published, id LIMIT ?',
        )
        .all(report, number, MOST)
        .flatMap((row) => rows.byNumber(Number(row.number)) ?? [])

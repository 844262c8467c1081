// Articles that are one report in several papers, found when they are put: each is compared with a few likely ones, however many
// articles there are.

import type { Article } from '../article/article.ts'
import type { ReadArticle } from '../loading/library-writer.ts'
import { groupNearDuplicates } from '../loading/near-duplicates.ts'
import { isSameReport, likelyOf, marksOf, mayBeSameReport, type Sketch } from '../loading/report-sketch.ts'
import type { Database } from './database.ts'
import { type CountQuotations, settleEchoes, withoutEchoes } from './echoes.ts'

/** Articles looked at under one mark, the latest: a phrase of every weather report leads to thousands. */
const MOST_UNDER_MARK = 40
/** Articles whose sketches are compared with that of a new one. */
const MOST_COMPARED = 12
/** Articles of a report that are compared anew when one of them goes; where there are more, they stay together. */
const MOST_REGROUPED = 50

/** Joins an article that has just been put to the report it is part of, if there is any. */
export function joinReport(
  db: Database,
  number: number,
  { article: { text }, sketch }: Pick<ReadArticle, 'article' | 'sketch'>,
  count: CountQuotations,
): void {
  if (sketch === undefined) return
  const same = likelyFor(db, sketch).filter((other) => isSameReport(text, articleAt(db, other).text))
  db.sql('UPDATE articles SET sketch = ? WHERE number = ?').run(packed(sketch), number)
  for (const mark of marksOf(sketch)) db.sql('INSERT INTO report_marks (mark, article) VALUES (?, ?)').run(mark, number)
  if (same.length === 0) return
  const reports = new Set(same.flatMap((other) => reportOf(db, other) ?? []))
  const report = Math.min(...same, ...reports)
  for (const each of [number, ...same]) setReport(db, each, report)
  for (const other of reports) db.sql('UPDATE articles SET report = ? WHERE report = ?').run(report, other)
  settleEchoes(db, report, count, reports.size > 1 ? undefined : number)
}

/** Takes an article out of its report before it goes; what it alone held together falls apart. */
export function leaveReport(db: Database, number: number, count: CountQuotations): void {
  const sketch = sketchAt(db, number)
  if (sketch === undefined) return
  for (const mark of marksOf(sketch))
    db.sql('DELETE FROM report_marks WHERE mark = ? AND article = ?').run(mark, number)
  const report = reportOf(db, number)
  db.sql('UPDATE articles SET report = NULL, sketch = NULL WHERE number = ?').run(number)
  if (report !== undefined) regroup(db, report, count)
}

/** Finds out anew which article of a report stands for the others, when one of them was taken back or not any more. */
export function settleReport(db: Database, id: string, count: CountQuotations): void {
  const report = db.sql('SELECT report FROM articles WHERE id = ?').get(id)?.report
  if (typeof report === 'number') settleEchoes(db, report, count)
}

function regroup(db: Database, report: number, count: CountQuotations): void {
  const left = membersOf(db, report)
  if (left.length > MOST_REGROUPED) {
    settleEchoes(db, report, count)
    return
  }
  const articles = left.map((number) => ({ ...articleAt(db, number), id: String(number) }))
  const groups = groupNearDuplicates(articles).map((group) => group.map(Number))
  for (const number of left) setReport(db, number, null)
  const together = new Set(groups.flat())
  for (const alone of left.filter((number) => !together.has(number))) withoutEchoes(db, alone, count)
  for (const group of groups) {
    const first = Math.min(...group)
    for (const number of group) setReport(db, number, first)
    settleEchoes(db, first, count)
  }
}

function likelyFor(db: Database, sketch: Sketch): readonly number[] {
  const found = marksOf(sketch).flatMap((mark) =>
    db
      .sql('SELECT article FROM report_marks WHERE mark = ? ORDER BY article DESC LIMIT ?')
      .all(mark, MOST_UNDER_MARK)
      .map((row) => Number(row.article)),
  )
  return likelyOf(found, MOST_COMPARED).filter((other) => {
    const beside = sketchAt(db, other)
    return beside !== undefined && mayBeSameReport(sketch, beside)
  })
}

const articleAt = (db: Database, number: number): Article =>
  JSON.parse(String(db.sql('SELECT article FROM articles WHERE number = ?').get(number)?.article)) as Article

const setReport = (db: Database, number: number, report: number | null): void =>
  void db.sql('UPDATE articles SET report = ? WHERE number = ?').run(report, number)

/** The number of the report an article is part of. */
function reportOf(db: Database, number: number): number | undefined {
  const report = db.sql('SELECT report FROM articles WHERE number = ?').get(number)?.report
  return report === null || report === undefined ? undefined : Number(report)
}

/** The articles of a report. */
const membersOf = (db: Database, report: number): readonly number[] =>
  db
    .sql('SELECT number FROM articles WHERE report = ? ORDER BY number')
    .all(report)
    .map((row) => Number(row.number))

/** The size, then the hashes. */
const packed = ({ size, least }: Sketch): Uint8Array => new Uint8Array(Uint32Array.of(size, ...least).buffer)

function sketchAt(db: Database, number: number): Sketch | undefined {
  const kept = db.sql('SELECT sketch FROM articles WHERE number = ?').get(number)?.sketch
  if (!(kept instanceof Uint8Array)) return undefined
  const [size = 0, ...least] = new Uint32Array(kept.slice().buffer)
  return { size, least: Uint32Array.from(least) }
}

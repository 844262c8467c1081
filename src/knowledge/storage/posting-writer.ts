// Writes an index. What a transaction puts becomes one segment, a row for each term; when four segments of one size have come
// together they are made one, so that a term is looked up in few of them and each row is written a few times only.

import type { Database } from './database.ts'
import { type NotedPostings, notedPostings } from './noted-postings.ts'
import { countOf, encode, joined, type PostingBytes } from './posting-list.ts'
import { rowWriterIn } from './row-writer.ts'

export interface PostingWriter {
  /**
   * Notes the terms of a text, in any order, repeated as often as they stand there; its number is higher than all before. Gives
   * the terms that no text had since the last `settle`.
   */
  add(number: number, terms: readonly string[]): readonly string[]
  /** Takes a text out; what is left of it in the segments is passed over from now on. */
  remove(number: number): void
  /** Writes what was noted; to be called before the transaction ends. */
  settle(): void
  /** Drops what was noted: the transaction came to nothing. */
  undo(): void
  /** Makes all segments one, as far as they are not too large: a term is then looked up in one place. */
  tidy(): void
}

/** BM25's usual saturation and length correction; the highest weight that comes of them is K1 + 1. */
const K1 = 1.2
const B = 0.75
/** Segments of one level that are made one. */
const MERGED = 4
/** Postings beyond which segments stay apart: making them one would hold up a bot at work for seconds. */
const LARGEST = 60_000_000

/** `usual`: terms of a text of usual length in this index; longer ones say less with each. */
export function postingWriterIn(db: Database, table: string, usual: number): PostingWriter {
  const noted = notedPostings((times, length) => {
    const norm = K1 * (1 - B + (B * length) / usual)
    return Math.max(1, Math.round((255 * times) / (times + norm)))
  })
  return {
    add: noted.add,
    remove(number) {
      db.sql(`INSERT OR IGNORE INTO ${table}_gone (number) VALUES (?)`).run(number)
    },
    settle() {
      const texts = noted.texts()
      if (texts === 0) return
      writeSegment(db, table, { level: 0, texts }, listsOf(noted))
      noted.clear()
      while (mergeLast(db, table));
    },
    undo: noted.clear,
    tidy() {
      const all = segmentsOf(db, table, -1)
      if (all.length > 1 && bytesOf(all) <= LARGEST) merge(db, table, all, Math.max(...all.map(({ level }) => level)))
    },
  }
}

function* listsOf(noted: NotedPostings): Generator<TermList> {
  for (const term of noted.terms()) {
    const { numbers, weights } = noted.of(term)
    yield [term, encode(numbers, weights)]
  }
}

function writeSegment(
  db: Database,
  table: string,
  { level, texts }: { readonly level: number; readonly texts: number },
  lists: Iterable<TermList>,
): void {
  const { lastInsertRowid } = db
    .sql(`INSERT INTO ${table}_segments (level, texts, bytes) VALUES (?, ?, 0)`)
    .run(level, texts)
  const rows = rowWriterIn(db, `INSERT INTO ${table} (segment, term, texts, list)`, 4)
  let bytes = 0
  for (const [term, list] of lists) {
    rows.write(Number(lastInsertRowid), term, countOf(list), list)
    bytes += list.length
  }
  rows.end()
  db.sql(`UPDATE ${table}_segments SET bytes = ? WHERE number = ?`).run(bytes, lastInsertRowid)
}

/** A part of an index. */
interface Segment {
  readonly number: number
  readonly level: number
  readonly texts: number
  readonly bytes: number
}

/** The last segments, the latest first; with -1 all of them. */
const segmentsOf = (db: Database, table: string, most: number): readonly Segment[] =>
  db
    .sql(`SELECT number, level, texts, bytes FROM ${table}_segments ORDER BY number DESC LIMIT ?`)
    .all(most)
    .map(({ number, level, texts, bytes }) => ({
      number: Number(number),
      level: Number(level),
      texts: Number(texts),
      bytes: Number(bytes),
    }))

const bytesOf = (segments: readonly Segment[]): number => segments.reduce((sum, { bytes }) => sum + bytes, 0)

/** Makes the last segments one where they are of one level; whether they were. */
function mergeLast(db: Database, table: string): boolean {
  const last = segmentsOf(db, table, MERGED)
  const level = last[0]?.level ?? 0
  if (last.length < MERGED || last.some((each) => each.level !== level) || bytesOf(last) > LARGEST) return false
  merge(db, table, last, level + 1)
  return true
}

/** Makes these segments, which stand together, one of the level. */
function merge(db: Database, table: string, segments: readonly Segment[], level: number): void {
  const texts = segments.reduce((sum, each) => sum + each.texts, 0)
  const numbers = segments.map(({ number }) => number)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  // Sorted by SQLite before the first row comes, so the segment written meanwhile is not among them.
  const rows = db.sql(`SELECT term, list FROM ${table} WHERE segment BETWEEN ? AND ? ORDER BY +term, segment`)
  rows.setReturnArrays(true)
  writeSegment(
    db,
    table,
    { level, texts },
    byTerm(rows.iterate(first, last) as Iterable<unknown> as Iterable<TermList>),
  )
  db.sql(`DELETE FROM ${table} WHERE segment BETWEEN ? AND ?`).run(first, last)
  db.sql(`DELETE FROM ${table}_segments WHERE number BETWEEN ? AND ?`).run(first, last)
}

type TermList = readonly [term: string, list: PostingBytes]

/** Of rows in the order of terms, one for each term. */
function* byTerm(rows: Iterable<TermList>): Generator<TermList> {
  let term: string | undefined
  let lists: PostingBytes[] = []
  for (const row of rows) {
    if (term !== undefined && row[0] !== term) {
      yield [term, joined(lists)]
      lists = []
    }
    term = row[0]
    lists.push(row[1])
  }
  if (term !== undefined) yield [term, joined(lists)]
}

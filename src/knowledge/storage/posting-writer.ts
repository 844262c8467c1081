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
  /**
   * Makes all segments one: a term is then looked up in one place. Each step is a part of it and leaves the index whole, so that it may
   * be a transaction of its own, between which others write and add segments.
   */
  tidy(): Generator<void>
}

/** BM25's usual saturation and length correction; the highest weight that comes of them is K1 + 1. */
const K1 = 1.2
const B = 0.75
/** Segments of one level that are made one. */
const MERGED = 4
/** Bytes beyond which segments stay apart: making them one at once would hold up a bot at work for seconds. */
const LARGEST = 60_000_000
/** Terms of the largest segment that one step of `tidy` moves: some MB of lists, a tenth of a second. */
const TERMS_A_STEP = 1000
/** Level of a segment that `tidy` fills: none that came meanwhile may be merged with it. */
const BEING_FILLED = -1

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
    tidy: () => tidied(db, table),
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
  { level, texts }: Pick<Segment, 'level' | 'texts'>,
  lists: Iterable<TermList>,
): void {
  writeLists(db, table, beginSegment(db, table, { level, texts }), lists)
}

/** The number of a new segment without lists, behind all others. */
const beginSegment = (db: Database, table: string, { level, texts }: Pick<Segment, 'level' | 'texts'>): number =>
  Number(
    db.sql(`INSERT INTO ${table}_segments (level, texts, bytes) VALUES (?, ?, 0)`).run(level, texts).lastInsertRowid,
  )

function writeLists(db: Database, table: string, segment: number, lists: Iterable<TermList>): void {
  const rows = rowWriterIn(db, `INSERT INTO ${table} (segment, term, texts, list)`, 4)
  let bytes = 0
  for (const [term, list] of lists) {
    rows.write(segment, term, countOf(list), list)
    bytes += list.length
  }
  rows.end()
  db.sql(`UPDATE ${table}_segments SET bytes = bytes + ? WHERE number = ?`).run(bytes, segment)
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

/** Before the first term, and behind the last. */
const [FIRST, LAST] = ['', '\u{10ffff}']

/**
 * Moves the lists of all segments into a new one behind them, some terms a step. Until the last step a term stands either there or in
 * the old ones; segments that come meanwhile stand behind the new one, as their texts are later.
 */
function* tidied(db: Database, table: string): Generator<void> {
  const old = segmentsOf(db, table, -1)
  const [largest] = old.toSorted((a, b) => b.bytes - a.bytes)
  if (largest === undefined || old.length < 2) return
  const numbers = JSON.stringify(old.map(({ number }) => number))
  const within = 'segment IN (SELECT value FROM json_each(?)) AND term > ? AND term <= ?'
  const segment = beginSegment(db, table, { level: BEING_FILLED, texts: 0 })
  for (let from = FIRST; from !== LAST; ) {
    const next = db
      .sql(`SELECT term FROM ${table} WHERE segment = ? AND term > ? ORDER BY term LIMIT 1 OFFSET ?`)
      .get(largest.number, from, TERMS_A_STEP)
    const to = next === undefined ? LAST : String(next.term)
    const rows = db.sql(`SELECT term, list FROM ${table} WHERE ${within} ORDER BY +term, segment`)
    rows.setReturnArrays(true)
    const lists = rows.iterate(numbers, from, to) as Iterable<unknown> as Iterable<TermList>
    writeLists(db, table, segment, byTerm(lists))
    db.sql(`DELETE FROM ${table} WHERE ${within}`).run(numbers, from, to)
    from = to
    yield
  }
  const texts = old.reduce((sum, each) => sum + each.texts, 0)
  const level = Math.max(0, ...old.map((each) => each.level))
  db.sql(`UPDATE ${table}_segments SET texts = ?, level = ? WHERE number = ?`).run(texts, level, segment)
  db.sql(`DELETE FROM ${table}_segments WHERE number IN (SELECT value FROM json_each(?))`).run(numbers)
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

// Whether an index holds exactly the terms of the texts it stands for. Compared by a digest per text, so that the whole index is
// read once, in its own order, however large it is.

import type { Database } from './database.ts'
import { decode, type PostingBytes } from './posting-list.ts'

/** One text of an index: its number, and its terms as they were put. */
export interface IndexedText {
  readonly number: number
  readonly terms: readonly string[]
}

/** Faults told one by one; above this many the rest is only counted. */
const MOST_TOLD = 5

/** Compares the index `table` with the texts; gives one line for each fault. */
export function faultsOfIndex(db: Database, table: string, texts: Iterable<IndexedText>): string[] {
  const faults: string[] = []
  const found = digests(db, table)
  let count = 0
  for (const { number, terms } of texts) {
    count++
    if ((found.get(number) ?? 0) !== digestOf(terms))
      faults.push(`${table}: text ${number} is indexed under other words`)
    found.delete(number)
  }
  for (const number of found.keys()) faults.push(`${table}: text ${number} is no longer there`)
  const noted = db
    .sql(`SELECT (SELECT coalesce(sum(texts), 0) FROM ${table}_segments) - (SELECT count(*) FROM ${table}_gone) AS n`)
    .get()
  if (Number(noted?.n) !== count) faults.push(`${table}: ${noted?.n} texts are noted, ${count} are there`)
  return faults.length <= MOST_TOLD
    ? faults
    : [...faults.slice(0, MOST_TOLD), `${table}: ${faults.length - MOST_TOLD} more faults`]
}

/** The sum of the digests of a text's terms, for every text in the table; the order of terms does not count. */
function digests(db: Database, table: string): Map<number, number> {
  const found = new Map<number, number>()
  const gone = new Set(
    db
      .sql(`SELECT number FROM ${table}_gone`)
      .all()
      .map((row) => Number(row.number)),
  )
  const rows = db.sql(`SELECT term, list FROM ${table} WHERE segment IN (SELECT number FROM ${table}_segments)`)
  for (const row of rows.iterate()) {
    const digest = digestOfTerm(String(row.term))
    for (const number of Array.from(decode([row.list as PostingBytes], gone).numbers))
      found.set(number, ((found.get(number) ?? 0) + digest) >>> 0)
  }
  return found
}

/** A term counts once, however often it stands in the text. */
const digestOf = (terms: readonly string[]): number =>
  [...new Set(terms)].reduce((sum, term) => (sum + digestOfTerm(term)) >>> 0, 0)

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
function digestOfTerm(term: string): number {
  let digest = 0x811c9dc5
  for (let place = 0; place < term.length; place++)
    digest = Math.imul(digest ^ term.charCodeAt(place), 0x01000193) >>> 0
  return digest
}

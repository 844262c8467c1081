// Whether an index holds exactly the terms of the texts it stands for. Compared by a digest per text, so that the whole index is
// read once, in its own order, however large it is.

import type { Database } from './database.ts'

/** One text of an index: its number, and its terms as they were put. */
export interface IndexedText {
  readonly number: number
  readonly terms: readonly string[]
}

/** Faults told one by one; above this many the rest is only counted. */
const MOST_TOLD = 5

/** Compares the FTS5 table `table` and its table of lengths with the texts; gives one line for each fault. */
export function faultsOfIndex(db: Database, table: string, texts: Iterable<IndexedText>): string[] {
  const faults: string[] = []
  try {
    db.run(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`)
  } catch (error) {
    return [`${table}: damaged (${error instanceof Error ? error.message : error})`]
  }
  const found = digests(db, table)
  const lengths = new Map(
    db
      .sql(`SELECT number, terms FROM ${table}_lengths`)
      .all()
      .map((row) => [Number(row.number), Number(row.terms)]),
  )
  for (const { number, terms } of texts) {
    if ((found.get(number) ?? 0) !== digestOf(terms))
      faults.push(`${table}: text ${number} is indexed under other words`)
    if (lengths.get(number) !== terms.length) faults.push(`${table}: text ${number} has a wrong length`)
    found.delete(number)
    lengths.delete(number)
  }
  for (const number of new Set([...found.keys(), ...lengths.keys()]))
    faults.push(`${table}: text ${number} is no longer there`)
  return faults.length <= MOST_TOLD
    ? faults
    : [...faults.slice(0, MOST_TOLD), `${table}: ${faults.length - MOST_TOLD} more faults`]
}

/** The sum of the digests of a text's terms, for every text in the table; the order of terms does not count. */
function digests(db: Database, table: string): Map<number, number> {
  const found = new Map<number, number>()
  let term = ''
  let digest = 0
  for (const row of db.sql(`SELECT term, doc FROM ${table}_places`).iterate()) {
    if (row.term !== term) {
      term = String(row.term)
      digest = digestOfTerm(term)
    }
    const number = Number(row.doc)
    found.set(number, ((found.get(number) ?? 0) + digest) >>> 0)
  }
  return found
}

const digestOf = (terms: readonly string[]): number =>
  terms.flatMap(tokens).reduce((sum, term) => (sum + digestOfTerm(term)) >>> 0, 0)

/** What FTS5's tokenizer `ascii` makes of a term: ASCII letters in lower case, parted at all other ASCII. */
const tokens = (term: string): string[] =>
  term
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .split(/[\0-/:-`{-\x7f]+/)
    .filter((token) => token !== '')

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
function digestOfTerm(term: string): number {
  let digest = 0x811c9dc5
  for (let place = 0; place < term.length; place++)
    digest = Math.imul(digest ^ term.charCodeAt(place), 0x01000193) >>> 0
  return digest
}

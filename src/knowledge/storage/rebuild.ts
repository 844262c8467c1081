// A library of an older program is brought up to date by reading its articles anew: whatever else it holds was found in them.
// All of it is one transaction, so that a crash in the middle leaves the old library as it was.

import { articleSchema } from '../article/article.ts'
import { readArticle } from '../loading/read-article.ts'
import type { Database } from './database.ts'
import { indexesIn } from './indexes.ts'
import { LibraryError } from './library-error.ts'
import { roomWithin, USUAL_MEMORY } from './room.ts'
import { SCHEMA } from './schema.ts'
import { wordFormsIn } from './word-forms.ts'
import { writerFor } from './writer.ts'

/** Articles read before they are written: memory stays small however large the library is. */
const BATCH = 32

/** What cannot be found again in the articles is carried over, as much of it as the older program had. */
const CARRIED = [
  { table: 'origins', known: ['id', 'origin', 'fingerprint', 'file'] },
  { table: 'retractions', known: ['id', 'headline', 'reason', 'day'] },
  { table: 'withdrawals', known: ['id', 'source', 'issued'] },
  { table: 'user_records', known: ['user', 'key', 'value'] },
] as const

/**
 * Rebuilds the tables in place; to be called inside a transaction. `tell` is given the number of articles before the work,
 * which takes some milliseconds for each. Throws LibraryError where an article cannot be read as one.
 */
export function rebuild(db: Database, tell: (articles: number) => void): void {
  const has = (table: string) =>
    db.sql("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined
  if (!has('articles')) throw new LibraryError(db.path, 'is the database of another program; left as it is')
  const versions = db.sql("SELECT 1 FROM pragma_table_info('articles') WHERE name = 'version_of'").get() !== undefined
  db.run(
    `CREATE TEMP TABLE old_articles AS SELECT article, ${versions ? 'version_of' : 'NULL AS version_of'}
     FROM main.articles ORDER BY number`,
  )
  const carried = CARRIED.filter(({ table }) => has(table)).map(({ table, known }) => {
    const held = new Set(
      db
        .sql(`SELECT name FROM pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => name),
    )
    return { table, columns: known.filter((column) => held.has(column)).join(', ') }
  })
  for (const { table, columns } of carried)
    db.run(`CREATE TEMP TABLE old_${table} AS SELECT ${columns} FROM main.${table}`)
  const articles = Number(db.sql('SELECT count(*) AS n FROM old_articles').get()?.n ?? 0)
  if (articles > 0) tell(articles)
  dropAll(db)
  db.run(SCHEMA)
  putAll(db)
  db.run('DROP TABLE temp.old_articles')
  for (const { table, columns } of carried)
    db.run(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM old_${table}; DROP TABLE temp.old_${table}`)
}

/** Virtual tables take their own tables with them, so they go first. */
function dropAll(db: Database): void {
  const tables = db
    .sql("SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all()
  for (const type of ['virtual', 'table'])
    for (const table of tables) if (table.type === type) db.run(`DROP TABLE main."${table.name}"`)
}

/** One after the other as they came: so former versions become what they were. */
function putAll(db: Database): void {
  const room = roomWithin(USUAL_MEMORY)
  const writer = writerFor(db, indexesIn(db, room), wordFormsIn(db, room), () => undefined)
  for (let last = 0; ; ) {
    const rows = db
      .sql('SELECT rowid AS number, article, version_of FROM old_articles WHERE rowid > ? ORDER BY rowid LIMIT ?')
      .all(last, BATCH)
    const [row] = rows.slice(-1)
    if (row === undefined) return
    writer.put(rows.map((each) => readArticle(articleIn(db.path, String(each.article), each.version_of))))
    last = Number(row.number)
  }
}

function articleIn(path: string, stored: string, versionOf: unknown) {
  const read = articleSchema.safeParse(JSON.parse(stored))
  if (read.success) return typeof versionOf === 'string' ? { ...read.data, id: versionOf } : read.data
  throw new LibraryError(path, 'holds an article that this program cannot read; left as it is', read.error)
}

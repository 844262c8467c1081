import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/knowledge/storage/database.ts'
import { rowWriterIn } from '../../../src/knowledge/storage/row-writer.ts'

test.each([0, 1, 31, 32, 33, 100])('all of %i rows are written, in their order', (count) => {
  const db = openDatabase(':memory:', { version: 1, sql: 'CREATE TABLE t (a INTEGER, b TEXT)' })
  const rows = rowWriterIn(db, 'INSERT INTO t (a, b)', 2)
  for (let at = 0; at < count; at++) rows.write(at, `b${at}`)
  rows.end()
  const written = db.sql('SELECT a, b FROM t ORDER BY rowid').all()
  expect(written.map(({ a, b }) => [a, b])).toEqual(Array.from({ length: count }, (_, at) => [at, `b${at}`]))
  db.close()
})

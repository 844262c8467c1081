// What SQLite ends by itself must not end the program: the disk fails while somebody's question is being read.

import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/knowledge/storage/database.ts'

const open = () => openDatabase(':memory:', { version: 1, sql: 'CREATE TABLE notes (words TEXT NOT NULL) STRICT' })

test('after a read that SQLite broke off by itself the next write is kept, and reading can end and begin', () => {
  const db = open()
  const count = () => Number(db.sql('SELECT count(*) AS n FROM notes').get()?.n)
  db.beginReading()
  db.run('ROLLBACK')
  expect(db.endReading).not.toThrow()
  db.beginReading()
  db.run('ROLLBACK')
  db.transaction(() => void db.sql('INSERT INTO notes (words) VALUES (?)').run('Brücke'))
  db.beginReading()
  expect(count()).toBe(1)
  db.close()
})

test('a transaction within another is a part of it, though something was read before', () => {
  const db = open()
  db.beginReading()
  const failing = () =>
    db.transaction(() => {
      db.transaction(() => void db.sql('INSERT INTO notes (words) VALUES (?)').run('See'))
      throw new Error('the disk is full')
    })
  expect(failing).toThrow('the disk is full')
  expect(db.sql('SELECT count(*) AS n FROM notes').get()?.n).toBe(0)
  db.close()
})

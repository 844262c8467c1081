import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openUserRecords } from '../../../src/knowledge/storage/user-records.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a reader who wants to be forgotten', () => {
  test('leaves no trace in the library’s files', () => {
    const path = join(folder, 'library.sqlite')
    const records = openUserRecords(path)
    records.set('4711004711', 'language', 'de')
    records.forget('4711004711')
    for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes('4711004711')).toBe(false)
    records.close()
  })
  test('is not told so while another process keeps the trace in the log, and is at the second asking', () => {
    const path = join(folder, 'library.sqlite')
    const records = openUserRecords(path)
    const other = new DatabaseSync(path)
    records.set('4711004711', 'language', 'de')
    other.exec('BEGIN')
    other.prepare('SELECT count(*) FROM user_records').get()
    expect(() => records.forget('4711004711')).toThrow(/another process/)
    other.exec('COMMIT')
    other.close()
    records.forget('4711004711')
    for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes('4711004711')).toBe(false)
    records.close()
  })
})

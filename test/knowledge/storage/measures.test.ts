import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'

const aPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'measures-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'library.sqlite')
}

/** The measure as this collection has it, and whether it had to be found out. */
function measured(path: string, articles: number, value: number): { value: number; found: boolean } {
  const library = openLibrary(path)
  let found = false
  const kept = library.measured('least strength', articles, () => {
    found = true
    return value
  })
  library.close()
  return { value: kept, found }
}

test('what was found out of a collection is kept over a restart while it is about as large', () => {
  const path = aPath()
  expect(measured(path, 100, 0.25)).toEqual({ value: 0.25, found: true })
  expect(measured(path, 101, 0.5)).toEqual({ value: 0.25, found: false })
  expect(measured(path, 110, 0.5)).toEqual({ value: 0.5, found: true })
})

test('where another program is writing, it is found out without waiting, and not kept', () => {
  const path = aPath()
  openLibrary(path).close()
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  expect(measured(path, 100, 0.25)).toEqual({ value: 0.25, found: true })
  other.exec('ROLLBACK')
  other.close()
  expect(measured(path, 100, 0.5)).toEqual({ value: 0.5, found: true })
})

test('what was found out by another program is not believed', () => {
  const path = aPath()
  measured(path, 100, 0.25)
  const database = new DatabaseSync(path)
  database.exec("UPDATE measures SET rules = 'of before'")
  database.close()
  expect(measured(path, 100, 0.5)).toEqual({ value: 0.5, found: true })
})

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LibraryError } from '../../../src/knowledge/storage/library-error.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { openUserRecords } from '../../../src/knowledge/storage/user-records.ts'
import { describeLibrary } from './library-contract.ts'
import { bridge, tariff } from './made-up-articles.ts'

const nextTick = promisify(process.nextTick)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeLibrary('a library in memory', () => openLibrary(':memory:'))

let file = 0
describeLibrary('a library in a file', () => {
  file++
  return openLibrary(join(folder, `contract-${file}.sqlite`))
})

describe('the file of a library', () => {
  test('keeps everything for the next start, keys too', () => {
    const path = join(folder, 'deep', 'down', 'library.sqlite')
    const first = openLibrary(path)
    first.put([bridge, tariff])
    const people = first.people({ from: 0, size: 10 })
    const passages = first.findPassages('was kostet die brükce', 3)
    first.close()
    const second = openLibrary(path)
    expect(second.people({ from: 0, size: 10 })).toEqual(people)
    expect(second.findPassages('was kostet die brükce', 3)).toEqual(passages)
    second.close()
  })

  test('a reader sees what another process puts, as soon as what it does now is done', async () => {
    const path = join(folder, 'shared.sqlite')
    const [writer, reader] = [openLibrary(path), openLibrary(path)]
    writer.put([tariff])
    expect(reader.findPassages('brücke', 1)).toHaveLength(0)
    writer.remove([tariff.article.id])
    await nextTick()
    expect(reader.facts().articles).toBe(0)
    writer.put([bridge])
    await nextTick()
    expect(reader.facts().articles).toBe(1)
    expect(reader.findPassages('brücke', 1)).toHaveLength(1)
    writer.close()
    reader.close()
  })

  test('what runs without a break sees one state, whatever another process puts meanwhile', async () => {
    const path = join(folder, 'one-state.sqlite')
    const [writer, reader] = [openLibrary(path), openLibrary(path)]
    expect(reader.articles({ from: 0, size: 9 }).total).toBe(0)
    writer.put([bridge])
    expect(reader.findPassages('brücke', 1)).toHaveLength(0)
    expect(reader.articles({ from: 0, size: 9 }).total).toBe(0)
    await nextTick()
    expect(reader.findPassages('brücke', 1)).toHaveLength(1)
    writer.close()
    reader.close()
  })

  test('what is written in the turn of a look is in the file at once, and seen by whoever wrote it', () => {
    const path = join(folder, 'written-while-read.sqlite')
    const writer = openLibrary(path)
    writer.facts()
    writer.put([bridge])
    writer.facts()
    writer.noteOrigin(bridge.article.id, 'import', 'fingerprint')
    writer.facts()
    writer.retract(bridge.article.id, 'false', '2026-11-27')
    const other = openLibrary(path)
    for (const each of [writer, other]) {
      expect(each.facts().articles).toBe(1)
      expect(each.originOf(bridge.article.id)?.fingerprint).toBe('fingerprint')
      expect(each.retraction(bridge.article.id)?.reason).toBe('false')
    }
    other.close()
    writer.close()
  })
})

describe('a path that is no library', () => {
  const refused = (path: string): LibraryError => {
    try {
      openLibrary(path).close()
    } catch (error) {
      if (error instanceof LibraryError) return error
    }
    throw new Error(`${path} was opened`)
  }

  test('a folder is named as such', () => {
    expect(refused(folder).message).toBe(`library ${folder}: is a folder, not a file`)
  })

  test('a file that is no database is named and left as it is', () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'Milch, Brot, Käse')
    expect(refused(path).message).toContain(path)
    expect(readFileSync(path, 'utf8')).toBe('Milch, Brot, Käse')
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  test('a database of something else is left as it is', async () => {
    const path = join(folder, 'other.sqlite')
    const { DatabaseSync } = await import('node:sqlite')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE shopping (item TEXT)')
    other.close()
    const before = readFileSync(path)
    expect(refused(path).message).toContain('another program')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a library of a newer program is not touched', async () => {
    const path = join(folder, 'newer.sqlite')
    openLibrary(path).close()
    const { DatabaseSync } = await import('node:sqlite')
    const newer = new DatabaseSync(path)
    newer.exec('PRAGMA user_version = 999')
    newer.close()
    expect(refused(path).message).toContain('999')
  })

  test('a place under a file, or a damaged database, is told with its path', () => {
    const file = join(folder, 'plain')
    writeFileSync(file, 'x')
    expect(refused(join(file, 'library.sqlite')).path).toBe(join(file, 'library.sqlite'))
    const damaged = join(folder, 'damaged.sqlite')
    writeFileSync(damaged, `SQLite format 3\0${'garbage '.repeat(500)}`)
    const before = readFileSync(damaged)
    expect(refused(damaged).message).toContain(damaged)
    expect(readFileSync(damaged).equals(before)).toBe(true)
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be written is named', () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    expect(refused(join(closed, 'library.sqlite')).message).toContain(closed)
  })
})

describe('what is kept of a user', () => {
  test('is there for the next start, and after being forgotten in no file', () => {
    const path = join(folder, 'users.sqlite')
    const records = openUserRecords(path)
    records.set('4711', 'last', 'a very private question')
    records.set('4712', 'last', 'another one')
    expect(records.get('4711', 'last')).toBe('a very private question')
    records.forget('4711')
    expect(records.get('4711', 'last')).toBeUndefined()
    expect(records.get('4712', 'last')).toBe('another one')
    for (const name of [path, `${path}-wal`]) {
      if (existsSync(name)) expect(readFileSync(name).includes('very private')).toBe(false)
    }
    records.close()
    expect(readFileSync(path).includes('very private')).toBe(false)
  })

  test('is kept apart by user and key, the newest value alone', () => {
    const records = openUserRecords(':memory:')
    records.set('1', 'language', 'de')
    records.set('1', 'language', 'en')
    records.set('2', 'language', 'fr')
    expect([records.get('1', 'language'), records.get('2', 'language'), records.get('1', 'last')]).toEqual([
      'en',
      'fr',
      undefined,
    ])
    records.close()
  })
})

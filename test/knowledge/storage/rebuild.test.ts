// Libraries of older and newer programs, copies, damage, and disks that are full.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { backUp } from '../../../src/knowledge/storage/back-up.ts'
import { openDatabase } from '../../../src/knowledge/storage/database.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { openUserRecords } from '../../../src/knowledge/storage/user-records.ts'
import { verifyLibrary } from '../../../src/knowledge/storage/verify-library.ts'
import { whyUnreadable } from '../../../src/knowledge/storage/why-unreadable.ts'

function aPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'library.sqlite')
}

const article = (place: number): Article => ({
  id: `mole-${place}`,
  headline: `Die Mole von Tadsen wächst um ${place} Meter`,
  text: `Die Mole wird länger. „Wir bauen ${place} Meter im Jahr“, sagte Hafenmeisterin Maren Uhl. Der Bau dauert.`,
  language: 'de',
  publisher: 'Tadsener Bote',
  published: '2026-10-02',
})

/** A library with four articles, an origin and a user's choice. */
function aLibrary(): string {
  const path = aPath()
  const library = openLibrary(path)
  library.put([1, 2, 3, 4].map((place) => readArticle(article(place))))
  library.noteOrigin('mole-1', 'somewhere', 'fingerprint')
  const records = openUserRecords(path)
  records.set('4711', 'language', 'de')
  records.close()
  library.close()
  return path
}

/** Does to the file what no program of ours does. */
function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

const wellWith = (articles: number) => ({ articles, quotations: articles, faults: [] })

describe('a library of an older program', () => {
  /** As the first program made it: the articles, and other tables than now. */
  const age = (path: string) =>
    tamper(
      path,
      `DROP TABLE passage_index; DROP TABLE quotations; DELETE FROM persons; DELETE FROM vocabulary;
       CREATE TABLE of_old (word TEXT); DROP TABLE bodies; PRAGMA user_version = 1`,
    )

  test('is rebuilt from its articles, which is told, and keeps what people chose', () => {
    const path = aLibrary()
    age(path)
    const told: string[] = []
    const library = openLibrary(path, (line) => void told.push(line))
    expect(told).toEqual([`library ${path}: reading its 4 articles anew`])
    expect(library.facts()).toMatchObject({ articles: 4, quotations: 4, people: 1 })
    expect(library.findQuotations({ words: 'wir bauen 3 meter im jahr', limit: 1 })[0]?.item.article.id).toBe('mole-3')
    expect(library.fingerprint('mole-1')).toBe('fingerprint')
    library.close()
    const records = openUserRecords(path)
    expect(records.get('4711', 'language')).toBe('de')
    records.close()
    expect(verifyLibrary(path)).toEqual(wellWith(4))
    openLibrary(path, (line) => void told.push(line)).close()
    expect(told).toHaveLength(1)
  })

  test('with an article that cannot be read is left as it is', () => {
    const path = aLibrary()
    age(path)
    tamper(path, `UPDATE articles SET article = '{"id":"mole-2"}' WHERE id = 'mole-2'`)
    expect(() => openLibrary(path)).toThrow('holds an article that this program cannot read; left as it is')
    const database = new DatabaseSync(path)
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
    expect(database.prepare('SELECT count(*) AS n FROM articles').get()).toEqual({ n: 4 })
    database.close()
  })
})

test('a library of a newer program is refused in one line, and left as it is', () => {
  const path = aLibrary()
  tamper(path, 'PRAGMA user_version = 999')
  const before = readFileSync(path)
  expect(() => openLibrary(path)).toThrow(/^library .*: is of a newer program \(schema 999, this one knows \d+\)/)
  expect(readFileSync(path).equals(before)).toBe(true)
})

describe('a copy', () => {
  test('made while the library is in use is whole', () => {
    const path = aLibrary()
    const library = openLibrary(path)
    const copy = `${path}.copy`
    backUp(path, copy)
    library.put([readArticle(article(5))])
    expect(verifyLibrary(copy)).toEqual(wellWith(4))
    expect(verifyLibrary(path)).toEqual(wellWith(5))
    library.close()
    const copied = openLibrary(copy)
    expect(copied.findPassages('mole', 9)).toHaveLength(4)
    copied.close()
  })

  test('never takes the place of a file, and leaves nothing behind where it fails', () => {
    const path = aLibrary()
    expect(() => backUp(path, path)).toThrow('is there already')
    const nowhere = join(path, 'copy.sqlite')
    expect(() => backUp(path, nowhere)).toThrow(nowhere)
    expect(() => backUp(`${path}.none`, `${path}.copy`)).toThrow('is not there')
    expect(existsSync(`${path}.copy`)).toBe(false)
  })
})

describe('verifying tells', () => {
  test('nothing of a sound library, also while it is in use', () => {
    const path = aLibrary()
    const library = openLibrary(path)
    expect(verifyLibrary(path)).toEqual(wellWith(4))
    library.remove(['mole-2'])
    library.put([readArticle({ ...article(3), text: `${article(3).text} Das ist neu.` })])
    library.close()
    expect(verifyLibrary(path)).toEqual(wellWith(3))
  })

  test.each([
    [
      'a quotation beyond its article',
      `UPDATE quotations SET quotation = json_set(quotation, '$.spans[0].end', 9999) WHERE number = 2`,
      'quotation 2: does not stand in its article',
    ],
    [
      'a quotation of nothing',
      `UPDATE quotations SET quotation = json_set(quotation, '$.spans', json('[]')) WHERE number = 2`,
      'quotation 2: is no quotation',
    ],
    [
      'a quotation without its article',
      'UPDATE quotations SET article = 99 WHERE number = 2',
      'quotation 2: its article is gone',
    ],
    [
      'an article that is none',
      `UPDATE articles SET article = 'x' WHERE id = 'mole-1'`,
      'article mole-1: is no article',
    ],
    [
      'an article with another publisher beside it',
      `UPDATE articles SET publisher = 'x' WHERE id = 'mole-1'`,
      'article mole-1: its columns are not what it says',
    ],
    [
      'sentences beyond the text',
      // No headline, one sentence without words, from 0 on, 999 long.
      `UPDATE bodies SET words = x'00010000E7070000' WHERE article = 1`,
      'article mole-1: has sentences outside its text',
    ],
    [
      'a body of other words',
      `UPDATE words SET word = 'Maulwurfshaufen' WHERE number = 1`,
      'article mole-1: is kept in other words than its own',
    ],
    [
      'passages that are missing',
      'DELETE FROM passages WHERE number = 1',
      'article mole-1: has other passages than it should',
    ],
    ['a person that is missing', 'DELETE FROM persons', 'names: 1 rows point to persons that are not there'],
    [
      'a text that is not in the index',
      'INSERT INTO passage_index_gone (number) VALUES (3)',
      'passage_index: text 3 is indexed under other words',
    ],
    [
      'a text under other words',
      `INSERT INTO headline_index VALUES (1, 'unsaid', 1, x'02000000010000000264')`,
      'headline_index: text 2 is indexed under other words',
    ],
    [
      'a text that is no longer there',
      `INSERT INTO passage_index VALUES (1, 'unsaid', 1, x'63000000010000006364')`,
      'passage_index: text 99 is no longer there',
    ],
    [
      'a word without its letters',
      'INSERT INTO vocabulary_grams_gone (number) VALUES (1)',
      'vocabulary_grams: text 1 is indexed under other words',
    ],
  ])('%s', (_what, sql, fault) => {
    const path = aLibrary()
    tamper(path, sql)
    expect(verifyLibrary(path).faults).toContain(fault)
  })
})

describe('a library that is in use', () => {
  test('keeps its lock when its users are opened beside it: another process that leaves takes no log away', () => {
    const path = aLibrary()
    const library = openLibrary(path)
    const records = openUserRecords(path)
    library.put([readArticle(article(5))])
    expect(existsSync(`${path}-wal`)).toBe(true)
    // Another process, since locks are per process: it opens, reads, and as the last one would empty and remove the log.
    const script = `const { DatabaseSync } = require('node:sqlite'); const d = new DatabaseSync(${JSON.stringify(path)}); d.prepare('SELECT count(*) FROM articles').get(); d.close()`
    const { status } = spawnNode(script)
    expect([status, existsSync(`${path}-wal`)]).toEqual([0, true])
    records.close()
    library.close()
  })

  test('can be read no more when its file is gone', () => {
    const path = aLibrary()
    const library = openLibrary(path)
    expect(whyUnreadable(path)).toBeUndefined()
    rmSync(path)
    expect(whyUnreadable(path)).toMatch(/cannot be read/)
    library.close()
  })
})

test('a full disk is told, loses nothing, and is forgotten when there is room again', () => {
  const db = openDatabase(aPath(), { version: 1, sql: 'CREATE TABLE texts (text TEXT NOT NULL)' })
  const write = (length: number) =>
    db.transaction(() => {
      db.sql('INSERT INTO texts VALUES (?)').run('x'.repeat(length))
    })
  write(10)
  db.run('PRAGMA max_page_count = 5')
  expect(() => write(100_000)).toThrow(/has no space left on its disk$/)
  // What could be done without fails nobody's question.
  db.runIfPossible(() => db.sql('INSERT INTO texts VALUES (?)').run('x'.repeat(100_000)))
  expect(db.sql('SELECT count(*) AS n FROM texts').get()).toEqual({ n: 1 })
  db.run('PRAGMA max_page_count = 1000')
  write(100_000)
  expect(db.sql('SELECT count(*) AS n FROM texts').get()).toEqual({ n: 2 })
  db.close()
})

function spawnNode(script: string) {
  return spawnSync(process.execPath, ['-e', script])
}

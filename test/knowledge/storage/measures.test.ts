import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
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

describe('what was found out of fifty articles', () => {
  const articles = (name: string, count = 50) =>
    Array.from({ length: count }, (_, number) =>
      readArticle({ id: `${name}${number}`, headline: name, language: 'de', text: `Der ${name} ist ${number}.` }),
    )

  function aMeasuredLibrary() {
    const library = openLibrary(':memory:')
    onTestFinished(() => library.close())
    library.put(articles('Deich'))
    let times = 0
    const measure = () => library.measured('least strength', library.facts().articles, () => ++times)
    expect(measure()).toBe(1)
    return { library, measure }
  }

  test('is kept when one more comes', () => {
    const { library, measure } = aMeasuredLibrary()
    library.put(articles('Damm', 1))
    expect(measure()).toBe(1)
  })

  test('is found out anew when as many others stand in their place', () => {
    const { library, measure } = aMeasuredLibrary()
    library.remove(articles('Deich').map(({ article }) => article.id))
    library.put(articles('Damm'))
    expect(measure()).toBe(2)
    expect(measure()).toBe(2)
  })

  test('is found out anew when they are put with other words, or some go', () => {
    const { library, measure } = aMeasuredLibrary()
    library.put(
      articles('Damm').map((read) => ({
        ...read,
        article: { ...read.article, id: read.article.id.replace('Damm', 'Deich') },
      })),
    )
    expect(measure()).toBe(2)
    library.remove(['Deich1', 'Deich2'])
    expect(measure()).toBe(3)
  })
})

test('what another process has found out since is taken from the file', async () => {
  const path = aPath()
  const [one, other] = [openLibrary(path), openLibrary(path)]
  onTestFinished(() => {
    one.close()
    other.close()
  })
  const never = () => {
    throw new Error('this was found out already')
  }
  expect(one.measured('least strength', 100, () => 0.25)).toBe(0.25)
  other.put([readArticle({ id: 'a', headline: 'Deich', language: 'de', text: 'Der Deich ist alt.' })])
  expect(other.measured('least strength', 200, () => 0.5)).toBe(0.5)
  await nextTurn()
  expect(one.measured('least strength', 200, never)).toBe(0.5)
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

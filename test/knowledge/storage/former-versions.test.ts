// An article that is changed: what it says now is found as ever, what it said before is found as changed since.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { verifyLibrary } from '../../../src/knowledge/storage/verify-library.ts'

const stays = '„Die Mole schützt uns alle“, sagte Kapitän Tjark Onnen.'
const before = '„Wir bauen drei Meter im Jahr“, sagte Hafenmeisterin Maren Uhl.'
const after = '„Wir bauen vier Meter im Jahr“, sagte Hafenmeisterin Maren Uhl.'

const article = (...sentences: readonly string[]): Article => ({
  id: 'mole',
  headline: 'Die Mole von Tadsen wächst',
  text: sentences.join(' '),
  language: 'de',
  publisher: 'Tadsener Bote',
  published: '2026-10-02',
})

const aPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'library.sqlite')
}

const aLibrary = (path = ':memory:'): Library => {
  const library = openLibrary(path)
  onTestFinished(() => library.close())
  return library
}

const put = (library: Library, ...versions: readonly Article[]): void => {
  for (const version of versions) library.put([readArticle(version)])
}

/** The words of all quotations that can be found, and whether they are shown as changed since. */
const saidIn = (library: Library): readonly string[] =>
  library.findQuotations({ limit: 100 }).map(({ item }) => {
    const { text } = library.article(item.article.id)?.article ?? { text: '' }
    const words = item.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return item.article.changedTo === undefined ? words : `${words} (changed)`
  })

describe('an article that has been changed', () => {
  test('shows what still stands once, what stands there now, and what stood there before as changed since', () => {
    const library = aLibrary()
    put(library, article(stays, before), article(stays, after))
    expect(saidIn(library)).toEqual([
      'Die Mole schützt uns alle',
      'Wir bauen vier Meter im Jahr',
      'Wir bauen drei Meter im Jahr (changed)',
    ])
  })

  test('is one article, whatever is counted', () => {
    const library = aLibrary()
    put(library, article(stays, before), article(stays, after))
    expect(library.facts()).toEqual({
      articles: 1,
      quotations: 2,
      people: 2,
      first: '2026-10-02',
      last: '2026-10-02',
    })
    expect(library.articles({ from: 0, size: 10 }).items.map(({ id }) => id)).toEqual(['mole'])
    expect(library.sources({ from: 0, size: 10 }).items).toMatchObject([{ articles: 1 }])
    expect(library.people({ from: 0, size: 10 }).items.map(({ articles }) => articles)).toEqual([1, 1])
    expect(library.loadedAfter(0, 10).heads.map(({ id }) => id)).toEqual(['mole'])
  })

  test('is found by its old words: by their speaker, by the words, and with the way to the article as it is now', () => {
    const library = aLibrary()
    put(library, article(stays, before), article(stays, after))
    const [found] = library.findQuotations({ words: 'wir bauen drei meter im jahr', limit: 1 })
    const former = found?.item.article
    expect(library.article(former?.changedTo ?? '')?.article.id).toBe('mole')
    const uhl = library.findPeople('Uhl', 1)[0]?.person
    expect(uhl?.quotations).toBe(2)
    expect(library.findQuotations({ persons: [uhl?.key ?? ''], limit: 9 })).toHaveLength(2)
  })

  test('keeps its key, so that old buttons find it', () => {
    const library = aLibrary()
    put(library, article(before))
    const key = library.article('mole')?.head.key
    put(library, article(after))
    expect(library.article('mole')?.head.key).toBe(key)
  })

  test('tells no facts of old: only what was said is kept', () => {
    const library = aLibrary()
    put(library, article(before, 'Das Riff kostet neun Millionen Euro.'), article(after))
    expect(
      library
        .findPassages('was kostet das riff', 5)
        .map(({ item }) => item.text)
        .join(' '),
    ).not.toMatch(/Riff/)
  })

  test('whose other words are given to another speaker has both, the old as changed since', () => {
    const library = aLibrary()
    put(library, article(before), article(before.replace('Hafenmeisterin Maren Uhl', 'Kapitän Tjark Onnen')))
    expect(saidIn(library)).toEqual(['Wir bauen drei Meter im Jahr', 'Wir bauen drei Meter im Jahr (changed)'])
  })

  test('and changed back has nothing that is changed since', () => {
    const library = aLibrary()
    put(library, article(stays, before), article(stays, after), article(stays, before))
    expect(saidIn(library)).toEqual([
      'Die Mole schützt uns alle',
      'Wir bauen drei Meter im Jahr',
      'Wir bauen vier Meter im Jahr (changed)',
    ])
    put(library, article(stays, before, after))
    expect(saidIn(library).filter((words) => words.endsWith('(changed)'))).toEqual([])
  })

  test.each([
    ['in its headline', { headline: 'Die Mole wächst weiter' }],
    ['in its date', { published: '2026-10-03' }],
  ])('%s alone has no former version', (_, change) => {
    const library = aLibrary()
    put(library, article(stays), { ...article(stays), ...change })
    expect(saidIn(library)).toEqual(['Die Mole schützt uns alle'])
  })

  test('and is removed leaves nothing, not even its people', () => {
    const library = aLibrary()
    put(library, article(stays, before), article(after))
    library.remove(['mole'])
    expect(library.facts()).toEqual({ articles: 0, quotations: 0, people: 0 })
    expect(saidIn(library)).toEqual([])
    expect(library.findPeople('Uhl', 3)).toEqual([])
  })
})

test('a library with former versions is sound, and the same when it is rebuilt', () => {
  const path = aPath()
  const first = openLibrary(path)
  put(first, article(stays, before), article(stays, after), article(stays))
  const seen = saidIn(first)
  expect(seen.filter((words) => words.endsWith('(changed)'))).toHaveLength(2)
  first.close()
  expect(verifyLibrary(path)).toEqual({ articles: 1, quotations: 3, faults: [] })
  const database = new DatabaseSync(path)
  database.exec('PRAGMA user_version = 3')
  database.close()
  expect(saidIn(aLibrary(path))).toEqual(seen)
  expect(verifyLibrary(path).faults).toEqual([])
})

test('however often an article is changed, each thing said is found once, verbatim, and the library stays sound', () => {
  const saying = fc.constantFrom(stays, before, after, '„Das Meer gibt nichts zurück“, sagte Maren Uhl.', 'Es regnet.')
  const version = fc.array(saying, { minLength: 1, maxLength: 4 }).map((sentences) => article(...new Set(sentences)))
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
      const path = aPath()
      const library = openLibrary(path)
      put(library, ...versions)
      const said = saidIn(library)
      const plain = said.map((words) => words.replace(' (changed)', ''))
      const ever = new Set(versions.flatMap((each) => [...each.text.matchAll(/„([^“]+)“/gu)].map(([, words]) => words)))
      expect(plain.toSorted()).toEqual([...ever].toSorted())
      const now = versions.at(-1)?.text ?? ''
      for (const words of said) expect(now.includes(words)).toBe(!words.endsWith('(changed)'))
      library.close()
      expect(verifyLibrary(path).faults).toEqual([])
    }),
    { numRuns: 25 },
  )
})

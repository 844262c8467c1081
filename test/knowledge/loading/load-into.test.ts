import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { findArticleFiles } from '../../../src/knowledge/loading/article-files.ts'
import type { ReadArticle } from '../../../src/knowledge/loading/library-writer.ts'
import { loadInto, type Progress } from '../../../src/knowledge/loading/load-into.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { reloadFiles } from '../../../src/knowledge/loading/reload-files.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { folderWith } from './temporary-folder.ts'

const emptyLibrary = (): Library => {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  return library
}

const bridge = 'Brücke bleibt zu\n\n„Die Brücke ist nicht sicher“, sagte Bürgermeisterin Ada Lohse am Montag.\n'
const ferry = 'Fähre fährt wieder\n\n„Endlich“, sagte Kapitän Tjark Onnen.\n'
const idsIn = (library: Library): readonly string[] =>
  library
    .articles({ from: 0, size: 100 })
    .items.map((head) => head.id)
    .toSorted()

describe('loading a folder', () => {
  test('finds the quotations of each article once', async () => {
    const library = emptyLibrary()
    const report = await loadInto(library, [folderWith({ 'a.txt': bridge, 'b.txt': ferry })])
    expect(report).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0, refusals: [], notes: [] })
    expect(library.quotationsIn('a').map((each) => each.speaker?.name)).toEqual(['Ada Lohse'])
  })

  test('again changes nothing; only what changed is read anew', async () => {
    const library = emptyLibrary()
    const folder = folderWith({ 'a.txt': bridge, 'b.txt': ferry })
    await loadInto(library, [folder])
    expect(await loadInto(library, [folder])).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    writeFileSync(join(folder, 'a.txt'), bridge.replace('Montag', 'Dienstag'))
    expect(await loadInto(library, [folder])).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
    expect(library.article('a')?.article.text).toContain('Dienstag')
  })

  test('takes out the articles of deleted files, and those alone', async () => {
    const library = emptyLibrary()
    const imported = folderWith({ 'c.txt': ferry })
    const folder = folderWith({ 'a.txt': bridge, 'b.txt': ferry })
    await loadInto(library, [imported])
    await loadInto(library, [folder], { origin: folder })
    rmSync(join(folder, 'b.txt'))
    expect(await loadInto(library, [folder], { origin: folder })).toMatchObject({ unchanged: 1, removed: 1 })
    expect(idsIn(library)).toEqual(['a', 'c'])
  })

  test('keeps everything while a file is broken', async () => {
    const library = emptyLibrary()
    const folder = folderWith({ 'a.txt': bridge, 'b.json': JSON.stringify({ id: 'own', text: ferry }) })
    await loadInto(library, [folder], { origin: folder })
    writeFileSync(join(folder, 'b.json'), '{')
    const report = await loadInto(library, [folder], { origin: folder })
    expect(report).toMatchObject({ unchanged: 1, removed: 0, refusals: [{ file: join(folder, 'b.json') }] })
    expect(idsIn(library)).toEqual(['a', 'own'])
  })

  test('that is gone takes nothing out', async () => {
    const library = emptyLibrary()
    const folder = folderWith({ 'a.txt': bridge })
    await loadInto(library, [folder], { origin: folder })
    rmSync(folder, { recursive: true })
    expect(await loadInto(library, [folder], { origin: folder })).toMatchObject({
      removed: 0,
      refusals: [{ file: folder }],
    })
    expect(idsIn(library)).toEqual(['a'])
  })
})

test('the later of two articles with one id is refused, and both places are named', async () => {
  const folder = folderWith({ 'a.txt': bridge, 'z.jsonl': `\n${JSON.stringify({ id: 'a', text: ferry })}\n` })
  const library = emptyLibrary()
  const { added, refusals } = await loadInto(library, [folder])
  expect(added).toBe(1)
  expect(library.article('a')?.article.text).toBe(bridge)
  expect(refusals).toEqual([
    { file: join(folder, 'z.jsonl'), line: 2, reason: `the id "a" is already taken by ${join(folder, 'a.txt')}` },
  ])
})

test('an article that the rules stumble over is named, and the others are loaded', async () => {
  const library = emptyLibrary()
  const folder = folderWith({ 'a.txt': bridge, 'b.txt': ferry })
  const read = (article: Article): ReadArticle => {
    if (article.id === 'a') throw new RangeError('too deep')
    return readArticle(article)
  }
  const { added, refusals } = await loadInto(library, [folder], { read })
  expect({ added, ids: idsIn(library) }).toEqual({ added: 1, ids: ['b'] })
  expect(refusals).toEqual([
    { file: join(folder, 'a.txt'), reason: 'reading it failed, which is our mistake: too deep' },
  ])
})

test('a folder read again leaves alone what somebody who watches it took or took out meanwhile', async () => {
  const folder = folderWith({ 'a.txt': bridge, 'b.txt': ferry })
  const library = emptyLibrary()
  await loadInto(library, [folder], { origin: folder })
  writeFileSync(join(folder, 'a.txt'), `${bridge} Sie rostet.`)
  const read = async (article: Article) => {
    writeFileSync(join(folder, 'late.txt'), ferry)
    rmSync(join(folder, 'a.txt'))
    const late = (await findArticleFiles([join(folder, 'late.txt')])).filter((each) => 'name' in each)
    await reloadFiles(library, folder, { changed: late, vanished: [join(folder, 'a.txt')] })
    return readArticle(article)
  }
  const { removed, refusals } = await loadInto(library, [folder], { origin: folder, read })
  expect({ removed, refusals, ids: idsIn(library) }).toEqual({ removed: 0, refusals: [], ids: ['b', 'late'] })
})

test('progress never goes back and ends at everything', async () => {
  const lines = Array.from({ length: 100 }, (_, number) => JSON.stringify({ id: `n${number}`, text: bridge }))
  const seen: Progress[] = []
  const folder = folderWith({ 'a.jsonl': `${lines.join('\n')}\n`, 'b.txt': ferry })
  await loadInto(emptyLibrary(), [folder], { onProgress: (progress) => void seen.push(progress) })
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.map((each) => each.bytes)).toEqual(seen.map((each) => each.bytes).toSorted((a, b) => a - b))
  expect(seen.at(-1)).toMatchObject({ articles: 101, bytes: seen[0]?.ofBytes })
})

test('an article that its agency withdraws is taken out, and that is told', async () => {
  const item = { uri: 'urn:1', pubStatus: 'usable', bodies: [{ value: bridge }] }
  const folder = folderWith({
    'first.json': JSON.stringify(item),
    'then.json': JSON.stringify({ ...item, pubStatus: 'canceled' }),
  })
  const library = emptyLibrary()
  await loadInto(library, [join(folder, 'first.json')])
  expect(idsIn(library)).toEqual(['urn:1'])
  const { refusals } = await loadInto(library, [join(folder, 'then.json')])
  expect(idsIn(library)).toEqual([])
  expect(refusals.map(({ reason }) => reason)).toEqual([
    'its publisher says that it must not be used (status "canceled"); the earlier version was taken out of the library',
  ])
  expect((await loadInto(library, [join(folder, 'then.json')])).refusals[0]?.reason).not.toContain('taken out')
})

describe('what an agency has taken back', () => {
  const item = {
    uri: 'urn:1',
    pubStatus: 'usable',
    versionCreated: '2026-11-03T08:00:00Z',
    bodies: [{ value: bridge }],
  }
  const back = { ...item, pubStatus: 'canceled', versionCreated: '2026-11-03T09:00:00Z' }
  const load = (library: Library, ...items: readonly object[]) =>
    loadInto(library, [folderWith(Object.fromEntries(items.map((each, at) => [`${at}.json`, JSON.stringify(each)])))])

  test('does not come back with an older file, in whatever order they are read', async () => {
    const library = emptyLibrary()
    const { refusals } = await load(library, back, item)
    expect(idsIn(library)).toEqual([])
    expect(refusals.map(({ reason }) => reason)).toContain('its agency has taken it back')
    await load(library, item)
    expect(idsIn(library)).toEqual([])
  })

  test('comes back with a later version, and stays', async () => {
    const library = emptyLibrary()
    await load(library, item)
    await load(library, back)
    await load(library, { ...item, versionCreated: '2026-11-03T10:00:00Z' })
    expect(idsIn(library)).toEqual(['urn:1'])
    expect((await load(library, { ...item, versionCreated: '2026-11-03T10:00:00Z' })).refusals).toEqual([])
  })
})

test('a file that is broken keeps its own articles alone: those of a deleted one go', async () => {
  const library = emptyLibrary()
  const folder = folderWith({ 'a.json': JSON.stringify({ id: 'x', text: bridge }), 'b.txt': ferry })
  await loadInto(library, [folder], { origin: folder })
  writeFileSync(join(folder, 'a.json'), '{')
  rmSync(join(folder, 'b.txt'))
  expect(await loadInto(library, [folder], { origin: folder })).toMatchObject({ removed: 1 })
  expect(idsIn(library)).toEqual(['x'])
})

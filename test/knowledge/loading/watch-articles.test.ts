import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadInto } from '../../../src/knowledge/loading/load-into.ts'
import type { Refusal } from '../../../src/knowledge/loading/loaded-item.ts'
import type { FolderChange } from '../../../src/knowledge/loading/reload-files.ts'
import { takenFiles } from '../../../src/knowledge/loading/taken-files.ts'
import { watchArticles } from '../../../src/knowledge/loading/watch-articles.ts'
import { folderState, watchFolder } from '../../../src/knowledge/loading/watch-folder.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { folderWith } from './temporary-folder.ts'

const bridge = 'Brücke bleibt zu\n\n„Die Brücke ist nicht sicher“, sagte Bürgermeisterin Ada Lohse am Montag.\n'
const ferry = 'Fähre fährt wieder\n\n„Endlich“, sagte Kapitän Tjark Onnen.\n'
const own = (id: string, text: string): string => JSON.stringify({ id, text })

interface Watched {
  readonly folder: string
  readonly library: Library
  /** What was refused so far, each time a file was looked at; an empty list for files that are well. */
  readonly looked: readonly (readonly string[])[]
  /** Waits until these are the articles. */
  has(...ids: readonly string[]): Promise<void>
  until(condition: () => boolean): Promise<void>
}

const watching = async (files: Readonly<Record<string, string>>): Promise<Watched> => {
  const folder = folderWith(files)
  const library = openLibrary(':memory:')
  const before = (await folderState(folder)) ?? new Map()
  const { refusals } = await loadInto(library, [folder], { origin: folder })
  const looked: string[][] = []
  const stop = new AbortController()
  const listener = {
    loaded: () => undefined,
    looked: (_: readonly string[], refusals: readonly Refusal[]) =>
      void looked.push(refusals.map(({ reason }) => reason)),
    fault(error: unknown): never {
      throw error
    },
  }
  const ended = watchArticles(library, folder, { before, refusals }, listener, stop.signal)
  onTestFinished(async () => {
    stop.abort()
    await ended
    library.close()
  })
  const ids = (): string =>
    library
      .articles({ from: 0, size: 100 })
      .items.map(({ id }) => id)
      .toSorted()
      .join()
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await sleep(20)
  }
  return { folder, library, looked, has: (...wanted) => until(() => ids() === wanted.join()), until }
}

describe('a watched folder', () => {
  test('has what is saved there, what is saved anew, and no more what is deleted', async () => {
    const { folder, library, has, until } = await watching({ 'a.txt': bridge })
    writeFileSync(join(folder, 'b.txt'), ferry)
    await has('a', 'b')
    writeFileSync(join(folder, 'b.txt'), ferry.replace('Endlich', 'Na endlich'))
    await until(() => library.article('b')?.article.text.includes('Na endlich') === true)
    rmSync(join(folder, 'a.txt'))
    await has('b')
  })

  test('is watched in folders that are made in it', async () => {
    const { folder, has } = await watching({})
    mkdirSync(join(folder, 'new', 'deep'), { recursive: true })
    writeFileSync(join(folder, 'new', 'deep', 'a.txt'), bridge)
    await has('new/deep/a')
    rmSync(join(folder, 'new'), { recursive: true })
    await has()
  })

  test('takes over what changed between loading and watching', async () => {
    const folder = folderWith({ 'a.txt': bridge })
    const library = openLibrary(':memory:')
    const before = (await folderState(folder)) ?? new Map()
    const { refusals } = await loadInto(library, [folder], { origin: folder })
    writeFileSync(join(folder, 'b.txt'), ferry)
    const stop = new AbortController()
    const told: unknown[] = []
    const listener = {
      loaded(report: unknown) {
        told.push(report)
        stop.abort()
      },
      looked: () => undefined,
      fault: () => undefined,
    }
    await watchArticles(library, folder, { before, refusals }, listener, stop.signal)
    expect(told).toMatchObject([{ added: 1, changed: 0, removed: 0 }])
    library.close()
  })

  test('knows a renamed file by the ids in it: the article stays as it is', async () => {
    const { folder, library, has, until } = await watching({ 'a.json': own('x', bridge) })
    const key = library.article('x')?.head.key
    renameSync(join(folder, 'a.json'), join(folder, 'z.json'))
    await until(() => library.originOf('x')?.file === join(folder, 'z.json'))
    await has('x')
    expect(library.article('x')?.head.key).toBe(key)
  })

  test('of many articles in one file has what is left of them', async () => {
    const { folder, has } = await watching({ 'a.jsonl': `${own('x', bridge)}\n${own('y', ferry)}\n` })
    writeFileSync(join(folder, 'a.jsonl'), `${own('y', ferry)}\n`)
    await has('y')
  })
})

describe('a file that nobody saves anew', () => {
  test('comes in when its embargo is over, whether it lay there from the beginning or was saved later', async () => {
    const held = (uri: string): string => {
      const embargoedUntil = new Date(Date.now() + 2500).toISOString()
      return JSON.stringify({ uri, pubStatus: 'usable', embargoedUntil, bodies: [{ value: bridge }] })
    }
    const { folder, has } = await watching({ 'a.json': held('x'), 'c.txt': ferry })
    writeFileSync(join(folder, 'b.json'), held('y'))
    await has('c')
    await has('c', 'x', 'y')
  })

  test('comes in when the file that had its id is deleted, whether both were there or one came later', async () => {
    const { folder, library, looked, has, until } = await watching({
      'a.json': own('x', bridge),
      'b.json': own('x', ferry),
    })
    writeFileSync(join(folder, 'c.json'), own('x', 'Kran steht still\n\nEr rostet.'))
    await until(() => looked.some((reasons) => reasons.length > 0))
    rmSync(join(folder, 'a.json'))
    await until(() => library.article('x')?.article.text === ferry)
    rmSync(join(folder, 'b.json'))
    await until(() => library.article('x')?.article.text.startsWith('Kran') === true)
    rmSync(join(folder, 'c.json'))
    await has()
  })
})

test('what could not be taken over is told again, a deletion too', async () => {
  const folder = folderWith({ 'a.txt': bridge, 'b.txt': ferry })
  const taken = takenFiles((await folderState(folder)) ?? new Map(), [])
  rmSync(join(folder, 'a.txt'))
  writeFileSync(join(folder, 'b.txt'), bridge)
  const stop = new AbortController()
  const told: FolderChange[] = []
  const busy = async (change: FolderChange): Promise<void> => {
    told.push(change)
    throw new Error('the library is in use')
  }
  await expect(watchFolder(folder, taken, busy, stop.signal)).rejects.toThrow('in use')
  const then = async (change: FolderChange): Promise<void> => {
    told.push(change)
    taken.note(change, [], 1)
    if (taken.paths().length === 1) stop.abort()
  }
  await watchFolder(folder, taken, then, stop.signal)
  expect(told.map(({ vanished }) => vanished)).toEqual([[join(folder, 'a.txt')], [join(folder, 'a.txt')]])
  expect(told.map(({ changed }) => changed.map(({ name }) => name))).toEqual([['b'], ['b']])
})

describe('a file that cannot be read', () => {
  test('is told, what stood in it before stays, and it is well again when it is mended', async () => {
    const { folder, looked, has, until } = await watching({ 'a.json': own('x', bridge) })
    writeFileSync(join(folder, 'a.json'), '{')
    await until(() => looked.some((reasons) => reasons.length > 0))
    await has('x')
    writeFileSync(join(folder, 'a.json'), own('y', ferry))
    await has('y')
    expect(looked.at(-1)).toEqual([])
  })

  test('is not told while it is being saved in pieces, nor when it is renamed over the old one', async () => {
    const { folder, library, looked, until } = await watching({ 'a.json': own('x', bridge) })
    const words = own('x', ferry)
    for (const end of [10, 20, 30]) {
      writeFileSync(join(folder, 'a.json'), words.slice(0, end))
      await sleep(400)
    }
    writeFileSync(join(folder, 'a.json'), words)
    await until(() => library.article('x')?.article.text === ferry)
    rmSync(join(folder, 'a.json'))
    writeFileSync(join(folder, '.a.json.swp'), own('x', bridge))
    renameSync(join(folder, '.a.json.swp'), join(folder, 'a.json'))
    await until(() => library.article('x')?.article.text === bridge)
    await sleep(1200)
    expect(looked.flat()).toEqual([])
    expect(library.facts().articles).toBe(1)
  })

  test('for its id is that of another file leaves that one in peace, and says whose it is', async () => {
    const { folder, library, looked, until } = await watching({ 'b.json': own('x', bridge) })
    writeFileSync(join(folder, 'a.json'), own('x', ferry))
    await until(() => looked.some((reasons) => reasons.length > 0))
    expect(looked.flat()).toEqual([`the id "x" is already taken by ${join(folder, 'b.json')}`])
    expect(library.article('x')?.article.text).toBe(bridge)
  })
})

test('a folder that goes away takes nothing with it, and is watched again when it is back', async () => {
  const { folder, has } = await watching({ 'a.txt': bridge })
  renameSync(folder, `${folder}-away`)
  onTestFinished(() => rmSync(`${folder}-away`, { recursive: true, force: true }))
  await sleep(1500)
  await has('a')
  renameSync(`${folder}-away`, folder)
  writeFileSync(join(folder, 'b.txt'), ferry)
  await has('a', 'b')
})

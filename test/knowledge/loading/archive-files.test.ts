import { randomFillSync } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fromZip } from '../../../src/knowledge/loading/archive-files.ts'

interface Found {
  readonly ids: readonly string[]
  readonly refused: readonly (readonly [string | undefined, string])[]
}

const MEGABYTE = 1024 * 1024

/** What comes out of an archive that is read in chunks of `size` bytes. */
const read = async (archive: Uint8Array, size = 1 << 18): Promise<Found> => {
  const ids: string[] = []
  const refused: (readonly [string | undefined, string])[] = []
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < archive.length; at += size) yield archive.subarray(at, at + size)
  }
  for await (const entry of fromZip(chunks(), 'z')) {
    if ('reason' in entry) refused.push([entry.inside, entry.reason])
    else ids.push(entry.article.id)
  }
  return { ids, refused }
}

const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ) satisfies Zippable,
  )

const article = 'Brücke bleibt zu\n\nDer Rat der Stadt tagt am Montag.'

describe('a ZIP archive', () => {
  test.each([1 << 18, 7])('gives the articles of all its files, read %i bytes at a time', async (size) => {
    const lines = [1, 2, 3].map((number) => JSON.stringify({ id: `l${number}`, text: article }))
    const archive = zip({
      'a/b.txt': article,
      'corpus.jsonl': lines.join('\n'),
      'photo.jpg': new Uint8Array(300),
      '__MACOSX/a/._b.txt': 'x',
      '.hidden.txt': 'x',
    })
    expect(await read(archive, size)).toEqual({ ids: ['z/a/b', 'l1', 'l2', 'l3'], refused: [] })
  })

  test('is read on after a file that holds no article', async () => {
    expect(await read(zip({ 'a.json': '{', 'b.txt': article }))).toEqual({
      ids: ['z/b'],
      refused: [['a.json', expect.stringContaining('not valid JSON')]],
    })
  })

  test('names files that lead out of it and archives in it, and reads the others', async () => {
    const archive = zip({
      '../a.txt': article,
      '/etc/b.txt': article,
      'c:\\d.txt': article,
      'e.zip': 'x',
      'f.txt': article,
    })
    expect(await read(archive)).toEqual({
      ids: ['z/f'],
      refused: [
        ['../a.txt', 'its path leads out of the archive'],
        ['/etc/b.txt', 'its path leads out of the archive'],
        ['c:\\d.txt', 'its path leads out of the archive'],
        ['e.zip', 'an archive inside an archive is not read'],
      ],
    })
  })

  test('that is a bomb is not unpacked to its end', async () => {
    const bomb = zip({ 'a.txt': new Uint8Array(24 * MEGABYTE), 'b.txt': article })
    const { ids, refused } = await read(bomb)
    expect(ids).toEqual([])
    expect(refused.at(-1)?.[1]).toContain('unpacks to more than 200 times its size')
  })

  test('with one file that is too large reads the others', async () => {
    const noise = randomFillSync(new Uint8Array(21 * MEGABYTE))
    expect(await read(zipSync({ 'a.txt': [noise, { level: 0 }], 'b.txt': strToU8(article) }))).toEqual({
      ids: ['z/b'],
      refused: [['a.txt', 'the file is larger than 20 MB']],
    })
  })

  test('that is none is refused', async () => {
    expect(await read(strToU8('hello'))).toEqual({ ids: [], refused: [[undefined, 'this is no ZIP archive']] })
  })

  test('that is cut off gives no half article', async () => {
    const archive = zip({ 'a.txt': article, 'b.txt': article.repeat(50) })
    for (const length of [60, 130]) {
      const { ids, refused } = await read(archive.subarray(0, length))
      expect(ids.filter((id) => id !== 'z/a')).toEqual([])
      expect(refused.at(-1)?.[1]).toMatch(/cut off|damaged/u)
    }
  })

  test('whose content is damaged says so', async () => {
    const archive = zip({ 'a.txt': article.repeat(50) })
    archive.fill(0xff, 40, 60)
    const { ids, refused } = await read(archive)
    expect(ids).toEqual([])
    expect(refused[0]?.[1]).toMatch(/damaged/u)
  })
})

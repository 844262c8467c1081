// What comes in while an article is being read, which takes long for a long one: others have their turn then.

import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { putWaiting, startTaking, take } from '../../../src/knowledge/loading/taking.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'

const article = (headline: string): Article => ({
  id: 'mole',
  headline,
  language: 'de',
  text: `${headline}\n\n„Der Sand ist schuld“, sagte Hafenmeisterin Ada Brook am Montag.`,
})

/** A load into `library` that is held up at reading until it is let go on. */
function aLoad(library = openLibrary(':memory:')) {
  const held = Promise.withResolvers<void>()
  const taking = startTaking(library, { read: (each) => held.promise.then(() => readArticle(each)) })
  const headline = (): string | undefined => library.article('mole')?.article.headline
  return { library, taking, headline, goOn: held.resolve }
}

function twoLoads() {
  const slow = aLoad()
  onTestFinished(() => slow.library.close())
  return { slow, other: aLoad(slow.library) }
}

const killed = (issued: string) => ({
  refused: { file: 'feed', reason: 'killed by its agency' },
  withdrawn: { id: 'mole', issued },
})

test('an article that its agency takes back while it is read does not come in, and stays away', async () => {
  const { slow, other } = twoLoads()
  const taken = take(slow.taking, 'slow', { article: article('Mole gesperrt'), issued: '2026-11-01T10:00:00Z' })
  await take(other.taking, 'feed', killed('2026-11-01T11:00:00Z'))
  slow.goOn()
  await taken
  expect(slow.headline()).toBeUndefined()
  expect(slow.library.withdrawal('mole')).toEqual({ issued: '2026-11-01T11:00:00Z' })
  expect(slow.taking.refusals).toEqual([{ file: 'slow', reason: 'its agency has taken it back' }])
  expect(slow.taking.counts).toEqual({ added: 0, changed: 0, unchanged: 0 })
})

test('a version sent out after the notice comes in all the same', async () => {
  const { slow, other } = twoLoads()
  const taken = take(slow.taking, 'slow', { article: article('Mole offen'), issued: '2026-11-01T12:00:00Z' })
  await take(other.taking, 'feed', killed('2026-11-01T11:00:00Z'))
  slow.goOn()
  await taken
  expect(slow.headline()).toBe('Mole offen')
  expect(slow.library.withdrawal('mole')).toBeUndefined()
})

test('a version that is long in being read does not take the place of a later one', async () => {
  const { slow, other } = twoLoads()
  const taken = take(slow.taking, 'slow', { article: article('Mole gesperrt') })
  other.goOn()
  await take(other.taking, 'folder', { article: article('Mole offen') })
  slow.goOn()
  await taken
  expect(slow.headline()).toBe('Mole offen')
  expect(slow.taking.refusals).toEqual([{ file: 'slow', reason: 'a later version came in while it was read' }])
  expect(other.taking.counts).toEqual({ added: 1, changed: 0, unchanged: 0 })
})

test('two loads that bring the same words have no quarrel', async () => {
  const { slow, other } = twoLoads()
  const earlier = take(slow.taking, 'slow', { article: article('Mole gesperrt') })
  other.goOn()
  await take(other.taking, 'folder', { article: article('Mole gesperrt') })
  slow.goOn()
  await earlier
  expect([slow.taking.refusals, slow.taking.counts.unchanged, other.taking.counts.added]).toEqual([[], 1, 1])
})

test('a later version that cannot be read keeps the earlier one from nothing', async () => {
  const { slow, other } = twoLoads()
  const earlier = take(slow.taking, 'slow', { article: article('Mole gesperrt') })
  const broken = { ...other.taking, read: () => Promise.reject(new Error('no room')) }
  await take(broken, 'folder', { article: article('Mole offen') })
  slow.goOn()
  await earlier
  expect([slow.headline(), slow.taking.refusals]).toEqual(['Mole gesperrt', []])
})

test('of two that are read at once the later stays, whichever is read first', async () => {
  const { slow, other } = twoLoads()
  const earlier = take(slow.taking, 'slow', { article: article('Mole gesperrt') })
  const later = take(other.taking, 'folder', { article: article('Mole offen') })
  slow.goOn()
  await earlier
  other.goOn()
  await later
  expect(slow.headline()).toBe('Mole offen')
  expect(other.taking.refusals).toEqual([])
})

test('one that waits for its transaction is looked at again, too', async () => {
  const { slow, other } = twoLoads()
  const many = startTaking(slow.library, { batch: 10 })
  await take(many, 'archive', { article: article('Mole gesperrt') })
  await take(other.taking, 'feed', killed('2026-11-01T11:00:00Z'))
  putWaiting(many)
  expect(slow.headline()).toBeUndefined()
})

describe('a feed that is followed, which may be a stranger’s,', () => {
  const page = 'https://bote.example/mole'
  const own = (id: string, headline: string): Article => ({ ...article(headline), id })

  /** A library with what the operator imported, and what its feed says. */
  const library = async (held: Article, heldBy: Parameters<typeof startTaking>[1] = {}, at = '') => {
    const opened = openLibrary(':memory:')
    onTestFinished(() => opened.close())
    const before = startTaking(opened, heldBy)
    await take(before, at, { article: held })
    putWaiting(before)
    const says = async (item: Parameters<typeof take>[2], from: string) => {
      const feed = startTaking(opened, { feeds: true })
      await take(feed, from, item)
      putWaiting(feed)
      return feed.refusals.map(({ reason }) => reason)
    }
    return { says, headline: () => opened.article(held.id)?.article.headline, opened }
  }

  test('replaces and takes back what its own server brought', async () => {
    const { says, headline } = await library(own('mole', 'Mole gesperrt'), { feeds: true }, page)
    expect(await says({ article: own('mole', 'Mole offen') }, 'https://bote.example/feed')).toEqual([])
    expect(headline()).toBe('Mole offen')
    expect(await says(killed('2026-11-01T10:00:00Z'), page)).toEqual([expect.stringContaining('was taken out')])
    expect(headline()).toBeUndefined()
  })

  test('replaces and takes back what has an address of its own server, whatever its id', async () => {
    const held = { ...own('urn:1', 'Mole gesperrt'), url: 'https://bote.example/mole.json' }
    const { says, headline } = await library(held)
    expect(await says({ article: { ...held, headline: 'Mole offen' } }, page)).toEqual([])
    expect(headline()).toBe('Mole offen')
    const notice = { ...killed('2026-11-01T10:00:00Z'), withdrawn: { id: 'urn:1' } }
    expect(await says(notice, page)).toEqual([expect.stringContaining('was taken out')])
  })

  test('replaces what was imported from an address of its own server', async () => {
    const { says, headline } = await library(own(page, 'Mole gesperrt'))
    expect(await says({ article: own(page, 'Mole offen') }, page)).toEqual([])
    expect(headline()).toBe('Mole offen')
  })

  test.each([
    ['what was imported', 'mole', {}, ''],
    ['what another server’s feed brought', 'mole', { feeds: true }, page],
    ['what has the address of another server', page, {}, ''],
    ['what stands in a file of the folder', 'mole', { origin: 'test' }, import.meta.filename],
  ])('neither replaces nor takes back %s', async (_, id, heldBy, at) => {
    const { says, headline } = await library(own(id, 'Mole gesperrt'), heldBy, at)
    const stranger = 'https://fremd.example/feed'
    expect(await says({ article: own(id, 'Mole für immer weg') }, stranger)).toEqual([
      `the id "${id}" is already taken by an article that did not come from fremd.example`,
    ])
    const notice = { ...killed('2026-11-01T10:00:00Z'), withdrawn: { id } }
    expect(await says(notice, stranger)).toEqual([expect.stringContaining('stays, since it did not come from fremd')])
    expect(headline()).toBe('Mole gesperrt')
  })

  test('takes back beforehand what it would bring itself, not what others bring', async () => {
    const { says, opened } = await library(own('other', 'Fähre fährt'))
    await says(killed('2026-11-01T10:00:00Z'), page)
    expect(await says({ article: article('Mole gesperrt') }, page)).toEqual(['its agency has taken it back'])
    expect(await says({ article: article('Mole gesperrt') }, 'https://kurier.example/feed')).toEqual([])
    expect(opened.article('mole')?.article.headline).toBe('Mole gesperrt')
  })
})

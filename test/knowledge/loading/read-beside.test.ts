// A long article is read in a thread, and what that thread is lost at is refused.

import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { type Readers, startReaders } from '../../../src/knowledge/loading/read-ahead.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { readBeside, readingBeside } from '../../../src/knowledge/loading/read-beside.ts'

const sentence = 'Die Mole bleibt zu. „Der Sand ist schuld“, sagte Hafenmeisterin Ada Brook am Montag. '
const article = (text: string): Article => ({ id: 'mole', headline: 'Mole gesperrt', language: 'de', text })

test.each([
  ['short', sentence.trim()],
  ['long', sentence.repeat(80).trim()],
])('a %s article is read as it is read without threads', async (_, text) => {
  expect(await readBeside(article(text))).toEqual(readArticle(article(text)))
})

test('while a long one is read, others have their turn', async () => {
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  const read = readBeside(article(sentence.repeat(2000).trim()))
  await read
  clearInterval(turning)
  // Read on the event loop there would be no turn at all.
  expect(turns).toBeGreaterThan(10)
})

test('two at once come out each as itself', async () => {
  const [one, other] = [article(sentence.repeat(70)), { ...article(sentence.repeat(90)), id: 'other' }]
  const read = await Promise.all([readBeside(one), readBeside(other)])
  expect(read.map((each) => each.article)).toEqual([one, other])
  expect(read.map(({ quotations }) => quotations.length)).toEqual([70, 90])
})

describe('a thread that', () => {
  afterEach(() => void vi.useRealTimers())

  const long = (id: string): Article => ({ ...article(sentence.repeat(80).trim()), id })

  /** Reads in threads that `begin` begins, and tells how many were begun. */
  function inThreads(begin: (count: number) => Readers) {
    const begun: Readers[] = []
    const read = readingBeside(() => {
      const readers = begin(begun.length)
      begun.push(readers)
      return readers
    })
    onTestFinished(() => {
      for (const { close } of begun) close()
    })
    return { read, threads: () => begun.length }
  }

  /** A thread that ends as soon as it has something to read. */
  function ending(): Readers {
    const readers = startReaders(1)
    return {
      ...readers,
      read(each) {
        const outcome = readers.read(each)
        readers.close()
        return outcome
      },
    }
  }

  test('ends loses its article, which is not read here, and no other', async () => {
    const { read, threads } = inThreads((count) => (count === 0 ? ending() : startReaders(1)))
    const lost = expect(read(long('lost'))).rejects.toThrow('its thread has ended')
    expect(await read(long('next'))).toEqual(readArticle(long('next')))
    await lost
    expect(threads()).toBe(2)
  })

  test('has too little memory loses its article', async () => {
    const { read } = inThreads(() => startReaders(1, 10))
    await expect(read(long('lost'))).rejects.toThrow('out of memory')
  })

  test('is at an article for too long is ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const hanging = Promise.withResolvers<undefined>()
    const { read } = inThreads(() => ({ read: () => hanging.promise, close: () => hanging.resolve(undefined) }))
    const lost = expect(read(long('lost'))).rejects.toThrow('longer than 30 s')
    await vi.advanceTimersByTimeAsync(30_000)
    await lost
  })

  test('stumbles says over what, and reads the next', async () => {
    const { read, threads } = inThreads(() => startReaders(1))
    const broken = { ...long('broken'), text: { length: 10_000 } } as unknown as Article
    await expect(read(broken)).rejects.toThrow(TypeError)
    expect((await read(long('next'))).article.id).toBe('next')
    expect(threads()).toBe(1)
  })
})

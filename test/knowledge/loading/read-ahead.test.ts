import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readAhead, readersFor, startReaders } from '../../../src/knowledge/loading/read-ahead.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'

const article = (number: number): Article => ({
  id: `mole-${number}`,
  headline: `Mole ${number} gesperrt`,
  language: 'de',
  text: `Die Mole ${number} bleibt zu. „Der Sand ist schuld“, sagte Hafenmeisterin Ada Brook am Montag.`,
})
const articles = Array.from({ length: 900 }, (_, number) => article(number))

async function* handedOut(items: readonly Article[]): AsyncGenerator<Article> {
  yield* items
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('articles read in advance by threads', () => {
  test('come out in their order, each as it would be read without threads', async () => {
    const readers = startReaders(2)
    const found = await all(readAhead(handedOut(articles), readers.read))
    readers.close()
    expect(found.map(({ item }) => item.id)).toEqual(articles.map(({ id }) => id))
    expect(found[77]?.read).toEqual(readArticle(article(77)))
    expect(found.every(({ read }) => read?.quotations.length === 1)).toBe(true)
  })

  test('come out unread, but come out, when the threads are gone', async () => {
    const readers = startReaders(1)
    readers.close()
    const found = await all(readAhead(handedOut(articles.slice(0, 5)), readers.read))
    expect(found.map(({ item, read }) => [item.id, read])).toEqual(
      articles.slice(0, 5).map(({ id }) => [id, undefined]),
    )
  })

  test('one that cannot be read comes out unread, and those after it are read', async () => {
    const readers = startReaders(1)
    const broken = { ...article(1), text: undefined } as unknown as Article
    const found = await all(readAhead(handedOut([broken, article(2)]), readers.read))
    readers.close()
    expect(found.map(({ read }) => read?.article.id)).toEqual([undefined, 'mole-2'])
  })

  test('are not worth a thread when they are few', () => expect(readersFor(100_000)).toBeUndefined())
})

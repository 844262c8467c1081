import { expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { readBeside } from '../../../src/knowledge/loading/read-beside.ts'

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

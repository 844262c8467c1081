import { expect, test } from 'vitest'
import { warmUp } from '../../../src/bot/answering/warm-up.ts'
import { shippedKnowledge } from '../../support/bot-in-process.ts'

const now = new Date('2026-11-23T12:00:00Z')

/** The shipped articles as if they were many, and the language of every question they are asked. */
async function aBigLibrary() {
  const knowledge = await shippedKnowledge()
  const asked: string[] = []
  const ask: typeof knowledge.ask = (utterance, asking) => {
    asked.push(asking.language)
    return knowledge.ask(utterance, asking)
  }
  return { asked, big: { ...knowledge, ask, facts: () => ({ ...knowledge.facts(), articles: 10_000 }) } }
}

test('a small library is not kept waiting for', async () => {
  const { asked, big } = await aBigLibrary()
  warmUp({ ...big, facts: () => ({ ...big.facts(), articles: 16 }) }, now)
  expect(asked).toEqual([])
})

test('a big one is asked examples and a topic in both languages', async () => {
  const { asked, big } = await aBigLibrary()
  warmUp(big, now)
  expect(asked).toEqual(['de', 'de', 'de', 'de', 'en', 'en', 'en', 'en'])
})

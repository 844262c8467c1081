import { expect, test } from 'vitest'
import { warmingQuestions, warmUp } from '../../../src/bot/answering/warm-up.ts'
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

test('while nobody asks, it goes on with headlines, words and speakers, in the language of each article', async () => {
  const knowledge = await shippedKnowledge()
  const questions = [...warmingQuestions({ ...knowledge, facts: () => ({ ...knowledge.facts(), articles: 100 }) })]
  const headlines = knowledge.articles({ from: 0, size: 100 }).items
  const asked = headlines.filter(({ headline, language }) =>
    questions.some((question) => question.utterance === headline && question.language === language),
  )
  expect(asked.length).toBeGreaterThan(headlines.length / 4)
  const kinds = questions.map(({ utterance, language }) => knowledge.ask(utterance, { language, now }).question.kind)
  expect(kinds).toEqual(expect.arrayContaining(['who-said', 'what-said']))
})

test('a small library is not asked either', async () => {
  expect([...warmingQuestions(await shippedKnowledge())]).toEqual([])
})

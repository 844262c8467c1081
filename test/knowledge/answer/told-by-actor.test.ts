// Who did something is told by his own words, unless these only tell of somebody else, or deny it.

import { expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { aKnowledgeBase } from './a-library.ts'

const article = (text: string): Article => ({
  id: 'one',
  headline: 'Aus Tannrode',
  language: 'de',
  publisher: 'Tannroder Bote',
  published: '2026-10-05',
  text: `Aus Tannrode\n\n${text}`,
})

const ask = (text: string, utterance: string) =>
  aKnowledgeBase([article(text)]).ask(utterance, { language: 'de', now: new Date('2026-11-23T09:00:00Z') })

test('whoever says „ich“ did it', () => {
  const answer = ask(
    '„Ich habe mir jetzt eine Decke und eine Stoppuhr ins Auto gelegt“, sagte Nele Brink. Sie wohnt weit draußen.',
    'wer hat sich ne decke und ne stopuhr ins auto getan',
  )
  expect(answer).toMatchObject({ kind: 'quotes', evidence: [{ person: { name: 'Nele Brink' } }] })
})

test.each([
  [
    'a witness',
    'Landwirt Jens Wolter zog das Kind aus dem Kanal. „Ich sah, wie er das Kind aus dem Wasser zog“, sagte Frieda Harms.',
    'wer zog das kind aus dem kanal',
  ],
  [
    'one who denies it',
    'Ein Unbekannter stahl die Glocke aus der Kapelle. „Ich habe die Glocke nicht gestohlen“, sagte Küster Ole Wiek.',
    'wer hat die glocke aus der kapelle gestohlen',
  ],
])('%s did not', (_, text, utterance) => {
  expect(ask(text, utterance)).toMatchObject({ kind: 'passages' })
})

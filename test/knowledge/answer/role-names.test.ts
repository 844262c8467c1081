import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { aKnowledgeBase } from './a-library.ts'

const cableways: Article = {
  id: 'cableways',
  headline: 'Wexcombe Cableways admits faulty sensor',
  language: 'en',
  publisher: 'Wexcombe Echo',
  published: '2026-11-17',
  text: 'The gondola stood still for a night. “We built a sensor that was afraid of the cold,” chief executive Reto Marbach told reporters. The coach of the rescue team, Ada Pike, shook her head. “They trained for snow, not for silence,” said Pike.',
}

const strike: Article = {
  id: 'strike',
  headline: 'Streik am Hafen von Marnholm',
  language: 'de',
  publisher: 'Marnholmer Bote',
  published: '2026-11-18',
  text: 'Am Hafen ruht die Arbeit. „Der Kran wartet nicht auf uns“, sagte Vorstandsvorsitzende Imke Lorch am Abend.',
}

const knowledge = { de: aKnowledgeBase([strike]), en: aKnowledgeBase([cableways]) }
const speaker = (question: string, language: 'de' | 'en') => {
  const answer = knowledge[language].ask(question, { language, now: new Date('2026-11-23T12:00:00Z') })
  return answer.kind === 'quotes' ? answer.evidence[0].person?.name : undefined
}

describe('a role that the article calls by another name', () => {
  test.each([
    ['what did the ceo of wexcombe cableways say', 'en', 'Reto Marbach'],
    ['what did the managing director say about the sensor', 'en', 'Reto Marbach'],
    ['was sagte die konzernchefin', 'de', 'Imke Lorch'],
    ['what did the trainer say', 'en', 'Ada Pike'],
    ['what did the goalkeeper say', 'en', undefined],
    ['what did the gp say', 'en', undefined],
  ] as const)('%s (%s): %s', (question, language, name) => {
    expect(speaker(question, language)).toBe(name)
  })
})

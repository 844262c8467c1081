import { describe, expect, test } from 'vitest'
import { givesNameAsked } from '../../../src/knowledge/answer/asked-name.ts'
import type { Question } from '../../../src/knowledge/question/question.ts'

const question = (utterance: string, language: string): Question => ({
  kind: 'fact',
  utterance,
  language,
  persons: [],
  unknownNames: [],
  because: [],
})

describe('whose name is asked for is named beside him', () => {
  test.each([
    ['wie heißt der lieferant', 'de', 'Betrogen habe ihn sein Lieferant.', 'de', false],
    ['wie heißt der lieferant', 'de', 'Sein Lieferant Emil Rohde schwieg.', 'de', true],
    ['wie heißt der lieferant', 'de', 'Der Lieferant, er heißt Rohde, schwieg.', 'de', true],
    ['wie heißt die nachbarin', 'de', 'Die Nachbarin in Tannrode sah alles.', 'de', false],
    ['name of the dealer who bought it', 'en', 'A dealer in Antwerp had bought it.', 'en', false],
    ['name of the dealer who bought it', 'en', 'The dealer, Piet Maas, had bought it.', 'en', true],
    ['name of the suspect', 'en', 'On Friday Officer Tom Hale chased the suspect.', 'en', false],
    ['name of the dealer', 'en', 'Piet Maas, a dealer, had bought it.', 'en', true],
    ['name of the dealer', 'en', 'Der Händler Piet Maas hatte sie gekauft.', 'de', true],
  ])('%s (%s): %s', (utterance, language, near, nearLanguage, named) => {
    expect(givesNameAsked(question(utterance, language), near, near, nearLanguage)).toBe(named)
  })

  test.each([
    ['wie heißt die skala für stürme', 'Stürme werden auf einer Skala gemessen.'],
    ['wann kam der lieferant', 'Der Lieferant kam am Montag.'],
  ])('another question is not concerned: %s', (utterance, near) => {
    expect(givesNameAsked(question(utterance, 'de'), near, near, 'de')).toBe(true)
  })
})

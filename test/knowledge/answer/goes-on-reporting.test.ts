import { describe, expect, test } from 'vitest'
import { isReported, tellsOfSpeaking } from '../../../src/knowledge/answer/goes-on-reporting.ts'

describe('a sentence that reports', () => {
  test.each(['Die Strecke sei sicher.', 'Niemand habe etwas gesehen.'])('%s', (sentence) => {
    expect(isReported(sentence, 'de')).toBe(true)
  })

  test.each(['Die Brücke ist alt.', 'Niemand sah etwas.'])('not: %s', (sentence) => {
    expect(isReported(sentence, 'de')).toBe(false)
  })

  test('English has no such verbs', () => {
    expect(isReported('The track was safe.', 'en')).toBe(false)
  })
})

describe('a sentence that tells of speaking', () => {
  test.each([
    ['Lena Voigt kündigte an, die Strecke zu prüfen.', 'de', true],
    ['Laut Lena Voigt ist die Strecke sicher.', 'de', true],
    ['Lena Voigt lief die Strecke entlang.', 'de', false],
    ['Lena Voigt denied it.', 'en', true],
    ['Lena Voigt ran along the track.', 'en', false],
  ])('%s (%s): %s', (sentence, language, tells) => {
    expect(tellsOfSpeaking(sentence, language)).toBe(tells)
  })
})

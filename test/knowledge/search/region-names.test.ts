import { describe, expect, test } from 'vitest'
import { inOtherWords } from '../../../src/knowledge/search/region-names.ts'

describe('a country or union, as another language names it', () => {
  test.each([
    ['the eu', 'de', 'the Europäische Union'],
    ['russia', 'de', 'Russland'],
    ['Österreich', 'en', 'Austria'],
    ['the European Union', 'de', 'the Europäische Union'],
    ['trade with South Korea', 'de', 'trade with Südkorea'],
  ])('%s in %s: %s', (words, language, said) => {
    expect(inOtherWords(words, language)).toBe(said)
  })

  test.each(['the dam', 'in it', ''])('no region in „%s“', (words) => {
    expect(inOtherWords(words, 'de')).toBeUndefined()
  })
})

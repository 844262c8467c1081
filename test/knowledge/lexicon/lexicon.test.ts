import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadLexicon, readLexiconFile } from '../../../src/knowledge/lexicon/lexicon.ts'

describe('word lists', () => {
  test.each(['de', 'en', 'fr'])('%s knows pronouns, roles, bodies and given names', (language) => {
    const lexicon = loadLexicon(language)
    expect(lexicon.language).toBe(language)
    expect(lexicon.pronouns.size).toBeGreaterThan(5)
    expect(lexicon.roles.any.size).toBeGreaterThan(10)
    expect(lexicon.bodies.nouns.size).toBeGreaterThan(10)
    expect(lexicon.givenNames.get('anna')).toBe('female')
    expect(lexicon.givenNames.get('peter')).toBe('male')
    expect(lexicon.givenNames.get('kim')).toBe('either')
  })

  test('a language without lists has given names and empty lists', () => {
    const lexicon = loadLexicon('xx')
    expect(lexicon.language).toBe('xx')
    expect(lexicon.pronouns.size).toBe(0)
    expect(lexicon.givenNames.size).toBeGreaterThan(3000)
  })

  test('two languages without lists keep their names', () => {
    expect(['xx', 'yy', 'xx'].map((language) => loadLexicon(language).language)).toEqual(['xx', 'yy', 'xx'])
  })

  test('the lists of a language are read once', () => {
    expect(loadLexicon('de')).toBe(loadLexicon('de'))
  })

  test('a list that does not fit is named with its file', () => {
    expect(() => readLexiconFile('de', 'names', z.strictObject({}))).toThrow(/de[/\\]names\.yaml/)
  })

  test('a list that does not exist comes out with its defaults', () => {
    expect(readLexiconFile('de', 'no-such-list', z.strictObject({ words: z.array(z.string()).default([]) }))).toEqual({
      words: [],
    })
  })
})

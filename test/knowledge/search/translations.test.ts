import { describe, expect, test } from 'vitest'
import { compoundParts, translationsOf } from '../../../src/knowledge/search/translations.ts'

describe('what a word is called in the other language', () => {
  test.each([
    ['Krankenhäusern', 'de', 'en', 'hospit'],
    ['Brücke', 'de', 'en', 'bridg'],
    ['strikes', 'en', 'de', 'streik'],
    ['mayor', 'en', 'de', 'burgermeist'],
    ['Kinos', 'de', 'en', 'cinema'],
    ['Bibliothekarin', 'de', 'en', 'librarian'],
    ['prüfte', 'de', 'en', 'examin'],
    ['akzeptierten', 'de', 'en', 'accept'],
    ['eingebürgert', 'de', 'en', 'naturalis'],
    ['vergaß', 'de', 'en', 'forgot'],
    ['Brasilien', 'de', 'en', 'brazil'],
    ['Французский', 'ru', 'de', 'franzos'],
  ])('%s', (word, from, to, stem) => {
    expect(translationsOf(word, from, to)).toContain(stem)
  })

  test('a compound that is not listed is called by its parts', () => {
    expect(translationsOf('Brückensteuer', 'de', 'en')).toEqual(expect.arrayContaining(['bridg', 'tax']))
  })

  test('an everyday word stands for the word of the news', () => {
    expect(translationsOf('opa', 'de', 'de')).toContain('grossvat')
  })

  test.each([
    ['Tadsen', 'de', 'en'],
    ['', 'de', 'en'],
    ['Brücke', 'de', 'ru'],
    ['мост', 'ru', 'en'],
  ])('what the lists do not know stays as it is: „%s“', (word, from, to) => {
    expect(translationsOf(word, from, to)).toEqual([])
  })
})

describe('the parts of a German compound', () => {
  test.each([
    ['Schulschließung', ['schul', 'schliessung']],
    ['brückensteuer', ['bruck', 'steu']],
  ])('%s', (word, parts) => {
    expect(compoundParts(word)).toEqual(parts)
  })

  test.each(['Brücke', 'Quarzmümmel', 'schnell', ''])('none: %s', (word) => {
    expect(compoundParts(word)).toEqual([])
  })
})

test('a word longer than any compound is not cut into its endings', () => {
  expect(compoundParts(`schul${'ß'.repeat(2000)}schließung`)).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, stemsOf } from '../../../src/knowledge/search/analyse.ts'

describe('words that must meet', () => {
  test.each([
    ['de', 'Müller', 'MUELLER'],
    ['de', 'Brücken', 'bruecke'],
    ['de', 'Straße', 'strasse'],
    ['de', 'Gebühren', 'gebühr'],
    ['de', '2.800', '2,800'],
    ['en', 'ministers', 'Minister'],
    ['en', 'café', 'cafe'],
    ['ru', 'мосты', 'мост'],
  ])('%s: „%s“ and „%s“', (language, one, other) => {
    expect(stemsOf(one, language)).toEqual(stemsOf(other, language))
  })

  test('the parts of a hyphenated word are found alone', () => {
    expect(stemsOf('Rathaus-Sprecher', 'de')).toEqual([...stemsOf('Rathaus', 'de'), ...stemsOf('Sprecher', 'de')])
  })
})

describe('words that must not', () => {
  test.each([
    ['de', '2.800', '2.801'],
    ['de', 'Kanne', 'Kante'],
    ['en', 'ferry', 'fury'],
  ])('%s: „%s“ and „%s“', (language, one, other) => {
    expect(stemsOf(one, language)).not.toEqual(stemsOf(other, language))
  })
})

test('stop words are marked in their own language only', () => {
  const stops = (text: string, language: string): boolean[] => analyse(text, language).map(({ stop }) => stop)
  expect(stops('die Brücke war alt', 'de')).toEqual([true, false, true, false])
  expect(stops('the war was old', 'en')).toEqual([true, false, true, false])
})

test('an unknown language keeps its words whole', () => {
  expect(stemsOf('Kirjat kirjasto', 'xx')).toEqual(['kirjat', 'kirjasto'])
})

test('spans point at the words, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('de', 'en', 'ru', 'xx'), (text, language) => {
      const terms = analyse(text, language)
      terms.forEach((term, at) => {
        expect(text.slice(term.start, term.end)).toMatch(/^[\p{L}\p{M}\p{N}.,]+$/u)
        expect(term.start).toBeGreaterThanOrEqual(terms[at - 1]?.end ?? 0)
        expect(term.stem).not.toBe('')
      })
    }),
  )
})

test('a part of a text gives offsets into the whole', () => {
  const text = 'Alt. Die neue Brücke.'
  expect(analyse(text, 'de', { start: 5, end: text.length })).toEqual(
    analyse(text, 'de').filter(({ start }) => start >= 5),
  )
})

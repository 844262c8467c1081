import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, plain } from '../../../src/knowledge/text/fold.ts'
import { nameKey, transliterate } from '../../../src/knowledge/text/transliterate.ts'

describe('folding', () => {
  test.each([
    ['Müller', 'Mueller'],
    ['Straße', 'STRASSE'],
    ['Łukasz', 'lukasz'],
    ['Ærø', 'aro'],
    ['Élodie', 'elodie'],
  ])('%s and %s are one word', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  test('different words stay different', () => {
    expect(fold('Bar')).not.toBe(fold('Bär ist'))
    expect(plain('Mueller')).toBe('mueller')
  })

  test('folding twice changes nothing more in plain words', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(plain(plain(word))).toBe(plain(word))
      }),
    )
  })
})

describe('Cyrillic', () => {
  test('is written in Latin letters, capitals kept', () => {
    expect(transliterate('Щукин и Юлия')).toBe('Shchukin i Yuliya')
    expect(transliterate('Latin stays')).toBe('Latin stays')
  })

  test.each([
    ['Lawrow', 'Lavrov', 'Лавров'],
    ['Tokajew', 'Tokayev', 'Токаев'],
    ['Gorbatschow', 'Gorbachev', 'Горбачёв'],
    ['Chruschtschow', 'Khrushchev', 'Хрущёв'],
    ['Poutine', 'Putin', 'Путин'],
    ['Juschtschenko', 'Iouchtchenko', 'Ющенко'],
    ['Jelzin', 'Yeltsin', 'Ельцин'],
    ['Selenskyj', 'Zelensky', 'Зеленский'],
    ['Michail', 'Mikhail', 'Михаил'],
    ['Dmitrij', 'Dmitry', 'Дмитрий'],
    ['Müller', 'Mueller', 'Muller'],
  ])('%s, %s and %s have one key', (german, english, cyrillic) => {
    expect(new Set([german, english, cyrillic].map(nameKey)).size).toBe(1)
  })

  test.each([
    ['Weber', 'Becker'],
    ['Lawrow', 'Lewrow'],
    ['Petrow', 'Petrowa'],
  ])('%s and %s have different keys', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })
})

test('letters that are told quickly become what all others become', () => {
  const slowly = (word: string): string =>
    word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
  const word = fc.array(fc.constantFrom(...'aezAÄöÜßé 9-.’'), { maxLength: 6 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, (each) => {
      expect(plain(each)).toBe(slowly(each))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shinglesOf } from '../../../src/knowledge/loading/shingles.ts'

const letter = fc.constantFrom(...'aeoubzAEOU7')
const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))

test('a word has one hash however it is spelled: with accents or in capitals', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 5, maxLength: 12 }), (words) => {
      // What has an accent is looked up, all else is hashed as it is read.
      const accented = words.map((each) => each.replaceAll('z', 'ż').replaceAll('b', 'Ḃ'))
      const capitals = words.map((each) => each.toUpperCase())
      for (const spelled of [accented, capitals])
        expect(shinglesOf(spelled.join(' – '))).toEqual(shinglesOf(words.join(', ')))
    }),
  )
})

test('an umlaut may be two letters', () => {
  const [one, other] = ['Über Österreich hängt Müllers Güte', 'Ueber Oesterreich haengt Muellers Guete']
  expect(shinglesOf(one)).toEqual(shinglesOf(other))
})

test('what is no letter parts words, be it of one unit or of two', () => {
  const said = 'Der Hafen 7 schließt für immer'
  expect(shinglesOf(said.replaceAll(' ', '😀'))).toEqual(shinglesOf(said))
  expect(shinglesOf(`„${said}“…`)).toEqual(shinglesOf(said))
  expect(shinglesOf('Лавров 𝒜 сказал это снова').size).toBe(1)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/knowledge/search/analyse.ts'
import { grams, gramsOfText } from '../../../src/knowledge/search/grams.ts'
import { nearWord } from '../../../src/knowledge/search/likeness.ts'
import { slips } from '../../../src/knowledge/search/spelling.ts'
import { sharedWording } from '../../../src/knowledge/search/wording.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 })

describe('slips of the finger', () => {
  test.each([
    ['brucke', 'brucke', 0],
    ['brucke', 'brukce', 1],
    ['brucke', 'bruke', 1],
    ['brucke', 'bruxcke', 1],
    ['brucke', 'brxcke', 1],
    ['brucke', 'bxuxke', 2],
    ['brucke', 'tunnel', 3],
  ])('„%s“ and „%s“ are %i apart (three: more than two)', (left, right, expected) => {
    expect(slips(left, right, 2)).toBe(expected)
  })

  test('count the same in both directions and are 0 only for the same word', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(slips(left, right, 3)).toBe(slips(right, left, 3))
        expect(slips(left, right, 3) === 0).toBe(left === right)
      }),
    )
  })

  test('are at most one for each letter changed', () => {
    fc.assert(
      fc.property(word, fc.nat(8), (text, at) => {
        const changed = `${text.slice(0, at)}x${text.slice(at + 1)}`
        expect(slips(text, changed, 3)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('words near each other', () => {
  test.each([
    ['a part of a compound', 'brucke', 'bruckenbau'],
    ['the end of a compound', 'halle', 'markthalle'],
    ['another form of the root', 'entdeckung', 'entdecker'],
    ['another spelling of a long word', 'doctor', 'doktor'],
    ['a decade and its year', '1960', '1960er'],
  ])('%s', (_, asked, found) => expect(nearWord(asked, found)?.akin).toBeGreaterThan(0.3))

  test('are hardly akin where they only begin with another letter', () => {
    expect(nearWord('band', 'land')?.akin ?? 0).toBeLessThan(0.4)
  })

  test('are mistyped ones: not akin, but what was meant, and with fewer slips rather', () => {
    expect(nearWord('brukce', 'brucke')?.akin).toBe(0)
    const [one, two] = ['entdekcung', 'entdekcugn'].map((typed) => nearWord(typed, 'entdeckung')?.meant ?? 0)
    expect(one).toBeGreaterThan(two ?? 1)
    expect(two).toBeGreaterThan(0)
  })

  test.each([
    ['swapped first letters', 'rbucke'],
    ['a first letter left out', 'rucke'],
  ])('are mistyped by %s', (_, typed) => expect(nearWord(typed, 'brucke')?.meant ?? 0).toBeGreaterThan(0))

  test('are not mistyped where they begin otherwise', () => {
    expect(nearWord('rasch', 'tasch')?.meant).toBe(0)
  })

  test.each([
    ['short words one letter apart', 'rat', 'rad'],
    ['years', '1964', '1965'],
    ['chance letters', 'brucke', 'tunnel'],
    ['a short word inside a long one', 'ton', 'betonung'],
  ])('not %s', (_, asked, found) => expect(nearWord(asked, found)).toBeUndefined())
})

test('runs of letters know where a word begins and ends', () => {
  expect(grams('bahn', 3)).toEqual(['·ba', 'bah', 'ahn', 'hn·'])
  expect(gramsOfText('Müller Mueller')).toEqual([...gramsOfText('muller'), ...gramsOfText('muller')])
  expect(gramsOfText('Орлов')).toEqual(gramsOfText('Orlov'))
})

describe('wording half remembered', () => {
  const share = (remembered: string, said: string): number =>
    sharedWording(analyse(remembered, 'de'), analyse(said, 'de'))
  const said = 'Die Gebühr steigt nur einmal'

  test('is whole for the words themselves, and nothing for others', () => {
    expect(share(said, said)).toBe(1)
    expect(share('Kein Tunnel für Tadsen', said)).toBe(0)
  })

  test('is more in the order in which it was said', () => {
    expect(share('Gebühr steigt einmal', said)).toBeGreaterThan(share('einmal steigt Gebühr', said))
  })

  test('forgives a slip and a forgotten small word', () => {
    expect(share('gebür steigt nur einmal', said)).toBeGreaterThan(0.85)
    expect(share('die gebühr, die steigt einmal', said)).toBeGreaterThan(0.85)
  })
})

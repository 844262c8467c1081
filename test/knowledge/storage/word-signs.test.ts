import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../../src/knowledge/search/analyse.ts'
import { runNumbersOf } from '../../../src/knowledge/search/grams.ts'
import { wantedSigns, wordSigns } from '../../../src/knowledge/storage/word-signs.ts'

const written = (word: string) => ({ word, ...readWord(word, 'de') })

/** Signs of these words by their place, with how often a word was read for them. */
function signsOf(words: readonly string[], bytes: number) {
  let read = 0
  const signs = wordSigns(bytes, (number) => {
    read++
    return written(words[number] ?? '')
  })
  return { ...signs, read: () => read }
}

/** Room for a few words only: the row has two halves of some two hundred numbers. */
const LITTLE = 0
const PLENTY = 100_000

describe('what tells that a word says nothing to a question', () => {
  const words = ['Hafenbrücke', 'gesperrt', 'Landwirtin', '3,7']
  const { mayHave, lettersOf } = signsOf(words, PLENTY)

  it('is not missing where it has a stem that is wanted', () => {
    expect(mayHave(1, wantedSigns([readWord('gesperrt', 'de').stem], []))).toBe(true)
    expect(mayHave(0, wantedSigns([readWord('gesperrt', 'de').stem], []))).toBe(false)
  })

  it('is not missing where it shares letters with a word that is wanted', () => {
    expect(mayHave(0, wantedSigns([], runNumbersOf('Brücken')))).toBe(true)
    expect(mayHave(2, wantedSigns([], runNumbersOf('Brücken')))).toBe(false)
  })

  it('knows how long each word is', () => {
    expect(words.map((_, number) => lettersOf(number))).toEqual(words.map(({ length }) => length))
  })

  it('says the same however little room there is, in whatever order it is asked', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeäßжщ1'), minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 120 }),
        fc.array(fc.nat(119), { maxLength: 300 }),
        (all, asked) => {
          const little = signsOf(all, LITTLE)
          const plenty = signsOf(all, PLENTY)
          const [first = ''] = all
          const wanted = wantedSigns([readWord(first, 'de').stem], runNumbersOf(first))
          for (const number of asked.map((each) => each % all.length)) {
            expect(little.mayHave(number, wanted)).toBe(plenty.mayHave(number, wanted))
            expect(little.lettersOf(number)).toBe(all[number]?.length)
          }
        },
      ),
    )
  })

  it('is never missing for a word that is wanted', () => {
    const word = fc.string({ minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const wanted = written(other)
        const shares = new Set(runNumbersOf(other))
        const isWanted = written(one).stem === wanted.stem || runNumbersOf(one).some((run) => shares.has(run))
        const may = signsOf([one], LITTLE).mayHave(0, wantedSigns([wanted.stem], shares))
        expect(may || !isWanted).toBe(true)
      }),
    )
  })

  it('is read once for each word while there is room, and again after others took it', () => {
    const many = Array.from({ length: 100 }, (_, number) => `Wort${number}`)
    const [spacious, narrow] = [signsOf(many, PLENTY), signsOf(many, LITTLE)]
    for (let round = 0; round < 2; round++)
      for (const [number] of many.entries()) for (const signs of [spacious, narrow]) signs.lettersOf(number)
    expect(spacious.read()).toBe(many.length)
    expect(narrow.read()).toBeGreaterThan(many.length)
  })
})

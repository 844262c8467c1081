import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanced, typeset, unknownLetters } from '../../../src/bot/pictures/typeset.ts'

const context = createCanvas(1, 1).getContext('2d')
const style = { face: 'words', size: 40, colour: '#000000' } as const
const linesOf = (text: string, width: number, set = typeset) =>
  set(context, [{ text, style }], width).map(({ runs }) => runs.map((run) => run.text).join(''))

const words = fc
  .array(fc.stringMatching(/^[A-Za-zäöüß,.–«»Ж-я]{1,30}$/), { minLength: 1, maxLength: 30 })
  .map((all) => all.join(' '))

describe('words in lines', () => {
  test('keep every letter in its order, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 200, max: 900 }), (text, width) => {
        for (const set of [typeset, balanced]) {
          const lines = set(context, [{ text, style }], width)
          const letters = lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
          expect(letters.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('balanced take no more lines than they must', () => {
    const text = 'Wer einen Tunnel unter einem Hafen baut, der findet den Hafen'
    expect(linesOf(text, 500, balanced)).toHaveLength(linesOf(text, 500).length)
  })

  test('a word that is wider than a line is broken, and stays whole where it fits', () => {
    expect(linesOf('Donaudampfschifffahrtsgesellschaft', 300).length).toBeGreaterThan(1)
    expect(linesOf('Ein Hafen', 300)).toEqual(['Ein Hafen'])
  })

  test('paragraphs begin a line of their own', () => {
    expect(linesOf('Eins.\nZwei.', 500)).toEqual(['Eins.', 'Zwei.'])
  })

  test('what nobody sees is not drawn: turns of the direction, controls, joints without width', () => {
    expect(linesOf('a\u202eb\u0007c\u200bd\u2067e\ufefff\tg', 500)).toEqual(['abcdef g'])
  })

  test('half a letter is drawn as one that is unknown', () => {
    expect(linesOf('a\ud83cb', 500)).toEqual(['a\ufffdb'])
  })
})

describe('letters that are drawn', () => {
  test.each([
    ['German and French', 'Größe, Straße, « être » ‹œuvre›'],
    ['Polish and Czech', 'Łódź, Žižek, Dvořák'],
    ['Russian and Ukrainian', 'Песков, Ґалаґан, Їжак'],
    ['Greek and Vietnamese', 'Ελληνικά, Tiếng Việt'],
    ['signs', '§ € № ½ ² → ≤ ≥ ≈ ✓ • … – —'],
    ['emoji, flags and families', '🌊 🇩🇪 👩🏽‍💻 👨‍👩‍👧 ❤️ 1️⃣'],
    ['an accent set apart from its letter', 'e\u0301te\u0301'],
  ])('%s', (_what, text) => {
    expect(unknownLetters(text)).toBe('')
  })

  test('others are named, each once', () => {
    expect(unknownLetters('Der Deich 堤防堤 hält שלום')).toBe('堤防שלום')
  })
})

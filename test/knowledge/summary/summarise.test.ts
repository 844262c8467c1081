import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { summarise } from '../../../src/knowledge/summary/summarise.ts'
import type { Span } from '../../../src/knowledge/text/span.ts'

const sentences = [
  'Vorgestern war es neblig.',
  'Die Stadt Ammern kauft für das Freibad eine neue Rutsche aus Edelstahl.',
  'Die Stadt Ammern kauft für das Freibad eine neue Rutsche aus Edelstahl, hieß es.',
  'Sie ist 40 Meter lang und wird im Mai von einer Firma aus Lohra geliefert.',
  'Der Förderverein des Freibads sammelt seit drei Jahren Spenden dafür.',
  'Ein Kiosk soll später folgen, sobald die Pacht ausgehandelt ist.',
]
const text = sentences.join(' ')
const spans: readonly Span[] = sentences.map((sentence, place) => {
  const start = sentences.slice(0, place).join(' ').length + (place > 0 ? 1 : 0)
  return { start, end: start + sentence.length }
})
const article: Article = { id: 'a', headline: 'Neue Rutsche für das Freibad', language: 'de', text }
const shown = (length: 'short' | 'long'): string[] =>
  summarise(article, spans, length).map(({ start, end }) => text.slice(start, end))

describe('a summary', () => {
  test('begins with what the headline is about, not with the weather', () => {
    expect(shown('short')[0]).toBe(sentences[1])
  })

  test('the longer one says more, and nothing twice', () => {
    expect(shown('long').length).toBeGreaterThan(shown('short').length)
    expect(shown('long')).not.toEqual(expect.arrayContaining([sentences[1], sentences[2]]))
  })

  test('of an article without sentences is empty', () => {
    expect(summarise(article, [], 'long')).toEqual([])
  })

  test('keeps the order of the text', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...spans]),
        fc.constantFrom('short' as const, 'long' as const),
        (some, length) => {
          const ordered = [...some].sort((a, b) => a.start - b.start)
          const chosen = summarise(article, ordered, length)
          expect(chosen).toEqual([...chosen].sort((a, b) => a.start - b.start))
          expect(ordered).toEqual(expect.arrayContaining([...chosen]))
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../../src/knowledge/lexicon/lexicon.ts'
import { findSentences } from '../../../src/knowledge/text/sentences.ts'
import { contains, slice } from '../../../src/knowledge/text/span.ts'
import { findWords } from '../../../src/knowledge/text/words.ts'

const split = (text: string, language = 'de'): string[] =>
  findSentences(text, loadLexicon(language)).map((span) => slice(text, span))

describe('a full stop that ends no sentence', () => {
  test.each([
    ['a date', 'Am 3. Mai tagte der Rat.'],
    ['an initial', 'Das sagte A. Weber gestern.'],
    ['a title', 'Prof. Dr. Lind widersprach.'],
    ['an abbreviation of two letters', 'Sie nannte z. B. Olmstadt.'],
    ['a figure', 'Es kostet 2.800 Euro.'],
    ['a question inside the sentence', '„Wie?“, fragte er.'],
    ['a question followed by its cue', '„Wie denn?“ fragte sie.'],
    ['an ordinal of a century', 'Im 19. Jahrhundert war hier ein See.'],
  ])('%s', (_, text) => {
    expect(split(text)).toEqual([text])
  })

  test.each([
    ['a title', 'Mr. Vane spoke to Dr. Quill.'],
    ['a country', 'The U.S. Senate voted.'],
    ['a rank', 'Lt. Gen. Orla Finch agreed.'],
  ])('in English: %s', (_, text) => {
    expect(split(text, 'en')).toEqual([text])
  })
})

describe('the end of a sentence', () => {
  test.each([
    ['closing marks belong to it', '„Nein.“ Er ging.', ['„Nein.“', 'Er ging.']],
    ['a year', 'Das war 2019. Der Rest folgt.', ['Das war 2019.', 'Der Rest folgt.']],
    ['a figure before a word that begins sentences', 'Er wurde 3. Das freute ihn.', ['Er wurde 3.', 'Das freute ihn.']],
    ['a headline without a stop', 'Rat tagt\n\nDer Rat tagte.', ['Rat tagt', 'Der Rat tagte.']],
    ['a hard-wrapped line goes on', 'Der Rat\ntagte.', ['Der Rat\ntagte.']],
    ['three stops', 'Nun ja … Das war es.', ['Nun ja …', 'Das war es.']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected)
  })
})

describe('properties', () => {
  const prose = fc.array(
    fc.constantFrom('Rat', 'der', '3', 'A', 'z', 'B', '.', '. ', '!', '“ ', '„', '"', '\n', '\n\n', ' ', ','),
    {
      maxLength: 60,
    },
  )

  test('sentences are in order, trimmed, and hold every word', () => {
    fc.assert(
      fc.property(prose, (parts) => {
        const text = parts.join('')
        const sentences = findSentences(text, loadLexicon('de'))
        let end = 0
        for (const span of sentences) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(slice(text, span)).toBe(slice(text, span).trim())
          end = span.end
        }
        for (const word of findWords(text)) expect(sentences.filter((span) => contains(span, word))).toHaveLength(1)
      }),
    )
  })

  test('a part of a text keeps the offsets of the whole', () => {
    const text = 'Eins. Zwei. Drei.'
    expect(findSentences(text, loadLexicon('de'), { start: 6, end: 17 })).toEqual([
      { start: 6, end: 11 },
      { start: 12, end: 17 },
    ])
  })
})

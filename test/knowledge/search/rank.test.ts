import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stemsOf } from '../../../src/knowledge/search/analyse.ts'
import { answers } from '../../../src/knowledge/search/answer-shape.ts'
import { bestStretches } from '../../../src/knowledge/search/best-sentences.ts'
import type { AnswerShape } from '../../../src/knowledge/search/collection.ts'
import { passagesOf } from '../../../src/knowledge/search/passages.ts'
import { lengthFactor, queryOf, type WeightedQuery, weightedQuery } from '../../../src/knowledge/search/query.ts'
import { scoreTexts } from '../../../src/knowledge/search/rank.ts'

/** A query in which every telling word weighs 1. */
function plainQuery(words: string): WeightedQuery {
  const { terms, grams } = queryOf(words, ['de'])
  const weighted = terms.map(({ stems }) => ({ weight: 1, asked: 1, matches: new Map(stems.map((stem) => [stem, 1])) }))
  return weightedQuery(weighted, new Map(), grams)
}

const textOf = (...sentences: string[]): Parameters<typeof scoreTexts>[1][number] => ({
  grams: 0,
  sentences: sentences.map((sentence) => {
    const stems = stemsOf(sentence, 'de')
    return { stems, length: stems.length }
  }),
})

describe('a question', () => {
  test('loses its stop words, unless it has no others', () => {
    expect(queryOf('Wer baut die Brücke', ['de']).terms).toHaveLength(2)
    expect(queryOf('wer ist das', ['de']).terms.length).toBeGreaterThan(0)
  })

  test('is read in the language in which it is asked, not in which most articles are', () => {
    const { terms } = queryOf('what did they say about the war', ['de', 'en'])
    expect(terms.flatMap(({ stems }) => stems)).toContain('war')
  })
})

test('an abbreviation counts as a long word, a short word does not', () => {
  const lengthOf = (word: string): number => queryOf(word, ['de']).terms[0]?.length ?? 0
  expect(lengthOf('Haus')).toBe(4)
  expect(lengthOf('ZVKB')).toBeGreaterThan(lengthOf('Vogelzählung'))
})

test('asked for a body by its abbreviation, a text on it is better than one on another body with the rest of the words', () => {
  const { terms } = queryOf('Wann ist die Vogelzählung des ZVKB?', ['de'])
  const weighted = terms.map(({ stems, length }) => ({
    weight: lengthFactor(length),
    asked: lengthFactor(length),
    matches: new Map(stems.map((stem) => [stem, 1])),
  }))
  const [itself, other] = scoreTexts(weightedQuery(weighted, new Map(), []), [
    textOf('Der ZVKB geht im Mai ins Moor.'),
    textOf('Die Vogelzählung der Schule fällt aus.'),
  ])
  expect(itself?.score).toBeGreaterThan(other?.score ?? 0)
})

describe('the better text', () => {
  const query = plainQuery('Kosten der Brücke in Tadsen')
  test.each([
    ['has more of the words', textOf('Die Brücke in Tadsen kostet Geld.'), textOf('Die Brücke ist alt.')],
    [
      'has them in one sentence',
      textOf('Die Kosten der Brücke in Tadsen.', 'Es regnet.'),
      textOf('Die Kosten steigen.', 'Es regnet.', 'Die Stadt ist alt.', 'Eine Brücke brach.'),
    ],
  ])('%s', (_, better, worse) => {
    const [first, second] = scoreTexts(query, [better, worse])
    expect(first?.score).toBeGreaterThan(second?.score ?? 0)
  })

  test('is not one that has none of them', () => {
    const nothing = { score: 0, strength: 0 }
    expect(scoreTexts(query, [textOf('Es regnet heute.'), textOf()])).toEqual([nothing, nothing])
  })

  test('has strength 1 where one sentence holds every word', () => {
    expect(scoreTexts(query, [textOf('Tadsen: Kosten der Brücke.')])[0]?.strength).toBe(1)
  })
})

test('the best are the same where the kind of answer is looked for in few texts only', () => {
  const words = ['Brücke', 'Tadsen', 'Kosten', 'Regen', 'Haus']
  const sentence = fc.record({ words: fc.array(fc.constantFrom(...words), { maxLength: 4 }), answers: fc.nat(4) })
  const text = fc.record({ sentences: fc.array(sentence, { maxLength: 4 }), grams: fc.nat(8) })
  const query = plainQuery('Kosten der Brücke in Tadsen')
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (texts, most) => {
      const ranked = texts.map(({ sentences, grams }) => ({
        grams,
        sentences: sentences.map((each) => {
          const stems = each.words.flatMap((word) => stemsOf(word, 'de'))
          return { stems, length: stems.length, answers: () => each.answers / 4 }
        }),
      }))
      const highest = (fits: readonly { readonly score: number }[]): readonly number[] =>
        fits
          .map(({ score }) => score)
          .sort((a, b) => b - a)
          .slice(0, most)
      expect(highest(scoreTexts(query, ranked, most))).toEqual(highest(scoreTexts(query, ranked)))
    }),
  )
})

describe('what holds an answer', () => {
  test.each<[string, AnswerShape, string]>([
    ['a year', 'time', 'Sie wurde 1912 gebaut.'],
    ['a month', 'time', 'Der Bau beginnt im März.'],
    ['a number', 'number', 'Es kamen 300 Leute.'],
    ['a number as a word', 'number', 'Es kamen zwölf Leute.'],
    ['a sum', 'money', 'Das kostet zwölf Millionen Euro.'],
    ['a time it takes', 'duration', 'Die Fahrt dauert 40 Minuten.'],
    ['a length', 'distance', 'Der Steg ist 40 Meter lang.'],
    ['a name', 'person', 'Gebaut hat sie Ida Holm.'],
    ['a place', 'place', 'Sie wohnt in Tadsen.'],
    ['a reason', 'reason', 'Er kam nicht, weil es regnete.'],
  ])('%s', (_, shape, sentence) => {
    expect(answers(sentence, 'de', shape)).toBeGreaterThan(answers('Es regnet weiter.', 'de', shape))
  })

  test('a language without a list is read with the English one', () => {
    expect(answers('In 1912.', 'xx', 'time')).toBe(1)
  })
})

describe('stretches', () => {
  const text = 'Es regnet. Die Brücke ist alt. Sie kostet zwölf Millionen. Es schneit. Die Brücke bleibt.'
  const spans = Array.from(text.matchAll(/[^.\s][^.]*\./g), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  const source = {
    rank: 0,
    sentences: spans.map((span) => ({ span, stems: stemsOf(text, 'de', span), opens: false })),
  }

  test('join the sentence that carries on', () => {
    const [best] = bestStretches(plainQuery('alte Brücke'), [source], 3)
    expect(text.slice(best?.span.start, best?.span.end)).toBe('Die Brücke ist alt. Sie kostet zwölf Millionen.')
  })

  test('end with their paragraph', () => {
    const sentences = source.sentences.map((sentence, place) => ({ ...sentence, opens: place === 2 }))
    const [best] = bestStretches(plainQuery('alte Brücke'), [{ rank: 0, sentences }], 3)
    expect(text.slice(best?.span.start, best?.span.end)).toBe('Es regnet. Die Brücke ist alt.')
  })

  test('do not overlap and come best first', () => {
    const found = bestStretches(plainQuery('brücke'), [source], 5)
    expect(found.length).toBeGreaterThan(1)
    found.forEach((one, at) => {
      for (const other of found.slice(at + 1)) {
        expect(one.span.end <= other.span.start || other.span.end <= one.span.start).toBe(true)
        expect(one.score).toBeGreaterThanOrEqual(other.score)
      }
    })
  })

  test('begin with the sentence that has neighbouring words side by side', () => {
    const two = 'Die Brücke, sagt der Rat nach langem Streit und drei Jahren, bleibt alt. Alt ist die Brücke.'
    const end = two.indexOf('.') + 1
    const sentences = [
      { start: 0, end },
      { start: end + 1, end: two.length },
    ].map((span) => ({ span, stems: stemsOf(two, 'de', span), opens: false }))
    const [first, second] = [0, 1].map((place) => {
      const [found] = bestStretches(
        plainQuery('alte Brücke'),
        [{ rank: 0, sentences: sentences.slice(place, place + 1) }],
        1,
      )
      return found?.score ?? 0
    })
    expect(second).toBeGreaterThan(first ?? 0)
  })

  test('show the one sentence left over beside a pair', () => {
    const three = { rank: 0, sentences: source.sentences.slice(0, 3) }
    const found = bestStretches(plainQuery('brücke'), [three], 5)
    const shown = found.reduce((sum, { span }) => sum + span.end - span.start, 0)
    expect(shown).toBeGreaterThanOrEqual(three.sentences.reduce((sum, { span }) => sum + span.end - span.start, 0))
  })

  test('are none where nothing fits', () => expect(bestStretches(plainQuery('Tunnel'), [source], 3)).toEqual([]))
})

test('passages hold every sentence once, in order', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 1500 }), { maxLength: 30 })
  fc.assert(
    fc.property(lengths, (sizes) => {
      let end = 0
      const sentences = sizes.map((size) => {
        const start = end
        end = start + size + 1
        return { start, end: start + size }
      })
      const passages = passagesOf(sentences)
      for (const sentence of sentences) {
        const holding = passages.filter(({ start, end: last }) => start <= sentence.start && sentence.end <= last)
        expect(holding).toHaveLength(1)
      }
    }),
  )
})

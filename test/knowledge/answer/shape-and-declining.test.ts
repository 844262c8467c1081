import { describe, expect, test } from 'vitest'
import { hasShape, type Shape, shapeWanted } from '../../../src/knowledge/answer/answer-shape.ts'
import { saysNoAnswer } from '../../../src/knowledge/answer/declined.ts'
import { likeness, questionShare, topicShare } from '../../../src/knowledge/answer/relevance.ts'
import { analyse } from '../../../src/knowledge/search/analyse.ts'

describe('the kind of thing a sentence holds', () => {
  const cases: [string, Shape, string, boolean][] = [
    ['Das Boot kostet 300 Euro.', 'money', 'de', true],
    ['Das Boot ist teuer.', 'money', 'de', false],
    ['Drei Kinder kamen.', 'number', 'de', true],
    ['Die Kinder kamen.', 'number', 'de', false],
    ['Sie bauten acht Jahre lang.', 'duration', 'de', true],
    ['Sie bauten lange.', 'duration', 'de', false],
    ['Bis zum Ort sind es 4 Kilometer.', 'distance', 'de', true],
    ['Der Ort ist weit.', 'distance', 'de', false],
    ['Lena Voigt, 61, lacht.', 'age', 'de', true],
    ['Lena Voigt kaufte 61 Äpfel.', 'age', 'de', false],
    ['The bridge opens in May.', 'time', 'en', true],
    ['The bridge opens.', 'time', 'en', false],
    ['It cost £94,000.', 'money', 'en', true],
    ['Cela coûtera deux millions d’euros.', 'money', 'fr', true],
    ['Мост открыт.', 'time', 'ru', true],
  ]
  test.each(cases)('%s, %s (%s): %s', (sentence, shape, language, held) => {
    expect(hasShape(sentence, shape, language)).toBe(held)
  })

  test.each([
    ['wie alt ist sie', 'time', 'age'],
    ['wann kommt sie', 'time', 'time'],
    ['how much did it cost', 'number', 'money'],
    ['how much rain fell', 'number', 'number'],
    ['warum kommt sie', 'reason', undefined],
  ] as const)('%s (%s) wants %s', (utterance, type, shape) => {
    expect(shapeWanted(utterance, type, /^how/.test(utterance) ? 'en' : 'de')).toBe(shape)
  })
})

describe('sentences that say there is no answer', () => {
  test.each([
    ['Auf die Frage nach dem Geld antwortete sie nicht.', 'de'],
    ['Der Verein wollte sich dazu nicht äußern.', 'de'],
    ['Die Firma ließ eine Anfrage unbeantwortet.', 'de'],
    ['She declined to comment on the report.', 'en'],
    ['The council has not yet responded.', 'en'],
    ['Il n’a pas voulu commenter la lettre.', 'fr'],
    ['Zum Schaden wollte die Molkerei keine Zahl nennen.', 'de'],
    ['Der Name des Lieferanten wurde vor Gericht nicht genannt.', 'de'],
    ['The price was not disclosed.', 'en'],
    ['The dealer has not been named.', 'en'],
    ['The captain, whose name has not been released, was treated in hospital.', 'en'],
    ['The referee did not speak to reporters.', 'en'],
    ['Ob er noch einmal kandidiert, mag er nicht sagen.', 'de'],
  ])('%s', (sentence, language) => {
    expect(saysNoAnswer(sentence, language)).toBe(true)
  })

  test.each([
    ['Sie antwortete mit einem Lachen.', 'de'],
    ['Er äußerte sich ausführlich zu dem Vorfall.', 'de'],
    ['He commented on the report.', 'en'],
    ['Sie nannte ihn einen Freund.', 'de'],
    ['The dealer was named after his uncle.', 'en'],
    ['Sie schwieg nicht länger zu dem Brand.', 'de'],
    ['The fire did not give Dan Flint a chance to flee.', 'en'],
  ])('not: %s', (sentence, language) => {
    expect(saysNoAnswer(sentence, language)).toBe(false)
  })
})

describe('how alike two stems are', () => {
  test.each([
    ['steuer', 'steuer', 1],
    ['steuer', 'kesselsteuer', 0.85],
    ['schriftstell', 'stell', 0],
    ['tee', 'teer', 0],
    ['rotdorn', 'rotdron', 0.8],
  ])('%s, %s: %s', (asked, word, value) => {
    expect(likeness(asked, word)).toBe(value)
    expect(likeness(word, asked)).toBe(value)
  })

  test('the beginning of a compound says less of it than the compound of its beginning', () => {
    expect(likeness('kessel', 'kesselsteuer')).toBe(0.85)
    expect(likeness('kesselsteuer', 'kessel')).toBe(0.7)
  })

  test('what stands behind a small word counts less than what it narrows down', () => {
    const share = (text: string) =>
      topicShare({ words: 'das Angebot mit den Fähren', language: 'de' }, analyse(text, 'de'), 'de')
    expect(share('ein Angebot')).toBeGreaterThan(share('zwei Fähren'))
    expect(share('das Angebot mit Fähren')).toBe(1)
  })

  test('a question is as much about what stands behind a small word in it', () => {
    const asked = { words: 'Was war der Grund für die Schließung?', language: 'de' }
    const share = (text: string) => questionShare(asked, analyse(text, 'de'), 'de')
    expect(share('die Schließung')).toBeGreaterThan(share('ein Grund'))
    expect(share('der Grund der Schließung')).toBe(1)
  })
})

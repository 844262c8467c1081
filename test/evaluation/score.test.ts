// A measurement that is wrong is worse than none: the scorers on made-up answers.

import { describe, expect, test } from 'vitest'
import type { Answer, Evidence } from '../../src/knowledge/answer/answer.ts'
import type { Question } from '../../src/knowledge/question/question.ts'
import type { Quotation } from '../../src/knowledge/quotation/quotation.ts'
import { sameName } from './same-name.ts'
import { judge } from './score-answers.ts'
import { emptyScore, scoreArticle } from './score-quotations.ts'

const question: Question = {
  kind: 'topic',
  utterance: 'Igel',
  language: 'de',
  persons: [],
  unknownNames: [],
  because: [],
}

const shown = (text: string, speaker?: string, id = 'a'): Evidence => {
  const article = { id, key: 'k', headline: 'Igel', language: 'de' }
  const span = { start: 0, end: text.length }
  if (speaker === undefined) return { ...span, text, article }
  const by = { name: speaker, kind: 'person' } as const
  const quotation = { spans: [span], type: 'direct', certain: true, because: [], article, speaker: by } as const
  return { ...span, text, article, quotation }
}

const quotes = (first: Evidence, ...rest: readonly Evidence[]): Answer => ({
  kind: 'quotes',
  question,
  evidence: [first, ...rest],
  more: 0,
})

const refusal: Answer = {
  kind: 'refusal',
  question,
  reason: 'no-answer',
  evidence: [],
  offers: { people: [], topics: [], facts: { articles: 0, quotations: 0, people: 0 } },
}

describe('an answer', () => {
  const words = [{ article: 'a', text: 'Igel sind willkommen' }]
  const whoSaid = { whoSaid: true, speaker: 'Ada Lohse', words } as const
  test.each([
    ['with the words and the speaker is right', quotes(shown('Igel sind willkommen', 'Lohse')), whoSaid, true, true],
    ['with the words of another is wrong', quotes(shown('Igel sind willkommen', 'Nils Lohse')), whoSaid, false, false],
    [
      'with the words in second place counts among three',
      quotes(shown('Nein'), shown('Igel sind willkommen', 'Lohse')),
      whoSaid,
      false,
      true,
    ],
    ['from another article is wrong', quotes(shown('Igel sind willkommen', 'Lohse', 'b')), whoSaid, false, false],
    [
      'that shows a whole page is wrong',
      quotes(shown(`Igel sind willkommen${'.'.repeat(600)}`)),
      { words },
      false,
      false,
    ],
    ['that refuses is wrong where there is an answer', refusal, { words }, false, false],
    ['that refuses is right where there is none', refusal, { refused: true } as const, true, true],
    [
      'that shows something is wrong where there is none',
      quotes(shown('Nein')),
      { refused: true } as const,
      false,
      false,
    ],
  ])('%s', (_, answer, expected, first, firstThree) => {
    expect(judge(answer, expected)).toMatchObject({ first, firstThree })
  })
})

describe('quotations', () => {
  const text = 'Ja, sagte Lohse. Nein, sagte Onnen. Vielleicht.'
  const found = (words: string, speaker: string): Quotation => ({
    spans: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
    type: 'direct',
    speaker: { name: speaker, kind: 'person' },
    certain: true,
    because: [],
  })

  test('are counted as missed, under the wrong name, spurious, or wrongly taken', () => {
    const score = emptyScore()
    const gold = ['Ja', 'Nein', 'Vielleicht'].map((each) => ({
      text: each,
      type: 'direct' as const,
      speaker: 'Ada Lohse',
    }))
    scoreArticle(
      score,
      { id: 'a', text },
      gold,
      [found('Ja', 'Lohse'), found('Nein', 'Onnen'), found('sagte', 'Lohse')],
      ['sagte', 'Lohse'],
    )
    expect(score.byType.get('direct')).toEqual({ gold: 3, found: 3, right: 2, attributed: 1 })
    expect(score.wronglyTaken).toBe(1)
    expect(score.errors.map((line) => line.split(' ')[0])).toEqual(['speaker', 'missed', 'spurious'])
  })
})

test.each([
  ['Ada Lohse', 'Lohse', true],
  ['Ada Lohse', 'Bürgermeisterin Ada Lohse', true],
  ['Juri Scholochow', 'Yuri Sholokhov', true],
  ['Ada Lohse', 'Nils Lohse', false],
  ['Ada Lohse', undefined, false],
])('is %s the same as %s', (gold, given, same) => expect(sameName(gold, given)).toBe(same))

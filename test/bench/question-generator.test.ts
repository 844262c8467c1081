import { describe, expect, test } from 'vitest'
import { slice } from '../../src/knowledge/text/span.ts'
import { generateArticle } from './collection-generator.ts'
import { inventedWorld } from './invented-world.ts'
import { generateQuestions } from './question-generator.ts'
import { chanceFor } from './random.ts'
import { withSlips } from './typing-slips.ts'

const world = inventedWorld(3, 100)
const questions = generateQuestions(world, 100, 40)
const articles = new Map(
  Array.from({ length: 100 }, (_, index) => generateArticle(world, index).article).map((each) => [each.id, each]),
)

describe('generated questions', () => {
  test('are the same for the same seed', () => {
    expect(generateQuestions(inventedWorld(3, 100), 100, 40)).toEqual(questions)
  })

  test('there are as many of each kind as asked for', () => {
    const kinds = ['who-said', 'what-said', 'topic', 'fact', 'unanswerable']
    for (const kind of kinds) expect(questions.filter((each) => each.kind === kind)).toHaveLength(40)
  })

  test('no slot is left unfilled', () => {
    expect(questions.filter(({ utterance }) => /[{}<>]|undefined/.test(utterance))).toEqual([])
  })

  test('a question on words said word for word holds those words', () => {
    const asked = questions.filter(({ kind, sort }) => kind === 'who-said' && sort === 'word for word')
    expect(asked.length).toBeGreaterThan(5)
    for (const { utterance, expect: right } of asked) {
      if (right === 'refusal' || right.article === undefined) throw new Error('who-said expects an article')
      const text = articles.get(right.article)?.text ?? ''
      expect(utterance).toContain(slice(text, right.spans?.[0] ?? { start: 0, end: 0 }))
    }
  })

  test('only unanswerable questions expect a refusal, of every sort', () => {
    const refused = questions.filter((each) => each.expect === 'refusal')
    expect(refused).toEqual(questions.filter(({ kind }) => kind === 'unanswerable'))
    expect(new Set(refused.map(({ sort }) => sort)).size).toBe(5)
  })
})

describe('slips of typing', () => {
  test.each([
    ['none', 0, 'Niemand wollte den Hafen'],
    ['short words stay', 1, 'wer hat das da'],
  ])('%s', (_, share, words) => expect(withSlips(chanceFor(1), words, share)).toBe(words))

  test('every long word gets one, and keeps its first letter', () => {
    const words = 'Niemand wollte Hafenbrücken'.split(' ')
    const typed = withSlips(chanceFor(1), words.join(' '), 1).split(' ')
    for (const [index, word] of typed.entries()) {
      expect(Math.abs(word.length - (words[index]?.length ?? 0))).toBeLessThan(2)
      expect(word.charAt(0)).toBe(words[index]?.charAt(0))
    }
  })
})

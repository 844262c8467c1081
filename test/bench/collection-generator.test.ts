import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../src/knowledge/article/article.ts'
import { slice } from '../../src/knowledge/text/span.ts'
import { type GeneratedArticle, generateArticle } from './collection-generator.ts'
import { inventedWorld } from './invented-world.ts'

const world = inventedWorld(1, 200)
const articles = Array.from({ length: 200 }, (_, index) => generateArticle(world, index))
const wordsOf = ({ article: { text } }: GeneratedArticle) => text.toLowerCase().match(/\p{L}+/gu) ?? []

describe('generated articles', () => {
  test('are the same for the same seed and number, whatever was made before', () => {
    const again = inventedWorld(1, 200)
    expect(generateArticle(again, 123)).toEqual(articles[123])
    expect(generateArticle(again, 7)).toEqual(articles[7])
  })

  test('differ with the seed and with the number', () => {
    expect(generateArticle(inventedWorld(2, 200), 7).article.text).not.toBe(articles[7]?.article.text)
    expect(new Set(articles.map(({ article }) => article.text)).size).toBe(200)
  })

  test.each(articles.slice(0, 20))('number $# is a valid article of 1,500 to 2,800 characters', ({ article }) => {
    expect(articleSchema.parse(article)).toEqual(article)
    expect(article.text.length).toBeGreaterThan(1450)
    expect(article.text.length).toBeLessThan(2800)
  })

  test('hold no slot or mark that was left unfilled', () => {
    expect(articles.filter(({ article }) => /[{}[\]]|undefined| ,|,,|\.\./.test(article.text))).toEqual([])
  })

  test('never tell of the same subject in the same place', () => {
    const subjects = articles.map(({ themes, home }) => `${themes[0].text} ${home}`)
    expect(new Set(subjects).size).toBe(subjects.length)
  })

  test('are in German and English', () => {
    const german = articles.filter(({ language }) => language === 'de').length
    expect(german).toBeGreaterThan(90)
    expect(german).toBeLessThan(150)
  })

  test('have a long tail of words: half of the vocabulary occurs once or twice', () => {
    const counts = new Map<string, number>()
    for (const word of articles.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const rare = [...counts.values()].filter((count) => count <= 2).length
    expect(rare / counts.size).toBeGreaterThan(0.5)
  })
})

describe('what is known about them', () => {
  const quotations = articles.flatMap(({ article, quotations }) => quotations.map((each) => ({ ...each, article })))

  test('every quotation stands between marks, and an indirect one does not', () => {
    for (const { article, spans, type } of quotations) {
      const last = spans.at(-1)?.end ?? 0
      const before = article.text.charAt((spans[0]?.start ?? 0) - 1)
      const after = article.text.slice(last, last + 2)
      if (type === 'indirect') expect(before).not.toMatch(/[„“]/)
      else expect(before + after).toMatch(/^[„“].*[“”]/s)
    }
  })

  test('the speaker is named in the article, in full or by surname', () => {
    for (const { article, speaker } of quotations)
      expect(article.text).toContain(speaker.short[article.language as 'de'])
  })

  test('there are direct, split, partial and indirect ones, of people and of bodies, and pronouns', () => {
    expect(new Set(quotations.map(({ type }) => type))).toEqual(new Set(['direct', 'partial', 'indirect']))
    expect(quotations.some(({ spans }) => spans.length === 2)).toBe(true)
    expect(quotations.some(({ speaker }) => speaker.gender === undefined)).toBe(true)
    expect(quotations.some(({ pronoun }) => pronoun)).toBe(true)
  })

  test('the answer of a fact stands in a sentence on the subject in its place', () => {
    for (const { article, facts, home } of articles) {
      expect(facts).toHaveLength(2)
      for (const { answer } of facts) {
        expect(slice(article.text, answer).trim()).not.toBe('')
        expect(article.text.slice(Math.max(0, answer.start - 120), answer.end + 120)).toContain(home)
      }
    }
  })

  test('nobody and nothing kept for unanswerable questions occurs', () => {
    const text = articles.map(({ article }) => article.text).join('\n')
    const surnames = world.absent.people.map(({ short }) => short.de)
    expect(surnames.length).toBeGreaterThan(50)
    expect(surnames.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text))).toEqual([])
    const absent = [...world.absent.subjects.de, ...world.absent.subjects.en].map((subject) => subject.text)
    expect(absent.filter((subject) => new RegExp(`(?<!\\p{L})${subject}(?!\\p{L})`, 'iu').test(text))).toEqual([])
  })
})

test('an article far out in a collection is made as well as the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (index) => {
      const { article, quotations } = generateArticle(world, index)
      const spans = quotations.flatMap((each) => each.spans)
      return spans.every(({ start, end }) => 0 <= start && start < end && end <= article.text.length)
    }),
    { numRuns: 30 },
  )
})

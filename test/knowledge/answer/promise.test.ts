// The promise, for any collection and any question: what is shown is what the article says, letter for letter.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import type { Answer, Evidence, KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts'
import { aKnowledgeBase } from './a-library.ts'

const now = new Date('2026-11-23T09:00:00Z')
const evidenceOf = (answer: Answer): readonly Evidence[] => ('evidence' in answer ? (answer.evidence ?? []) : [])

const names = ['Carla Benn', 'Otis Falk', 'Petra Nkemelu']
const nouns = ['Wehr', 'Mühle', 'Fähre', 'bridge', 'Kabel', 'goat']
const said = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...nouns), fc.constantFrom(...nouns))
  .map(([name, one, other]) => `„Das ${one} braucht ein ${other}“, sagte ${name}.`)
const reported = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...nouns))
  .map(([name, noun]) => `${name} erklärte, das ${noun} sei zu teuer.`)
const plain = fc
  .tuple(fc.constantFrom(...nouns), fc.integer({ min: 1, max: 999 }))
  .map(([noun, count]) => `Das ${noun} kostet ${count} Euro und steht seit 19${(count % 90) + 10} am Fluss.`)
const text = fc
  .array(fc.oneof(said, reported, plain, fc.string({ minLength: 1, maxLength: 40 })), { minLength: 1, maxLength: 8 })
  .map((sentences) => sentences.join(' '))
  .filter((words) => /\p{L}/u.test(words))

const collection = fc
  .array(fc.tuple(text, fc.constantFrom('de', 'en', 'fr', 'es')), { minLength: 1, maxLength: 4 })
  .map((held) =>
    held.map(
      ([words, language], place): Article => ({ id: `a${place}`, headline: `Bericht ${place}`, language, text: words }),
    ),
  )

const question = fc.oneof(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...nouns)).map(([name, noun]) => `was sagte ${name} zu ${noun}`),
  fc.constantFrom(...nouns).map((noun) => `was kostet das ${noun}`),
  fc.tuple(fc.constantFrom(...nouns), fc.constantFrom(...nouns)).map(([a, b]) => `wer sagte das ${a} braucht ein ${b}`),
  fc.constantFrom('worum geht es', 'wer noch', 'welche artikel', 'zusammenfassung Bericht 0', '“', 'und', ''),
  fc.string({ maxLength: 60 }),
)

const ask = (knowledge: KnowledgeBase, utterance: string): Answer => knowledge.ask(utterance, { language: 'de', now })

describe('for any articles and any question', () => {
  test('what is shown stands in its article, letter for letter, and is no longer than a reader wants', () => {
    fc.assert(
      fc.property(collection, fc.array(question, { minLength: 1, maxLength: 4 }), (articles, utterances) => {
        const knowledge = aKnowledgeBase(articles)
        for (const utterance of utterances) {
          for (const evidence of evidenceOf(ask(knowledge, utterance))) {
            const article = articles.find(({ id }) => id === evidence.article.id)
            expect(article?.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
            expect(evidence.text.length).toBeLessThanOrEqual(600)
            expect(knowledge.isVerbatim(evidence)).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a refusal shows nothing, unless the article itself says that there is no answer', () => {
    fc.assert(
      fc.property(collection, question, (articles, utterance) => {
        const answer = ask(aKnowledgeBase(articles), utterance)
        if (answer.kind === 'refusal') expect(answer.evidence).toHaveLength(answer.reason === 'declined' ? 1 : 0)
      }),
      { numRuns: 40 },
    )
  })

  test('asked twice, the same is shown in the same order', () => {
    fc.assert(
      fc.property(collection, question, (articles, utterance) => {
        const shown = (knowledge: KnowledgeBase) =>
          evidenceOf(ask(knowledge, utterance)).map(({ article, start, end }) => `${article.id} ${start} ${end}`)
        const knowledge = aKnowledgeBase(articles)
        expect(shown(knowledge)).toEqual(shown(knowledge))
        expect(shown(aKnowledgeBase(articles))).toEqual(shown(knowledge))
      }),
      { numRuns: 25 },
    )
  })

  test('words changed since are no longer verbatim', () => {
    const article: Article = {
      id: 'a',
      headline: 'Das Wehr',
      language: 'de',
      text: 'Das Wehr kostet 300 Euro und ist alt.',
    }
    const [evidence] = evidenceOf(ask(aKnowledgeBase([article]), 'was kostet das wehr'))
    expect(evidence?.text).toContain('300 Euro')
    const changed = aKnowledgeBase([{ ...article, text: 'Das Wehr kostet 900 Euro und ist alt.' }])
    expect(evidence && changed.isVerbatim(evidence)).toBe(false)
  })

  test('a place that was made up is nobody’s words unless it is exactly what is shown as his', () => {
    const place = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 200 }))
    fc.assert(
      fc.property(collection, fc.array(place, { minLength: 1, maxLength: 6 }), (articles, places) => {
        const knowledge = aKnowledgeBase(articles)
        for (const { id } of articles) {
          const articleKey = knowledge.article(id)?.key ?? ''
          const shown = knowledge.quotationsIn(id, { from: 0, size: 100 }).items
          for (const { start, end, quotation } of shown) {
            expect(knowledge.spoken({ articleKey, start, end })?.quotation?.speaker).toEqual(quotation?.speaker)
          }
          for (const [start, length] of places) {
            const spoken = knowledge.spoken({ articleKey, start, end: start + length })
            const isShown = shown.some((each) => each.start === start && each.end === start + length)
            if (spoken !== undefined && !isShown) expect(isWholeSentences(spoken, shown)).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** What is said in it is one person's, and no quotation is cut by its ends. */
const isWholeSentences = (spoken: Evidence, shown: readonly Evidence[]): boolean => {
  const within = shown.filter(({ start, end }) => start < spoken.end && spoken.start < end)
  const names = new Set(within.map(({ quotation }) => quotation?.speaker?.name))
  return names.size === 1 && within.every(({ start, end }) => spoken.start <= start && end <= spoken.end)
}

// The least strength of an answer is found in the collection itself: what many sentences share by chance is no answer.

import { describe, expect, test } from 'vitest'
import { leastStrength } from '../../../src/knowledge/answer/strength.ts'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { knowledgeBase } from '../../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { generateArticle } from '../../bench/collection-generator.ts'
import { inventedWorld } from '../../bench/invented-world.ts'
import { generateQuestions } from '../../bench/question-generator.ts'
import { articles } from './a-library.ts'

const ARTICLES = 150
const world = inventedWorld(5, ARTICLES)
const made = Array.from({ length: ARTICLES }, (_, index) => generateArticle(world, index).article)

function libraryOf(some: readonly Article[]): Library {
  const library = openLibrary(':memory:')
  library.put(some.map(readArticle))
  return library
}

const knowledge = knowledgeBase(libraryOf(made))
/** Two measures of one thing are no further apart: other sentences are drawn. */
const NEARLY = 0.05

const isRefused = (utterance: string, language: 'de' | 'en'): boolean =>
  knowledge.ask(utterance, { language, now: new Date('2026-11-23T12:00:00Z') }).kind === 'refusal'

describe('among 150 articles', () => {
  // Each shares its verb, and often its place, with many sentences; no article tells of the thing.
  test.each([
    ['de', 'Von wem wird das Münzkabinett in Quedlingen geleitet?'],
    ['de', 'wie viele menschen arbeiten an der sternwarte in quedlingen'],
    ['de', 'Warum wurde der Eiskeller in Zschopp gesperrt?'],
    ['de', 'wann wurde das eiscafé zum gletscher eröffnet'],
    ['de', 'Wie viel hat der Kirchturmhahn von Zschopp gekostet?'],
    ['en', 'Who runs the lighthouse in Quenby?'],
    ['en', 'how many people work at the observatory in quenby'],
    ['en', 'Why was the ice cellar in Zennor closed?'],
    ['en', 'how much did the weathercock of zennor cost'],
  ] as const)('%s: “%s” is refused', (language, question) => expect(isRefused(question, language)).toBe(true))

  test('nearly nothing is that an article answers', () => {
    const told = generateQuestions(world, ARTICLES, 40).filter(({ kind }) => kind === 'fact' || kind === 'topic')
    const refused = told.filter(({ utterance, language }) => isRefused(utterance, language))
    expect(refused.length / told.length).toBeLessThan(0.1)
  })

  test('an answer must be stronger than among twenty, where chance finds less, and there than among two', () => {
    const among = [made, made.slice(0, 20), articles].map((some) => leastStrength(libraryOf(some)))
    expect(among).toEqual(among.toSorted((a, b) => b - a))
    expect(new Set(among).size).toBe(3)
  })

  test('what an agency sent to four papers is no chance: it is asked for as if it stood in one', () => {
    const once = made.slice(0, 12)
    const papers = once.flatMap((article) =>
      ['Bote', 'Echo', 'Kurier', 'Anzeiger'].map((publisher) => ({
        ...article,
        id: `${article.id} ${publisher}`,
        publisher,
      })),
    )
    expect(leastStrength(libraryOf(papers))).toBeLessThan(leastStrength(libraryOf(once)) + NEARLY)
  })

  test('a compound typed as two words is not a word that nobody wrote', () => {
    const museum: Article = {
      id: 'museum',
      headline: 'Neubau am Markt',
      language: 'de',
      text: 'Die Gemeinde hat lange geplant. Das Schnauferlmuseum wird im Oktober eröffnet. Die Kosten trägt der Kreis.',
    }
    const asked = libraryOf([...made, museum])
    expect(asked.findPassages('Schnauferl Museum', 1)[0]?.strength).toBeGreaterThan(0.85)
  })
})

test('where nothing can be asked of itself, the least is nothing', () => {
  expect(leastStrength(openLibrary(':memory:'))).toBe(0)
})

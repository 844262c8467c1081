// The least strength of an answer is found in the collection itself: what many sentences share by chance is no answer.

import { describe, expect, test } from 'vitest'
import { leastStrength } from '../../../src/knowledge/answer/strength.ts'
import { knowledgeBase } from '../../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { generateArticle } from '../../bench/collection-generator.ts'
import { inventedWorld } from '../../bench/invented-world.ts'
import { generateQuestions } from '../../bench/question-generator.ts'
import { articles } from './a-library.ts'

const ARTICLES = 150
const world = inventedWorld(5, ARTICLES)
const library = openLibrary(':memory:')
library.put(Array.from({ length: ARTICLES }, (_, index) => readArticle(generateArticle(world, index).article)))
const knowledge = knowledgeBase(library)

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

  test('an answer must be stronger than among two, where chance finds little', () => {
    const few = openLibrary(':memory:')
    few.put(articles.map(readArticle))
    expect(leastStrength(library)).toBeGreaterThan(leastStrength(few))
  })
})

test('where nothing can be asked of itself, the least is nothing', () => {
  expect(leastStrength(openLibrary(':memory:'))).toBe(0)
})

import { afterAll, expect, test } from 'vitest'
import {
  type Answer,
  type CollectionFacts,
  type Question,
  rememberingAnswers,
} from '../../../src/knowledge/knowledge-base.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { facts } from '../../support/a-knowledge-base.ts'

/** None is looked for in it: what answers here is made up. */
const collection = openLibrary(':memory:')
afterAll(() => collection.close())

const question = (utterance: string, more: Partial<Question> = {}): Question => ({
  kind: 'topic',
  utterance,
  language: 'de',
  persons: [],
  unknownNames: [],
  topic: utterance,
  because: [],
  ...more,
})

/** Counts how often an answer is looked for; `change` is what writing to the library does. */
function counting() {
  let found = 0
  let now: CollectionFacts = facts
  const answer = rememberingAnswers(
    (asked): Answer => {
      found++
      return { kind: 'small-talk', question: asked, facts }
    },
    () => now,
  )
  const change = (): void => {
    now = { ...now }
  }
  return { ask: (asked: Question) => answer(asked, { collection }), found: () => found, change }
}

test('the same question is answered from memory', () => {
  const { ask, found } = counting()
  const first = ask(question('Brücke'))
  expect(ask(question('Brücke'))).toBe(first)
  expect(found()).toBe(1)
})

test.each([
  ['other words', question('See')],
  ['another person', question('Brücke', { persons: ['tann'] })],
  ['other days', question('Brücke', { since: '2026-11-22' })],
  ['what was carried over', question('Brücke', { carried: { topic: 'See' } })],
])('%s are another question', (_, other) => {
  const { ask, found } = counting()
  ask(question('Brücke'))
  expect(ask(other).question).toEqual(other)
  expect(found()).toBe(2)
})

test('what was written to the library since is looked for anew', () => {
  const { ask, found, change } = counting()
  ask(question('Brücke'))
  change()
  ask(question('Brücke'))
  expect(found()).toBe(2)
})

test('no more than two hundred answers are kept', () => {
  const { ask, found } = counting()
  for (let number = 0; number < 1000; number++) ask(question(`${number}`))
  for (let number = 999; number >= 0; number--) ask(question(`${number}`))
  expect(found()).toBeGreaterThanOrEqual(1000 + 800)
})

test('a question that is asked again and again stays, as do the hundred asked last', () => {
  const { ask, found } = counting()
  for (let number = 0; number < 1000; number++) {
    ask(question('Brücke'))
    ask(question(`${number}`))
  }
  expect(found()).toBe(1 + 1000)
  for (let number = 901; number < 1000; number++) ask(question(`${number}`))
  expect(found()).toBe(1 + 1000)
})

test('a question as long as a page is not kept', () => {
  const { ask, found } = counting()
  ask(question('Brücke '.repeat(100)))
  ask(question('Brücke '.repeat(100)))
  expect(found()).toBe(2)
})

import { expect, test } from 'vitest'
import { rememberingAnswers } from '../../../src/bot/answering/remembering-answers.ts'
import type { Answer, CollectionFacts, Question } from '../../../src/knowledge/knowledge-base.ts'
import { facts } from '../../support/a-knowledge-base.ts'

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
  const answer = rememberingAnswers<undefined>(
    (asked): Answer => {
      found++
      return { kind: 'small-talk', question: asked, facts }
    },
    () => now,
  )
  const change = (): void => {
    now = { ...now }
  }
  return { ask: (asked: Question) => answer(asked, undefined), found: () => found, change }
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

test('no more than two hundred answers are kept, the longest unused go first', () => {
  const { ask, found } = counting()
  for (let number = 0; number < 200; number++) ask(question(`${number}`))
  ask(question('0'))
  expect(found()).toBe(200)
  ask(question('200'))
  ask(question('0'))
  expect(found()).toBe(201)
  ask(question('1'))
  expect(found()).toBe(202)
})

test('a question as long as a page is not kept', () => {
  const { ask, found } = counting()
  ask(question('Brücke '.repeat(100)))
  ask(question('Brücke '.repeat(100)))
  expect(found()).toBe(2)
})

// A link to words may be made up by anybody: what it points at is found again, but is somebody's only where it is shown so.

import { expect, test } from 'vitest'
import { checkMark } from '../../src/commands/check-mark.ts'
import { wordsAt } from '../../src/commands/words-at.ts'
import { aKnowledgeBase } from '../knowledge/answer/a-library.ts'

const text =
  '„Das Wehr bleibt. Niemand reißt es ab“, sagte Carla Benn. „Es ist eine Ruine“, sagte Otis Falk. Petra Nkemelu schwieg.'
const knowledge = aKnowledgeBase([{ id: 'weir', headline: 'Streit um das Wehr', language: 'de', text }])
const key = knowledge.article('weir')?.key ?? ''

const at = (words: string) => {
  const start = text.indexOf(words)
  return wordsAt({ article: key, start, end: start + words.length, check: checkMark(words) }, knowledge)
}

test.each([
  ['the words of a quotation', 'Das Wehr bleibt. Niemand reißt es ab', 'Carla Benn'],
  ['a sentence that is all one’s', '„Es ist eine Ruine“, sagte Otis Falk.', 'Otis Falk'],
])('%s are the speaker’s', (_, words, speaker) => {
  expect(at(words)?.quoted?.quotation?.speaker?.name).toBe(speaker)
  expect(at(words)?.quoted?.text).toBe(words)
})

test.each([
  ['words cut out of a quotation', 'Niemand reißt es ab'],
  ['words cut into their opposite', 'reißt es ab'],
  ['a quotation with the beginning of another’s', 'Das Wehr bleibt. Niemand reißt es ab“, sagte Carla Benn. „Es ist'],
  [
    'the words of two',
    '„Das Wehr bleibt. Niemand reißt es ab“, sagte Carla Benn. „Es ist eine Ruine“, sagte Otis Falk.',
  ],
  ['what nobody said', 'Petra Nkemelu schwieg.'],
])('%s are shown as nobody’s', (_, words) => {
  expect(at(words)?.words).toBe(words)
  expect(at(words)?.quoted).toBeUndefined()
})

test('words that stand there no more are not found', () => {
  expect(wordsAt({ article: key, start: 1, end: 9, check: checkMark('Das Meer') }, knowledge)).toBeUndefined()
  expect(wordsAt({ article: key, start: 9, end: 9, check: checkMark('') }, knowledge)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { analyse } from '../../../src/knowledge/search/analyse.ts'
import { placedWords, stemsIn } from '../../../src/knowledge/storage/placed-words.ts'

test('a part of a text has the words it would have alone, also where it cuts one', () => {
  const text = 'Die Brücken über 2.800 Meter; Bauarbeiten ruhen.'
  const words = placedWords(text, (word) => ({ written: word, stem: word.toLowerCase() }))
  for (let start = 0; start < text.length; start++)
    for (let end = start; end <= text.length; end++)
      expect(words({ start, end }).map((word) => [word.start, word.end])).toEqual(
        analyse(text, 'xx', { start, end }).map((term) => [term.start, term.end]),
      )
  expect(stemsIn(words()).slice(0, 3)).toEqual(['die', 'brücken', 'über'])
})

import { expect, test } from 'vitest'
import { meantField } from '../../../src/knowledge/loading/misspelt-field.ts'

const known = ['headline', 'text', 'published', 'publisher', 'url']

test.each([
  ['headlin', 'headline'],
  ['headlines', 'headline'],
  ['hedaline', 'headline'],
  ['publishad', 'published'],
  ['TEXT', 'text'],
  ['tags', undefined],
  ['urls', undefined],
  ['author', undefined],
  ['', undefined],
])('the field “%s” was meant to be %s', (name, meant) => expect(meantField(name, known)).toBe(meant))

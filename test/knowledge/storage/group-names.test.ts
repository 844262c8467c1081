import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gender } from '../../../src/knowledge/person/person.ts'
import { blockOf, groupNames, type NameOfSomeone } from '../../../src/knowledge/storage/group-names.ts'

const someone = (name: string, gender?: Gender, ...roles: string[]): NameOfSomeone => ({
  name,
  kind: 'person',
  roles,
  ...(gender === undefined ? {} : { gender }),
})
const grouped = (...names: NameOfSomeone[]): string[][] =>
  groupNames(names, new Map()).map((group) => group.map(({ name }) => name).sort())

describe('one person', () => {
  test.each([
    ['two spellings', someone('Pavel Orlow'), someone('Pawel Orlov')],
    ['two alphabets', someone('Pavel Orlow'), someone('Павел Орлов')],
    ['a middle name', someone('Ida Holm'), someone('Ida Marie Holm')],
    ['a surname nobody else has', someone('Ida Holm'), someone('Holm')],
    [
      'a surname with the same role',
      someone('Ida Holm', 'female', 'Bürgermeisterin'),
      someone('Holm', 'female', 'Bürgermeisterin'),
    ],
  ])('%s', (_, one, other) => expect(grouped(one, other)).toHaveLength(1))
})

describe('two people', () => {
  test.each([
    ['of one surname', someone('Ida Holm'), someone('Jesper Holm')],
    ['a man and a woman', someone('Andrea Rossi', 'male'), someone('Andrea Rossi', 'female')],
    ['a surname of the other gender', someone('Ida Holm', 'female'), someone('Holm', 'male')],
    [
      'a surname with quite another role',
      someone('Ida Holm', 'female', 'Bürgermeisterin'),
      someone('Holm', undefined, 'Torwart'),
    ],
  ])('%s', (_, one, other) => expect(grouped(one, other)).toHaveLength(2))

  test('stay two when a bare surname could be either', () => {
    expect(grouped(someone('Ida Holm'), someone('Jesper Holm'), someone('Holm'))).toHaveLength(3)
  })
})

test('the order of the names makes no difference', () => {
  const names = [
    someone('Ida Holm', 'female'),
    someone('Ida Marie Holm'),
    someone('Holm', 'male'),
    someone('Holm'),
    someone('I. Holm', undefined, 'Rätin'),
  ]
  const expected = grouped(...names).sort()
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
      expect(grouped(...shuffled).sort()).toEqual(expected)
    }),
  )
})

test('names that may be one person are in one block', () => {
  const aliases = new Map([
    ['person ana alva', 'person ana alva'],
    ['person konigin ana', 'person ana alva'],
  ])
  expect(blockOf(someone('Pavel Orlow'), new Map())).toBe(blockOf(someone('Орлов'), new Map()))
  expect(blockOf(someone('Königin Ana'), aliases)).toBe(blockOf(someone('Ana Alva'), aliases))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupPeople, loadAliases, samePerson } from '../../../src/knowledge/person/identity.ts'
import type { Gender, Person } from '../../../src/knowledge/person/person.ts'

const aliases = loadAliases()
const person = (name: string, roles: string[] = [], gender?: Gender): Person => ({
  name,
  kind: 'person',
  roles,
  forms: [name],
  ...(gender && { gender }),
})
const body = (name: string): Person => ({ name, kind: 'body', roles: [], forms: [name] })

describe('one person under many spellings', () => {
  test.each([
    ['Sergei Lawrow', 'Sergey Lavrov'],
    ['Sergei Lawrow', 'Сергей Лавров'],
    ['Sergei Lawrow', 'Sergei Wiktorowitsch Lawrow'],
    ['Kassym-Schomart Tokajew', 'Kassym-Jomart Tokayev'],
    ['Kassym-Schomart Tokajew', 'Касым-Жомарт Токаев'],
    ['Michail Gorbatschow', 'Mikhail Gorbachev'],
    ['Nikita Chruschtschow', 'Nikita Khrushchev'],
    ['Jutta Müller', 'Jutta Mueller'],
    ['Mary Ellen Vane', 'Mary Vane'],
  ])('%s is %s', (a, b) => {
    expect(samePerson(person(a), person(b), aliases)).toBe(true)
  })

  test('an initial counts where the role is the same', () => {
    expect(samePerson(person('A. Weber', ['Landrätin']), person('Anna Weber', ['Landrätin']), aliases)).toBe(true)
  })

  test.each([
    ['UN', 'Vereinte Nationen'],
    ['EU', 'European Union'],
    ['Stadtwerke Olmstadt', 'Stadtwerke  Olmstadt'],
  ])('the body %s is %s', (a, b) => {
    expect(samePerson(body(a), body(b), aliases)).toBe(true)
  })
})

describe('two people stay two', () => {
  test.each([
    ['given names differ', person('Anna Weber'), person('Peter Weber')],
    ['only the surname is the same', person('Weber'), person('Anna Weber')],
    ['two bare surnames', person('Weber'), person('Weber')],
    ['an initial alone', person('A. Weber'), person('Anna Weber')],
    ['middle names differ', person('Mary Ellen Vane'), person('Mary Louise Vane')],
    ['a woman and a man', person('Kim Voss', [], 'female'), person('Kim Voss', [], 'male')],
    ['a person and a body', person('Olm Verein'), body('Olm Verein')],
    ['two bodies', body('Amtsgericht Olmstadt'), body('Amtsgericht Seeburg')],
  ])('%s', (_, a, b) => {
    expect(samePerson(a, b, aliases)).toBe(false)
  })
})

describe('groups across articles', () => {
  test('spellings meet, namesakes do not', () => {
    const people = ['Anna Weber', 'Peter Weber', 'Sergei Lawrow', 'Сергей Лавров', 'Weber', 'Anna Weber'].map((name) =>
      person(name),
    )
    expect(groupPeople(people, aliases)).toEqual([[0, 5], [1], [2, 3], [4]])
  })

  test('a surname with its role joins the one person who has both', () => {
    const people = [person('Brandt', ['Kreissprecher']), person('Ole Brandt', ['Kreissprecher'])]
    expect(groupPeople(people, aliases)).toEqual([[0, 1]])
  })

  test('a surname with its role joins nobody where two people could be meant', () => {
    const people = [
      person('Brandt', ['Sprecher']),
      person('Ole Brandt', ['Sprecher']),
      person('Ina Brandt', ['Sprecherin']),
    ]
    expect(groupPeople(people, aliases)).toEqual([[0], [1], [2]])
  })

  test('everybody is in exactly one group, and sameness goes both ways', () => {
    const names = fc.constantFrom(
      'Anna Weber',
      'A. Weber',
      'Weber',
      'Peter Weber',
      'Anna Maria Weber',
      'Лавров',
      'Sergei Lawrow',
    )
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (list) => {
        const people = list.map((name) => person(name))
        expect(
          groupPeople(people, aliases)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(people.map((_, at) => at))
        for (const a of people)
          for (const b of people) expect(samePerson(a, b, aliases)).toBe(samePerson(b, a, aliases))
      }),
    )
  })
})

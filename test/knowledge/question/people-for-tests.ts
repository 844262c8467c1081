// A handful of people whom a question may name, without a library behind them.

import type { Collection, KnownPerson, LinkedPerson } from '../../../src/knowledge/search/collection.ts'

const person = (key: string, name: string, roles: readonly string[] = []): KnownPerson => ({
  key,
  name,
  kind: 'person',
  roles,
  aliases: [name],
  quotations: 3,
  articles: 1,
})

const people: readonly KnownPerson[] = [
  person('berta', 'Berta Quandt', ['Ministerin']),
  person('egon', 'Egon Quandt', ['Förster']),
  person('mira', 'Mira Solheim', ['mayor']),
  person('ivo', 'Ivo Petkow', ['Sprecher']),
]

/** Links whole names, parts of names and roles; no likenesses. */
export const peopleOnly: Pick<Collection, 'findPeople' | 'person'> = {
  person: (key) => people.find((each) => each.key === key),
  findPeople: (name) => {
    const words = name.toLowerCase().split(' ')
    const whole = people.filter((each) => each.name.toLowerCase() === name.toLowerCase())
    if (whole.length > 0) return whole.map((each): LinkedPerson => ({ person: each, by: 'exact', score: 1 }))
    const within = (forms: readonly string[]): boolean => {
      const own = forms.join(' ').toLowerCase().split(' ')
      return words.every((word) => own.includes(word))
    }
    const parts = people.filter((each) => within([each.name, ...each.roles]))
    return parts.map((each): LinkedPerson => ({ person: each, by: 'part', score: 0.9 }))
  },
}

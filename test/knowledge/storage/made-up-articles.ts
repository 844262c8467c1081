// A few read articles about invented people, small enough to be checked by eye.

import type { ReadArticle } from '../../../src/knowledge/loading/library-writer.ts'
import type { Person } from '../../../src/knowledge/person/person.ts'
import type { Quotation } from '../../../src/knowledge/quotation/quotation.ts'

interface Sketch {
  readonly id: string
  readonly headline: string
  readonly text: string
  readonly published?: string
  readonly publisher?: string
  readonly people?: readonly Person[]
  readonly quotations: readonly { readonly words: string; readonly speaker: string }[]
}

/** A read article of a sketch: sentences end at full stops, quotations are looked up in the text. */
export function readArticle({ people = [], quotations, ...article }: Sketch): ReadArticle {
  return {
    article: { ...article, language: 'de' },
    anatomy: { parts: [{ kind: 'body', start: 0, end: article.text.length }] },
    sentences: Array.from(article.text.matchAll(/[^.\s][^.]*\./g), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
    people,
    quotations: quotations.map(({ words, speaker }): Quotation => {
      const start = article.text.indexOf(words)
      return {
        spans: [{ start, end: start + words.length }],
        type: 'direct',
        speaker: { name: speaker, kind: 'person' },
        certain: true,
        because: [],
      }
    }),
  }
}

const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  kind: 'person',
  roles: [],
  forms: [name, name.split(' ').at(-1) ?? name],
  ...more,
})

export const bridge = readArticle({
  id: 'bridge',
  headline: 'Tadsen bekommt eine neue Brücke',
  published: '2026-10-02',
  publisher: 'Tadsener Bote',
  text:
    'Die alte Brücke über die Lauen wird abgerissen. „Wir bauen sie neu und schöner“, sagte Bürgermeisterin Ida Holm. ' +
    'Der Bau kostet zwölf Millionen Euro und beginnt im März.',
  people: [person('Ida Holm', { roles: ['Bürgermeisterin'], gender: 'female' })],
  quotations: [{ words: 'Wir bauen sie neu und schöner', speaker: 'Ida Holm' }],
})

export const tariff = readArticle({
  id: 'tariff',
  headline: 'Streit um Gebühren für Wasser',
  published: '2026-09-30',
  publisher: 'Tadsener Bote',
  text:
    'Das Wasser wird teurer. „Die Gebühr steigt nur einmal“, versprach Wasserminister Pavel Orlow. ' +
    '„Das glaubt ihm keiner“, sagte Ida Holm im Rat.',
  people: [
    person('Pavel Orlow', { roles: ['Wasserminister'], gender: 'male' }),
    person('Ida Holm', { gender: 'female' }),
  ],
  quotations: [
    { words: 'Die Gebühr steigt nur einmal', speaker: 'Pavel Orlow' },
    { words: 'Das glaubt ihm keiner', speaker: 'Ida Holm' },
  ],
})

/** No date and no publisher; a second Holm, and Orlow by his surname in another spelling. */
export const nearlyTheSame = readArticle({
  id: 'ferry',
  headline: 'Fähre fährt wieder',
  text: 'Die Fähre fährt seit Montag. „Endlich wieder Leinen los“, rief Kapitän Jesper Holm. Auch Orlov fuhr mit.',
  people: [person('Jesper Holm', { roles: ['Kapitän'], gender: 'male' }), person('Orlov', { forms: ['Orlov'] })],
  quotations: [{ words: 'Endlich wieder Leinen los', speaker: 'Jesper Holm' }],
})

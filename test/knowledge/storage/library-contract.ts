// What every library must do, whatever keeps it: one suite that any implementation is run through.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Library } from '../../../src/knowledge/storage/sqlite-library.ts'
import { bridge, nearlyTheSame, readArticle, tariff } from './made-up-articles.ts'

/** Everything a reader can see of a library, to compare two of them. */
const everythingIn = (library: Library): unknown => ({
  facts: library.facts(),
  articles: library.articles({ from: 0, size: 100 }),
  sources: library.sources({ from: 0, size: 100 }),
  people: library.people({ from: 0, size: 100 }),
  quotations: library.articles({ from: 0, size: 100 }).items.map(({ id }) => library.quotationsIn(id)),
  passages: library.findPassages('brücke', 10),
})

export function describeLibrary(name: string, open: () => Library): void {
  describe(name, () => {
    let library: Library
    beforeEach(() => {
      library = open()
    })
    afterEach(() => library.close())

    describe('putting and removing', () => {
      test('an empty library answers everything with nothing', () => {
        expect(library.facts()).toEqual({ articles: 0, quotations: 0, people: 0 })
        expect(library.findPassages('brücke', 5)).toEqual([])
        expect(library.findQuotations({ words: 'brücke', limit: 5 })).toEqual([])
        expect(library.findPeople('Holm', 5)).toEqual([])
        expect(library.findArticles('brücke', 5)).toEqual([])
        expect(library.topics(5)).toEqual([])
      })

      test('an article put twice is there once', () => {
        library.put([bridge, tariff])
        const once = everythingIn(library)
        library.put([bridge])
        library.put([tariff, bridge])
        expect(everythingIn(library)).toEqual(once)
      })

      test('an article put and removed leaves nothing behind', () => {
        library.put([bridge])
        const before = everythingIn(library)
        library.put([tariff, nearlyTheSame])
        library.remove([tariff.article.id, nearlyTheSame.article.id, 'nobody'])
        expect(everythingIn(library)).toEqual(before)
      })

      test('a retraction is kept with its reason, also where the article goes and comes again, until it is taken back', () => {
        library.put([bridge, tariff])
        const { id, headline } = tariff.article
        const note = { id, headline, reason: 'Zahlen verwechselt', day: '2026-11-23' }
        library.retract(id, note.reason, note.day)
        expect(library.article(id)?.head.retracted).toEqual({ reason: note.reason })
        library.remove([id])
        expect(library.retraction(id)).toEqual(note)
        expect(library.retraction(bridge.article.id)).toBeUndefined()
        library.put([tariff])
        expect(library.article(id)?.head.retracted).toEqual({ reason: note.reason })
        library.retract(bridge.article.id, 'Falsch', '2026-11-24')
        expect(library.retracted().map((each) => each.id)).toEqual([bridge.article.id, id])
        library.restore(id)
        expect(library.retracted().map((each) => each.id)).toEqual([bridge.article.id])
        expect(library.article(id)?.head.retracted).toBeUndefined()
      })

      test('the order in which articles come makes no difference', () => {
        library.put([bridge, tariff, nearlyTheSame])
        const forwards = everythingIn(library)
        library.remove([bridge.article.id, tariff.article.id, nearlyTheSame.article.id])
        library.put([nearlyTheSame])
        library.put([tariff])
        library.put([bridge])
        expect(everythingIn(library)).toEqual(forwards)
      })

      test('a batch with one article that cannot be kept is not kept at all', () => {
        const broken = {
          ...tariff,
          get quotations(): never {
            throw new Error('no quotations')
          },
        }
        expect(() => library.put([bridge, broken])).toThrow('no quotations')
        expect(library.facts().articles).toBe(0)
        library.put([bridge])
        expect(library.facts().articles).toBe(1)
      })

      test('where articles came from is noted until they are put again or removed', () => {
        library.put([bridge, tariff])
        library.noteOrigin(bridge.article.id, 'folder', 'f1', 'folder/bridge.md')
        library.noteOrigin(tariff.article.id, 'folder', 'f2')
        expect(library.idsFrom('folder')).toEqual([
          { id: bridge.article.id, file: 'folder/bridge.md' },
          { id: tariff.article.id, file: '' },
        ])
        expect(library.fingerprint(bridge.article.id)).toBe('f1')
        library.put([bridge])
        expect(library.fingerprint(bridge.article.id)).toBeUndefined()
        library.remove([tariff.article.id])
        expect(library.idsFrom('folder')).toEqual([])
      })
    })

    describe('articles and sources', () => {
      beforeEach(() => library.put([bridge, tariff, nearlyTheSame]))

      test('an article is found by its id and by its key, with its text unchanged', () => {
        const found = library.article(bridge.article.id)
        expect(found?.article).toEqual(bridge.article)
        expect(library.article(found?.head.key ?? '')?.article.id).toBe(bridge.article.id)
        expect(found?.head.key).toMatch(/^[A-Za-z0-9_-]{8}$/)
        expect(library.article('nothing like it')).toBeUndefined()
      })

      test('the newest article comes first, one without date last', () => {
        const dates = library.articles({ from: 0, size: 10 }).items.map(({ published }) => published)
        expect(dates).toEqual(['2026-10-02', '2026-09-30', undefined])
        expect(library.articles({ from: 1, size: 1 })).toMatchObject({ from: 1, total: 3 })
      })

      test('publishers are counted, articles without one among them', () => {
        expect(library.sources({ from: 0, size: 10 }).items).toEqual([
          { publisher: 'Tadsener Bote', articles: 2, first: '2026-09-30', last: '2026-10-02' },
          { articles: 1 },
        ])
        expect(library.articles({ from: 0, size: 10 }, { publisher: 'Tadsener Bote' }).total).toBe(2)
      })

      test('articles of some days are listed, by the day of their moment, those without a date with none', () => {
        const of = (filter: { since?: string; until?: string }) =>
          library.articles({ from: 0, size: 10 }, filter).items.map(({ published }) => published)
        expect(of({ since: '2026-10-01' })).toEqual(['2026-10-02'])
        expect(of({ until: '2026-09-30' })).toEqual(['2026-09-30'])
        expect(of({ since: '2026-09-30', until: '2026-10-02' })).toEqual(['2026-10-02', '2026-09-30'])
        expect(of({ since: '2026-10-03' })).toEqual([])
      })

      test('sentences and quotations come back in text order, word for word', () => {
        const { article, sentences, quotations } = bridge
        expect(library.sentencesOf(article.id)).toEqual(sentences)
        expect(library.quotationsIn(article.id)).toMatchObject(quotations)
      })

      test('pages are bounded however large they are asked for', () => {
        expect(library.people({ from: -5, size: 1e9 }).items.length).toBeLessThanOrEqual(100)
      })
    })

    describe('finding', () => {
      beforeEach(() => library.put([bridge, tariff, nearlyTheSame]))

      test.each([
        ['the word itself', 'Brücke'],
        ['without the umlaut', 'brucke'],
        ['with two letters for the umlaut', 'bruecke'],
        ['the plural', 'Brücken'],
        ['a slip of the finger', 'Brükce'],
        ['part of a compound', 'Brückenbau'],
      ])('a passage by %s', (_, words) => {
        expect(library.findPassages(words, 1)[0]?.item.article.id).toBe(bridge.article.id)
      })

      test('a passage is the words of its article, and the best has score 1', () => {
        const found = library.findPassages('was kostet die neue brücke', 5)
        expect(found[0]?.score).toBe(1)
        for (const { item } of found) {
          expect(library.article(item.article.id)?.article.text.slice(item.start, item.end)).toBe(item.text)
        }
      })

      test('in one article only, by id or key', () => {
        const key = library.article(tariff.article.id)?.head.key ?? ''
        for (const article of [tariff.article.id, key]) {
          const ids = library.findPassages('brücke gebühr', 5, { article }).map(({ item }) => item.article.id)
          expect(new Set(ids)).toEqual(new Set([tariff.article.id]))
        }
        expect(library.findPassages('brücke', 5, { article: 'none' })).toEqual([])
      })

      test('the sentence that answers', () => {
        const passages = library.findPassages('Was kostet die Brücke?', 5).map(({ item }) => item)
        expect(library.bestSentences('Was kostet die Brücke?', passages, 1, 'money')[0]?.item.text).toContain(
          'zwölf Millionen',
        )
      })

      test('an article by its headline', () => {
        expect(library.findArticles('gebühren wasser', 2)[0]?.item.id).toBe(tariff.article.id)
      })

      test('a quotation by what it is about and by its words half remembered', () => {
        const about = library.findQuotations({ words: 'brücke', limit: 1 })[0]?.item
        expect(about?.article.id).toBe(bridge.article.id)
        const remembered = library.findQuotations({ words: 'wir bauen sie schöner', limit: 1 })[0]?.item
        expect(remembered?.speaker?.name).toBe('Ida Holm')
      })

      test('quotations of a person, in a time, in an article', () => {
        const key = library.findPeople('Ida Holm', 1)[0]?.person.key ?? ''
        const hers = library.findQuotations({ persons: [key], limit: 10 })
        expect(hers.map(({ item }) => item.person)).toEqual(hers.map(() => key))
        expect(hers.length).toBe(2)
        expect(library.findQuotations({ persons: [], limit: 10 })).toEqual([])
        expect(library.findQuotations({ since: '2026-10-01', limit: 10 }).map(({ item }) => item.article.id)).toEqual([
          bridge.article.id,
        ])
        expect(library.findQuotations({ until: '2026-09-30', words: 'gebühr', limit: 10 })[0]?.item.speaker?.name).toBe(
          'Pavel Orlow',
        )
        expect(library.findQuotations({ article: bridge.article.id, limit: 10 })).toHaveLength(1)
      })

      test('topics are words of the headlines, and of what a person says', () => {
        expect(library.topics(10)).toContain('Brücke')
        const key = library.findPeople('Pavel Orlow', 1)[0]?.person.key ?? ''
        expect(library.topicsOf(key, 3)).toContain('Gebühr')
      })
    })

    describe('people', () => {
      beforeEach(() => library.put([bridge, tariff, nearlyTheSame]))

      test.each([
        ['the whole name', 'Pavel Orlow', 'exact'],
        ['another spelling', 'Pawel Orlov', 'exact'],
        ['Cyrillic letters', 'Павел Орлов', 'exact'],
        ['the surname in lower case', 'orlov', 'part'],
        ['the surname in the genitive', 'Orlows', 'part'],
        ['a slip of the finger', 'Orlwo', 'fuzzy'],
        ['role and surname', 'wasserminister orlow', 'part'],
        ['the role alone', 'der Wasserminister', 'role'],
      ])('found by %s', (_, name, by) => {
        expect(library.findPeople(name, 5)[0]).toMatchObject({ by, person: { name: 'Pavel Orlow' } })
      })

      test('two people of one surname are both found and stay two', () => {
        const names = library.findPeople('Holm', 5).map(({ person }) => person.name)
        expect(names.sort()).toEqual(['Ida Holm', 'Jesper Holm'])
      })

      test.each(['Orlanda', 'Pavel Sommer', 'brücke'])('„%s“ is nobody here', (name) => {
        expect(library.findPeople(name, 5)).toEqual([])
      })

      test('a key leads back to the person, and stays the same when an article is put again', () => {
        const [before] = library.findPeople('Ida Holm', 1)
        library.put([bridge])
        expect(library.person(before?.person.key ?? '')).toEqual(before?.person)
        expect(before?.person.key).toMatch(/^[A-Za-z0-9_-]{8}$/)
      })

      test('the most quoted come first', () => {
        const counts = library.people({ from: 0, size: 10 }).items.map(({ quotations }) => quotations)
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
        expect(library.facts().people).toBe(counts.length)
      })
    })

    describe('whatever is typed', () => {
      beforeEach(() => library.put([bridge, tariff, nearlyTheSame]))
      const typed = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc
          .array(
            fc.constantFrom(
              '"',
              'AND*',
              'NEAR(',
              ')',
              '*',
              'OR',
              'NOT',
              '-',
              '^',
              'terms:',
              '{',
              "'",
              '\0',
              'brücke',
              '%',
              ';',
            ),
          )
          .map((parts) => parts.join(' ')),
      )

      test('no words make it throw, and equal questions get equal answers', () => {
        fc.assert(
          fc.property(typed, (words) => {
            const look = (): unknown => [
              library.findPassages(words, 5),
              library.findQuotations({ words, limit: 5 }),
              library.findPeople(words, 5),
              library.findArticles(words, 5),
              library.article(words),
              library.topicsOf(words, 3),
            ]
            expect(look()).toEqual(look())
          }),
          { numRuns: 60 },
        )
      })

      test('scores fall from 1 and never below 0', () => {
        fc.assert(
          fc.property(typed, (words) => {
            const scores = library.findPassages(`brücke ${words}`, 5).map(({ score }) => score)
            expect(scores).toEqual([...scores].sort((a, b) => b - a))
            expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
          }),
          { numRuns: 40 },
        )
      })
    })

    test('readArticle of these tests finds the words it is given', () => {
      const read = readArticle({ id: 'x', headline: 'Kopf', text: 'Ein Satz. Noch einer.', quotations: [] })
      expect(read.sentences).toHaveLength(2)
    })
  })
}

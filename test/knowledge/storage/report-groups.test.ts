// Agency copy in several papers: one report, found once, with the other papers named.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { verifyLibrary } from '../../../src/knowledge/storage/verify-library.ts'

const sentences = [
  'Die Brücke über den Fluss bleibt bis zum Winter für alle Fahrzeuge gesperrt, und das wird auch nach Weihnachten so bleiben.',
  'Zwei Pfeiler sind so beschädigt, dass sie ersetzt werden müssen.',
  '„Wir haben keine andere Wahl“, sagte Bürgermeisterin Ada Lohse nach der Sitzung.',
  'Die Kosten werden auf vier Millionen Euro geschätzt, von denen das Land die Hälfte tragen soll.',
  'Der Fährverein will solange alle zwanzig Minuten übersetzen und sucht dafür noch Freiwillige mit Patent.',
]
const agency = sentences.join(' ')
const own = '„Das ruiniert mich vor Weihnachten“, sagte der Händler Bo Krog dem Hansekurier.'

const in_ = (publisher: string, published: string, text = agency): Article => ({
  id: publisher.toLowerCase(),
  headline: `Brücke gesperrt, meldet ${publisher}`,
  text,
  language: 'de',
  publisher,
  published,
})

const bote = in_('Bote', '2026-11-02')
const kurier = in_('Kurier', '2026-11-03', `${agency} ${own}`)
const blatt = in_('Blatt', '2026-11-04', sentences.slice(0, 4).join(' '))
const other = in_(
  'Imkerpost',
  '2026-11-05',
  'Der Verein der Imker hat am Sonntag gewählt. „Wir wollen in die Schulen“, sagte Tjark Onnen nach der Sitzung des Vorstands, der den Honig aus der Heide bekannter machen soll.',
)

const aLibrary = (path = ':memory:', ...articles: readonly Article[]): Library => {
  const library = openLibrary(path)
  onTestFinished(() => library.close())
  for (const each of articles) library.put([readArticle(each)])
  return library
}

/** What is found, by which paper it is shown, and in which others it stands. */
const shownIn = (library: Library): readonly string[] =>
  library.findQuotations({ limit: 100 }).map(({ item: { article, spans } }) => {
    const words = library.article(article.id)?.article.text.slice(spans[0].start, spans[0].end) ?? ''
    return [words, article.publisher, ...library.alsoIn(article.id, words)].join(' | ')
  })

describe('one report in several papers', () => {
  test('is quoted once, from the paper that had it first, with the others; what one paper asked itself is its own', () => {
    expect(shownIn(aLibrary(':memory:', blatt, other, kurier, bote))).toEqual([
      'Wir wollen in die Schulen | Imkerpost',
      'Das ruiniert mich vor Weihnachten | Kurier',
      'Wir haben keine andere Wahl | Bote | Kurier | Blatt',
    ])
  })

  test('counts as one voice', () => {
    const library = aLibrary(':memory:', bote, kurier, blatt)
    expect(library.findPeople('Lohse', 1)[0]?.person).toMatchObject({ quotations: 1, articles: 3 })
    expect(library.facts()).toMatchObject({ articles: 3, quotations: 2 })
  })

  test('tells a fact once, where it stood first', () => {
    const library = aLibrary(':memory:', kurier, blatt, bote)
    const asked = 'auf wie viel werden die kosten geschätzt'
    const passages = library.findPassages(asked, 5).map(({ item }) => item)
    const best = library.bestSentences(asked, passages, 3)
    expect(best.filter(({ item }) => item.text.includes('vier Millionen')).map(({ item }) => item.article.id)).toEqual([
      'bote',
    ])
  })

  test('is still shown when the first copy is removed, by the next, with the words found verbatim there', () => {
    const library = aLibrary(':memory:', bote, kurier, blatt)
    library.remove(['bote'])
    expect(shownIn(library)).toContain('Wir haben keine andere Wahl | Kurier | Blatt')
    library.remove(['kurier'])
    expect(shownIn(library)).toEqual(['Wir haben keine andere Wahl | Blatt'])
    expect(library.findPeople('Lohse', 1)[0]?.person.quotations).toBe(1)
  })

  test('in one paper it is all there: its quotations are its own', () => {
    const library = aLibrary(':memory:', bote, kurier)
    expect(library.quotationsIn('kurier')).toHaveLength(2)
    expect(library.findQuotations({ article: 'kurier', limit: 9 })).toHaveLength(2)
    expect(library.findPassages('kosten', 5, { article: 'kurier' })[0]?.item.article.id).toBe('kurier')
  })

  test('where all speak of it, others are not crowded out', () => {
    const papers = Array.from({ length: 60 }, (_, place) => in_(`Paper ${place}`, '2026-11-03'))
    const late = in_('Nachzügler', '2026-11-09', '„Die Brücke ist mir gleich“, sagte die Ruderin Ina Holt am See.')
    const library = aLibrary(':memory:', ...papers, late)
    const found = library.findQuotations({ words: 'brücke wahl lohse', limit: 20 }).map(({ item }) => item.article.id)
    expect(found.toSorted()).toEqual(['nachzügler', 'paper 0'])
  })
})

test('whatever comes and goes in whichever order, the same is shown, and the library is sound', () => {
  const pool = [bote, kurier, blatt, other, in_('Morgen', '2026-11-01', sentences.slice(1).join(' '))]
  const steps = fc.array(fc.record({ which: fc.nat(pool.length - 1), goes: fc.boolean() }), { maxLength: 10 })
  fc.assert(
    fc.property(steps, (taken) => {
      const folder = mkdtempSync(join(tmpdir(), 'library-'))
      const path = join(folder, 'library.sqlite')
      const library = openLibrary(path)
      const there = new Set<Article>()
      for (const { which, goes } of taken) {
        const article = pool[which] ?? bote
        if (goes) library.remove([article.id])
        else library.put([readArticle(article)])
        if (goes) there.delete(article)
        else there.add(article)
      }
      const left = aLibrary(':memory:', ...pool.filter((each) => there.has(each)))
      expect(shownIn(library)).toEqual(shownIn(left))
      library.close()
      expect(verifyLibrary(path).faults).toEqual([])
      rmSync(folder, { recursive: true })
    }),
    { numRuns: 25 },
  )
})

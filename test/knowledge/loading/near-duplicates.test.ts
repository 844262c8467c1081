import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupNearDuplicates } from '../../../src/knowledge/loading/near-duplicates.ts'

const sentences = [
  'Die Brücke über den Fluss bleibt bis zum Winter für alle Fahrzeuge gesperrt, teilte der Rat der Stadt am Montag mit.',
  'Nach Angaben von Bürgermeisterin Ada Lohse sind zwei Pfeiler so beschädigt, dass sie ersetzt werden müssen.',
  '„Wir haben keine andere Wahl“, sagte Lohse nach der Sitzung, „niemand will hier ein Unglück.“',
  'Die Kosten werden auf vier Millionen Euro geschätzt, von denen das Land die Hälfte tragen soll.',
  'Der Fährverein will solange alle zwanzig Minuten übersetzen und sucht dafür noch Freiwillige mit Patent.',
  'Die Händler am Hafen fürchten um das Geschäft vor Weihnachten und fordern einen Ausgleich.',
]
const agency = sentences.join(' ')
const other =
  'Der Verein der Imker hat am Sonntag seinen neuen Vorstand gewählt, und Tjark Onnen führt ihn wieder für drei Jahre. Er will den Honig aus der Heide bekannter machen und die Schulen öfter besuchen.'

const groups = (...texts: readonly (readonly [string, string, string?])[]) =>
  groupNearDuplicates(texts.map(([id, text, published]) => ({ id, text, ...(published ? { published } : {}) })))

describe('one report in several papers', () => {
  test.each([
    ['word for word', agency],
    ['cut at the end', sentences.slice(0, 4).join(' ')],
    ['with another beginning', `Hansekurier. Schlechte Nachricht für Pendler: ${agency}`],
    ['in other marks and cases', agency.toUpperCase().replaceAll(/[„“]/gu, '"')],
    ['with one sentence of its own', `${agency} Der Hansekurier hat den Rat um eine Stellungnahme gebeten.`],
  ])('is one: %s', (_, text) => expect(groups(['a', agency], ['b', text], ['c', other])).toEqual([['a', 'b']]))

  test('is led by who had it first; who states no date comes last', () => {
    expect(groups(['late', agency, '2026-11-04'], ['undated', agency], ['first', agency, '2026-11-03'])).toEqual([
      ['first', 'late', 'undated'],
    ])
  })
})

describe('different reports stay apart', () => {
  test.each([
    ['on other things', other],
    ['that quote the same sentence', `${sentences[2]} ${other}`],
    ['of the same words in another order', agency.split(' ').toReversed().join(' ')],
    ['that are a line', 'Brücke bleibt zu'],
    ['that are empty', ''],
  ])('%s', (_, text) => expect(groups(['a', agency], ['b', text])).toEqual([]))
})

test('no article is in two groups, and the order in which they come does not matter', () => {
  const pool = [agency, other, sentences.slice(0, 4).join(' '), sentences.slice(2).join(' '), 'kurz']
  const given = fc.array(fc.constantFrom(...pool), { maxLength: 8 })
  const asSets = (found: readonly (readonly string[])[]) => found.map((group) => group.toSorted().join()).toSorted()
  fc.assert(
    fc.property(given, (texts) => {
      const articles = texts.map((text, index) => ({ id: String(index), text }))
      const found = groupNearDuplicates(articles)
      expect(new Set(found.flat()).size).toBe(found.flat().length)
      expect(asSets(groupNearDuplicates(articles.toReversed()))).toEqual(asSets(found))
    }),
  )
})

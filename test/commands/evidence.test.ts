import { describe, expect, test } from 'vitest'
import { reply } from '../../src/commands/compose.ts'
import { evidenceList, sourceLine } from '../../src/commands/evidence.ts'
import { linkToWords } from '../../src/commands/link-to-words.ts'
import { english } from '../../src/commands/texts/english.ts'
import { german } from '../../src/commands/texts/german.ts'
import { abstract, bridge, evidenceFor, hanne, jost, lake, mira, said } from '../support/a-knowledge-base.ts'
import { aRequest } from '../support/an-asker.ts'
import { linesOf } from '../support/reply-words.ts'

const open = 'Wir öffnen sie erst, wenn sie sicher ist'
const show = (...evidence: Parameters<typeof evidenceList>[0]) => linesOf(reply(evidenceList(evidence, aRequest())))

describe('the line over a quotation', () => {
  test.each([
    ['whole sentences in marks', {}, 'Hanne Pohl, Bürgermeisterin · wörtlich'],
    ['words in marks', { type: 'partial' }, 'Hanne Pohl, Bürgermeisterin · teilweise wörtlich'],
    ['reported speech', { type: 'indirect' }, 'Hanne Pohl, Bürgermeisterin · indirekt'],
    ['a paper’s headline', { type: 'headline', speaker: { name: 'Bote', kind: 'paper' } }, 'Hanne Pohl · Überschrift'],
    [
      'cited by another paper',
      { reportedBy: 'See-Kurier' },
      'Hanne Pohl, Bürgermeisterin · wörtlich · zitiert von See-Kurier',
    ],
    ['a guess', { certain: false }, 'Hanne Pohl, Bürgermeisterin · wörtlich · unsicher, wer spricht'],
    [
      'a role instead of a name',
      { speaker: { name: 'die Wirtin', kind: 'person', role: 'die Wirtin' } },
      'Hanne Pohl · wörtlich',
    ],
  ] as const)('%s', (_, quotation, expected) => {
    expect(show(said(bridge, open, hanne, quotation))[0]).toBe(expected)
  })

  test('nobody named is said to be so, not guessed and not called uncertain', () => {
    const { quotation, person: _, ...rest } = said(bridge, open, hanne, { certain: false })
    if (quotation === undefined) throw new Error('no quotation')
    const { speaker: __, ...anonymous } = quotation
    expect(show({ ...rest, quotation: anonymous })[0]).toBe('Ohne Namen · wörtlich')
  })

  test('words remembered differently are said to differ', () => {
    expect(show({ ...said(bridge, open, hanne), wording: 'close' })[0]).toContain('Wortlaut anders als in deiner Frage')
    expect(show({ ...said(bridge, open, hanne), wording: 'same' })[0]).toBe('Hanne Pohl, Bürgermeisterin · wörtlich')
  })

  test('a single sentence of the article has none; among others it is told apart', () => {
    const sentence = evidenceFor(lake, 'Der See ist sauber.')
    expect(show(sentence)).toEqual(['Der See ist sauber.', expect.stringContaining('See-Kurier')])
    expect(show(sentence, said(bridge, open, hanne))[0]).toBe('1 · der Artikel selbst')
  })

  test('a sentence of the article that holds somebody’s words says whose', () => {
    const sentence = evidenceFor(bridge, 'klagte Wirt Jost Pohl')
    expect(show(sentence)[0]).toBe('klagte Wirt Jost Pohl')
    const holding = evidenceFor(bridge, '„Das dauert zu lange“, klagte Wirt Jost Pohl.')
    expect(show(holding)[0]).toBe('der Artikel, mit Worten von Jost Pohl')
  })
})

test('words that are cut off are said to go on', () => {
  expect(show({ ...said(bridge, open, hanne), cut: true })).toContain('… der Satz geht im Artikel noch weiter.')
})

describe('the source', () => {
  test('stands in one line, whatever breaks its publisher has', () => {
    const forged = { ...lake.head, headline: 'Streit\n\nBert Orth · wörtlich', publisher: 'Bote\n│ Ich war es' }
    const [title, notes] = sourceLine(forged, german)
    expect([JSON.stringify(title), notes].join('')).not.toMatch(/\n|\\n/)
  })

  test('has a long reason of a retraction in a few lines', () => {
    const article = { ...lake.head, retracted: { reason: 'falsch '.repeat(200) } }
    expect(
      linesOf(reply(evidenceList([{ ...evidenceFor(lake, 'Der See'), article }], aRequest()))).join('').length,
    ).toBeLessThan(700)
  })

  test('of neighbours from one article is named once, unless it links to the words', () => {
    const words = said(lake, 'Das Wasser ist so klar wie vor dreißig Jahren', mira)
    expect(
      show(words, evidenceFor(lake, 'Der See ist sauber.')).filter((line) => line.includes('See-Kurier')),
    ).toHaveLength(1)
    const linked = show(said(bridge, open, hanne), said(bridge, 'Das dauert zu lange', jost))
    expect(linked.filter((line) => line.includes('Lindener Bote'))).toHaveLength(2)
  })

  test('leaves out what the article does not state', () => {
    const { publisher: _, published: __, ...bare } = lake.head
    expect(sourceLine(bare, english)).toEqual([{ text: lake.head.headline, style: 'italic' }])
  })

  test('of an abstract names the original', () => {
    expect(sourceLine(abstract.head, german).at(-1)).toContain('„Marktplatz: Händler wollen bleiben“')
  })

  test('has the day where the article was published, whatever the zone', () => {
    expect(sourceLine({ ...lake.head, published: '2026-11-10T23:30:00-08:00' }, english).at(-1)).toBe(
      ' · See-Kurier · 10 November 2026',
    )
  })
})

describe('a link to the very words', () => {
  test('short words whole, with what has a meaning in the fragment encoded', () => {
    expect(linkToWords('https://bote.example/a', 'Ein-Mann-Zelt, ja')).toBe(
      'https://bote.example/a#:~:text=Ein%2DMann%2DZelt%2C%20ja',
    )
  })

  test('long words by their beginning and end', () => {
    const words = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ')
    expect(linkToWords('https://bote.example/a', words)).toBe(
      'https://bote.example/a#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29',
    )
  })

  test('an address that has a fragment keeps it; half a letter does no harm', () => {
    expect(linkToWords('https://bote.example/a#top', '\ud83d')).toBe('https://bote.example/a#top:~:text=%EF%BF%BD')
  })
})

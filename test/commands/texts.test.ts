import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/commands/catalogue.ts'
import { shorten } from '../../src/commands/shorten.ts'
import { english } from '../../src/commands/texts/english.ts'
import { formatDates } from '../../src/commands/texts/formats.ts'
import { german } from '../../src/commands/texts/german.ts'
import { type Texts, textsIn } from '../../src/commands/texts/texts.ts'

/** Every sentence that needs no facts, with its place. */
function sentences(texts: object, place = ''): [string, string][] {
  return Object.entries(texts).flatMap(([name, value]) => {
    if (typeof value === 'string') return [[`${place}${name}`, value] as [string, string]]
    return typeof value === 'object' && value !== null ? sentences(value, `${place}${name}.`) : []
  })
}

describe.each([
  ['German', german],
  ['English', english],
])('%s', (_, texts: Texts) => {
  test('no sentence is empty or ends in white space, but for the prompt', () => {
    expect(
      sentences(texts).filter(([name, text]) => name !== 'terminal.prompt' && (text === '' || text !== text.trim())),
    ).toEqual([])
  })

  test('the menu’s lines fit into Telegram’s menu', () => {
    expect(catalogue.filter(({ name }) => !/^[a-z0-9_]{1,32}$/.test(name))).toEqual([])
    expect(catalogue.filter(({ description }) => description(texts).length > 60)).toEqual([])
    expect(texts.botDescription.length).toBeLessThanOrEqual(512)
    expect(texts.botShortDescription.length).toBeLessThanOrEqual(120)
  })

  test('toasts on buttons are short enough for Telegram', () => {
    expect(texts.buttonGone.length).toBeLessThanOrEqual(200)
  })
})

test('German addresses nobody as „Sie“', () => {
  const formal = sentences(german).filter(([, text]) => /\b(Ihnen|Ihre?[nmrs]?)\b|(?<!^|[.:?!] )\bSie\b/.test(text))
  expect(formal).toEqual([])
})

describe('figures and dates', () => {
  test.each([
    [german.lists.articles(1), '1 Artikel, die neuesten zuerst'],
    [german.lists.articles(1204), '1.204 Artikel, die neuesten zuerst'],
    [english.lists.articles(1), '1 article, newest first'],
    [english.lists.articles(1204), '1,204 articles, newest first'],
    [german.lists.people(1), '1 Stimme kommt zu Wort, die meistzitierten zuerst'],
    [english.lists.people(2), '2 voices are quoted, most quoted first'],
    [german.lists.part(4, 6, 14), '4 bis 6 von 14'],
    [german.lists.part(7, 7, 7), '7 von 7'],
    [german.date('2026-11-03'), '3. November 2026'],
    [english.date('2026-11-03T23:59:00+14:00'), '3 November 2026'],
    [german.date('gestern'), 'gestern'],
    [formatDates('de-DE', '2026-11-03', '2026-11-21'), '3.–21. November 2026'],
    [formatDates('de-DE', '2026-11-03', '2026-11-03'), '3. November 2026'],
    [formatDates('de-DE', 'früher', '2026-11-03'), 'früher – 2026-11-03'],
    [textsIn('de').refusal.people(['A', 'B', 'C']), 'Zu Wort kommen dort zum Beispiel: A, B und C.'],
  ])('%s', (said, expected) => {
    expect(said.replace(/[\u2009\u202f]/g, '')).toBe(expected)
  })
})

describe('labels', () => {
  test('never longer than their room, marked where cut, and the beginning of what they stand for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const label = shorten(text, limit)
        expect(Array.from(label).length).toBeLessThanOrEqual(limit)
        if (label !== text) expect(text.startsWith(label.replace(/…$/, ''))).toBe(true)
      }),
    )
  })

  test('cut between words where that leaves enough', () => {
    expect(shorten('Die Brücke von Oberlinden bleibt', 20)).toBe('Die Brücke von…')
    expect(shorten('Donaudampfschifffahrt', 10)).toBe('Donaudamp…')
  })
})

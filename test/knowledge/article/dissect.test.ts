import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dissect } from '../../../src/knowledge/article/dissect.ts'

const partsOf = (text: string, language = 'de', headline?: string): readonly (readonly [string, string])[] =>
  dissect(text, headline === undefined ? { language } : { language, headline }).parts.map(
    (part) => [part.kind, text.slice(part.start, part.end)] as const,
  )

const linksIn = (body: string, language = 'de'): readonly string[] =>
  partsOf(`${body}\n\nEnde gut.`, language)
    .filter(([kind]) => kind === 'link')
    .map(([, words]) => words)

describe('a scraped page', () => {
  test('comes apart into headline, teaser, credit, dateline, link and body', () => {
    const text = [
      'Fähre fährt wieder',
      'Nach drei Wochen legt die „Tante Gesa“ ab. Die Gäste freut es.',
      'Foto: Inselblatt / Tjark Onnen',
      'Nordersand. Am Kai spielte eine Kapelle. Lesen Sie auch Warum Fähren im Herbst teurer werden Kapitänin Wiebke Onnen sagte: „Endlich.“',
    ].join('\n\n')
    expect(partsOf(text)).toEqual([
      ['headline', 'Fähre fährt wieder'],
      ['teaser', 'Nach drei Wochen legt die „Tante Gesa“ ab. Die Gäste freut es.'],
      ['credit', 'Foto: Inselblatt / Tjark Onnen'],
      ['dateline', 'Nordersand.'],
      ['body', 'Am Kai spielte eine Kapelle.'],
      ['link', 'Lesen Sie auch Warum Fähren im Herbst teurer werden'],
      ['body', 'Kapitänin Wiebke Onnen sagte: „Endlich.“'],
    ])
  })

  test('without a headline line is all body', () => {
    const text = 'Die Fähre fährt wieder.\n\nSie legte am Montag ab.'
    expect(partsOf(text)).toEqual([['body', text]])
  })

  test('has the stated headline, though it ends with a stop', () => {
    expect(partsOf('Die Fähre fährt.\n\nSie legte ab.', 'de', 'Die Fähre fährt.')[0]).toEqual([
      'headline',
      'Die Fähre fährt.',
    ])
  })

  test('keeps a first sentence when the stated headline is another', () => {
    expect(partsOf('Die Fähre fährt\n\nSie legte ab.', 'de', 'Insel atmet auf')[0]?.[0]).toBe('body')
  })

  test('with Windows line ends has the same parts', () => {
    expect(partsOf('Fähre fährt\r\n\r\nQuelle: Inselblatt\r\n\r\nSie legte ab.').map(([kind]) => kind)).toEqual([
      'headline',
      'credit',
      'body',
    ])
  })

  test('that is empty has no parts', () => expect(partsOf(' \n ')).toEqual([]))
})

describe('the title of a glued link ends', () => {
  test.each([
    [
      'before a role and a name',
      'Es regnete. Analyse Rat wagt neuen Anlauf, Straßen im Streit mit Anwohnern zu sperren Bürgermeisterin Ada Lohse hat das abgelehnt.',
      'Analyse Rat wagt neuen Anlauf, Straßen im Streit mit Anwohnern zu sperren',
    ],
    [
      'before a quotation',
      'Es regnete. Lesen Sie auch Wie ein Dorf seinen Bäcker rettet "Wir backen weiter, das ist alles", sagt Lohse.',
      'Lesen Sie auch Wie ein Dorf seinen Bäcker rettet',
    ],
    [
      'before a participle',
      'Es regnete. Mehr zum Thema - Wie ein Hund aus Harl Trüffel findet Bezahlt wurde die Suche vom Land.',
      'Mehr zum Thema - Wie ein Hund aus Harl Trüffel findet',
    ],
    [
      'before a small word',
      'Es regnete. Lesen Sie auch: Streit um die Brücke geht weiter Der Rat tagt am Montag.',
      'Lesen Sie auch: Streit um die Brücke geht weiter',
    ],
    [
      'at its question mark',
      'Es regnete. Lesen Sie auch: Wer rettet die Brücke? Lohse sagte nichts.',
      'Lesen Sie auch: Wer rettet die Brücke?',
    ],
    [
      'at the end of the text',
      'Es regnete. Mehr zum Thema - Treffen in Harl: Zusammenarbeit der Dörfer gestärkt',
      'Mehr zum Thema - Treffen in Harl: Zusammenarbeit der Dörfer gestärkt',
    ],
    [
      'at its own stop',
      'Es regnete. Lesen Sie auch: Brücke bleibt zu. Lohse sagte nichts.',
      'Lesen Sie auch: Brücke bleibt zu.',
    ],
  ])('%s', (_, body, link) => expect(linksIn(body)).toEqual([link]))

  test.each([
    [
      'before an article',
      'It rained. Opinion: Why the village needs its baker back The council said no.',
      'Opinion: Why the village needs its baker back',
    ],
    [
      'before a role without capital in mid-sentence',
      'It rained. Read more: What became of the lost ferries Harbour master Ida Crake, who came by boat, laughed.',
      'Read more: What became of the lost ferries',
    ],
    [
      'before a name and its verb',
      'It rained. See also: Ferry chaos at Harl Point continues Ida Crake has until May to decide.',
      'See also: Ferry chaos at Harl Point continues',
    ],
  ])('in English %s', (_, body, link) => expect(linksIn(body, 'en')).toEqual([link]))

  test('in French before an article', () => {
    expect(linksIn('Il pleut. Lire aussi : Comment le village a sauvé son boulanger Le conseil a voté.', 'fr')).toEqual(
      ['Lire aussi : Comment le village a sauvé son boulanger'],
    )
  })
})

describe('an ordinary sentence stays body', () => {
  test.each([
    'Es regnete. Analyse und Kritik gehören zusammen, sagte Lohse.',
    'Es regnete. Analysen Harler Forscher zeigen das Gegenteil.',
    'Es regnete. Quelle des Streits war ein Zaun.',
    'Es regnete. Quelle: Ein Mann, der seinen Namen nicht nennen will, hat das alles bestätigt.',
    'Es regnete. Kommentar überflüssig, fand Lohse.',
    'Es regnete. Mehr zum Thema erfahren Gäste am Dienstag im Rathaus.',
    'Es regnete. Hintergrund: Die Firma hatte im Mai 300 Stellen gestrichen.',
    'Es regnete. Interview und Fotos hatte Lohse abgelehnt.',
  ])('%s', (body) => expect(linksIn(body)).toEqual([]))

  test.each([
    'It rained. Analysis of the water showed nothing.',
    'It rained. Comment was refused by the council.',
    'It rained. Related costs were paid by the village.',
    'It rained. Watch the water, she said.',
    'It rained. Live music was played until ten.',
    'It rained. Opinion is divided in Harl.',
  ])('%s', (body) => expect(linksIn(body, 'en')).toEqual([]))
})

describe('a dateline', () => {
  test.each([
    ['Seebrück – Der Rat tagt.', 'Seebrück –'],
    ['HARL POINT — The council met.', 'HARL POINT —'],
    ['Harl Point. Ida Crake smiled.', 'Harl Point.'],
    ['Seebrück (nda) - Der Rat tagt.', 'Seebrück (nda) -'],
    ['HARL, May 3 (Newsfeed) -- The council met.', 'HARL, May 3 (Newsfeed) --'],
    ['Seebrück/Harl. Der Rat tagt.', 'Seebrück/Harl.'],
    ['St. Odo – „Nein“, sagte Lohse.', 'St. Odo –'],
  ])('is found in „%s“', (text, dateline) => expect(partsOf(text)[0]).toEqual(['dateline', dateline]))

  test.each([
    'Nein. Der Rat tagt nicht.',
    'Lohse – die Bürgermeisterin – kam nicht.',
    'Der Rat – er tagt. Das ist neu.',
    'Ida J. Crake met the council.',
    'Lohse lachte. Der Rat tagt.',
  ])('is not seen in „%s“', (text) => expect(partsOf(text)[0]?.[0]).toBe('body'))
})

describe('a credit', () => {
  test.each([
    'Foto: Ida Crake',
    'Quelle: nda © Ida Crake',
    '© Ida Crake / Inselblatt',
    'Photo : L’Île / Ida Crake',
    'Symbolbild: Inselblatt',
  ])('is the line „%s“', (line) =>
    expect(
      partsOf(`Es regnete heute.\n\n${line}\n\nEs schneite.`, line.startsWith('Photo :') ? 'fr' : 'de')[1],
    ).toEqual(['credit', line]),
  )

  test.each([
    'Quelle: Ein Mann, der seinen Namen nicht nennen will, hat alles bestätigt.',
    'Bilder sagen mehr als Worte, fand Lohse.',
    'Quellen im Rathaus bestätigten das.',
  ])('is not the line „%s“', (line) =>
    expect(partsOf(`Es regnete heute.\n\n${line}\n\nEs schneite.`).map(([kind]) => kind)).toEqual(['body']),
  )
})

const pieces = fc.constantFrom(
  'Es regnete.',
  'Analyse',
  'Lesen Sie auch',
  ':',
  '–',
  '\n\n',
  ' ',
  'Foto: Lohse',
  '„Nein“',
  '"',
  'Rat',
  'tagt',
  'zu sperren',
  'Der',
  '?',
  '.',
  '\r\n',
  '😀',
)

test('parts are in order, do not overlap, are trimmed and cover every letter', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('de', 'en', 'fr', 'xx'), (some, language) => {
      const text = some.join(' ')
      let at = 0
      for (const part of dissect(text, { language }).parts) {
        expect(text.slice(at, part.start).trim()).toBe('')
        expect(text.slice(part.start, part.end)).toBe(text.slice(part.start, part.end).trim())
        expect(part.end).toBeGreaterThan(part.start)
        at = part.end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { fromPdf } from '../../../src/knowledge/loading/pdf/read-pdf.ts'
import { aPdf } from './a-pdf.ts'

const page = (number: number, lines: readonly string[]) => [
  { words: 'Inselblatt, Dienstag', y: 780 },
  ...lines.map((words, index) => ({ words, y: 740 - index * 12 })),
  { words: `Seite ${number} von 3`, y: 20 },
]

describe('a PDF', () => {
  test('gives paragraphs, without what stands on each page, with parted words whole', async () => {
    const pdf = aPdf([
      page(1, ['Die Brücke ist nicht sicher, sagt die Bürger-', 'meisterin am Montag.']),
      page(2, ['Der Rat will bis zum Winter entscheiden und', 'sucht noch']),
      page(3, ['Geld für den Nord-', 'Süd-Verkehr.']),
    ])
    expect(await fromPdf(pdf, 'a')).toMatchObject({
      article: {
        id: 'a',
        language: 'de',
        text: [
          'Die Brücke ist nicht sicher, sagt die Bürgermeisterin am Montag.',
          'Der Rat will bis zum Winter entscheiden und sucht noch Geld für den Nord-Süd-Verkehr.',
        ].join('\n\n'),
      },
    })
  })

  test('has the largest words of its first page as headline, and the date it was made', async () => {
    const lines = [
      { words: 'Die Brücke bleibt', y: 760, size: 20 },
      { words: 'noch lange zu', y: 736, size: 20 },
      { words: 'Der Rat der Stadt tagt am Montag.', y: 700 },
      { words: 'Er hat kein Geld.', y: 660 },
    ]
    const pdf = aPdf([lines], { Title: 'bruecke_final.indd', CreationDate: "D:20261103143000+01'00'" })
    expect(await fromPdf(pdf, 'a')).toMatchObject({
      article: {
        headline: 'Die Brücke bleibt noch lange zu',
        published: '2026-11-03T14:30:00+01:00',
        text: 'Die Brücke bleibt noch lange zu\n\nDer Rat der Stadt tagt am Montag.\n\nEr hat kein Geld.',
      },
    })
  })

  test('has its own title where the page bears it out', async () => {
    const pdf = aPdf(
      [
        [
          { words: 'INSELBLATT', y: 760, size: 30 },
          { words: 'Brücke bleibt zu', y: 700, size: 14 },
        ],
      ],
      {
        Title: 'Brücke bleibt zu',
      },
    )
    expect(await fromPdf(pdf, 'a')).toMatchObject({ article: { headline: 'Brücke bleibt zu' } })
  })

  test.each([
    ['is none', Buffer.from('%PDF-1.4\nnothing'), 'this is no PDF that can be read'],
    ['is empty', new Uint8Array(0), 'this is no PDF that can be read'],
    ['holds no words', aPdf([[]]), 'the PDF holds pictures of pages and no text; it would need text recognition'],
  ])('that %s is refused', async (_, bytes, reason) => expect(await fromPdf(bytes, 'a')).toEqual({ reason }))
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { extractPage } from '../../../../src/knowledge/loading/web/extract-page.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pages')
const expectedSchema = z.looseObject({ text: z.array(z.string()) })

const sentence = 'Die Hafenmeisterin öffnete am Montag das Tor, und alle Boote fuhren hinaus.'
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Absatz ${index}: ${sentence}</p>`).join('\n')
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head>${head}</head><body><article><h1>Das Tor ist offen</h1>${body}</article></body></html>`

const textOf = (html: string | Uint8Array): string => {
  const found = extractPage(html)
  return 'refused' in found ? `refused: ${found.refused}` : found.text
}

describe('pages as papers print them', () => {
  test.each(readdirSync(folder))('%s: the article and nothing around it', (name) => {
    const { text, ...facts } = expectedSchema.parse(
      JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')),
    )
    const found = extractPage(readFileSync(join(folder, name, 'page.html')))
    expect(found).toEqual({ ...facts, text: text.join('\n\n') })
  })
})

describe('between the paragraphs', () => {
  test.each([
    ['a link to another article', '<p><b>Lesen Sie auch: <a href="/x">Die Schleuse bleibt zu</a></b></p>'],
    ['a line that is only a link', '<p><a href="/x">Alle Bilder vom Hafenfest</a></p>'],
    ['a photo credit', '<p>Foto: Agentur Wolkenbild</p>'],
    ['a photo credit with a sign', '<p>© Agentur Wolkenbild</p>'],
    [
      'a caption',
      '<figure><img src="x.jpg"><figcaption>Das Tor am Montag, kurz vor der Öffnung.</figcaption></figure>',
    ],
    ['a newsletter box', '<div class="newsletter-signup"><p>Jeden Morgen das Wichtigste, und das kostenlos.</p></div>'],
    [
      'related articles',
      '<div class="relatedArticles"><p>Auch das Nachbartor, so hieß es, wird bald gebaut.</p></div>',
    ],
    ['a byline in a box of its own', '<div class="article__author">Ada Muster</div>'],
    ['a box of links', '<div class="teaser-box"><a href="/x">Die Schleuse bleibt bis auf Weiteres zu</a></div>'],
    ['an advertisement', '<p>Anzeige</p>'],
    ['words that are hidden', '<p style="display: none">Dieser Satz, so viel ist sicher, wird nie gezeigt.</p>'],
    ['a script', '<script>document.write("<p>Ein Satz, der nie geschrieben wird.</p>")</script>'],
  ])('%s is left out', (_, block) => {
    const text = textOf(page(`${paragraphs(4)}${block}${paragraphs(4)}`))
    expect(text).toBe(textOf(page(`${paragraphs(4)}${paragraphs(4)}`)))
    expect(text).toContain('Absatz 3')
  })

  test.each([
    [
      'a sentence that begins like a credit',
      '<p>Bild und Ton waren nach der Öffnung des Tores endlich wieder in bester Ordnung.</p>',
    ],
    [
      'a link inside a sentence',
      '<p>Der <a href="/x">Bericht des Hafenamtes</a> nennt dafür, wie es heißt, drei Gründe und zwei Namen.</p>',
    ],
    ['a subheading', '<h2>Drei Gründe und zwei Namen</h2>'],
    ['a subheading with a box inside', '<h2><div>Drei Gründe und zwei Namen</div></h2>'],
    ['a link in a list amid the text', '<ul><li><a href="/x">Der Bericht des Hafenamtes</a></li></ul>'],
    [
      'a box whose name only says what it has',
      '<div class="box has-newsletter"><p>Der Bericht, so das Amt, kommt später.</p></div>',
    ],
    ['a question by a paper whose name is also a word for pictures', '<p>BILD: Wer hat das Tor geöffnet?</p>'],
    ['a short answer', '<p>Nein.</p>'],
  ])('%s stays', (_, block) => {
    const words = block.replace(/<[^>]+>/gu, '')
    expect(textOf(page(`${paragraphs(4)}${block}${paragraphs(4)}`)).split('\n\n')).toContain(words)
  })
})

describe('below the article', () => {
  test.each(['Über den Autor', 'Das könnte Sie auch interessieren', 'Mehr zum Thema: Hafen', 'Kommentare'])(
    '„%s“ ends it',
    (heading) => {
      const after = `<h3>${heading}</h3><p>Wer hier schreibt, der schreibt nicht mehr über das Tor.</p>`
      expect(textOf(page(`${paragraphs(8)}${after}`))).toBe(textOf(page(paragraphs(8))))
    },
  )

  test('a biography longer than the article is no part of it', () => {
    const life = Array.from(
      { length: 14 },
      (_, year) => `<p>Im Jahr ${2000 + year} zog sie um, und wieder schrieb sie.</p>`,
    )
    const article = paragraphs(12)
    expect(textOf(page(`${article}<div class="author-bio">${life.join('')}</div>`))).toBe(textOf(page(article)))
  })

  test('a heading of that kind does not end it when most of the text is still to come', () => {
    expect(textOf(page(`${paragraphs(2)}<h3>Mehr zum Thema</h3>${paragraphs(8)}`))).toContain('Absatz 7')
  })
})

describe('what is no article', () => {
  test.each([
    ['nothing', '', 'no text'],
    ['a page of pictures', page('<img src="a.jpg"><img src="b.jpg">').replace(/<h1>.*<\/h1>/u, ''), 'no text'],
    ['a page of 5 million letters and more', 'x'.repeat(5_000_001), 'too long'],
    ['a hundred thousand elements', '<p>a</p>'.repeat(100_000), 'too many elements'],
    ['elements inside each other without end', `${'<div>'.repeat(20_000)}x`, 'too deep'],
    ['tables inside each other', `${'<table><tr><td>'.repeat(300)}x`, 'too deep'],
    ['a tag with a million attributes', `<p ${'a=b '.repeat(1_000_000)}>x</p>`, 'too many elements'],
  ])('%s is refused', (_, html, refused) => expect(extractPage(html)).toEqual({ refused }))

  test('a page without any tag is its words', () => expect(textOf(sentence)).toBe(sentence))
})

describe('whatever the page', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<table><tr><td>',
      '<br><br>',
      '<a href="#">',
      '</a>',
      '<h2>',
      '<li>',
    ],
    ...[
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<body>',
      '</html>',
      '<title>',
      '<p itemprop=articleBody>',
      '&amp;',
      sentence,
      ' ',
    ],
  )

  test('it is an article or refused, and never an error', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = extractPage(pieces.join(''))
        expect('refused' in found ? found.refused : found.text).not.toBe('')
      }),
      { numRuns: 150 },
    )
  })

  test('every line of the text stands on the page', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 }), { minLength: 3, maxLength: 8 }), (texts) => {
        const lines = textOf(page(texts.map((text) => `<p>${text}.</p>`).join(''))).split('\n\n')
        for (const line of lines) expect(texts.map((text) => `${text}.`)).toContain(line)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the text a page states for search engines', () => {
  const stated = Array.from({ length: 6 }, (_, index) => `Absatz ${index}: ${sentence}`).join('\n')
  const json = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Das Tor ist offen', articleBody: stated })}</script>`

  test('stands in for a page that is filled by scripts', () => {
    expect(textOf(page('<div id="app">Wird geladen …</div>', json))).toBe(stated)
  })

  test('ends the article where it ends', () => {
    const other = '<p>Ein anderer Satz, der auf der Seite steht, gehört nicht zum Artikel.</p>'
    expect(textOf(page(`${paragraphs(6)}${other}`, json))).toBe(textOf(page(paragraphs(6))))
  })
})

import { describe, expect, test } from 'vitest'
import { statedFacts } from '../../../../src/knowledge/loading/web/metadata/page-facts.ts'
import { parsePage } from '../../../../src/knowledge/loading/web/parse-page.ts'

const factsOf = (head: string, body = ''): Partial<ReturnType<typeof statedFacts>> => {
  const parsed = parsePage(`<html><head>${head}</head><body>${body}<p>Ein Satz.</p></body></html>`)
  return 'refused' in parsed ? {} : statedFacts(parsed.document)
}

const json = (facts: object): string => `<script type="application/ld+json">${JSON.stringify(facts)}</script>`

describe('who published a page', () => {
  test.each([
    ['its JSON-LD', json({ '@type': 'Article', publisher: { name: 'Hansekurier' } }), '', 'Hansekurier'],
    [
      'its JSON-LD by reference',
      json({
        '@graph': [
          { '@type': 'NewsArticle', publisher: { '@id': '#o' } },
          { '@id': '#o', name: 'Hansekurier' },
        ],
      }),
      '',
      'Hansekurier',
    ],
    ['the name of the site', '<meta property="og:site_name" content="Hansekurier">', '', 'Hansekurier'],
    [
      'nobody when only a photo credit names somebody',
      '',
      '<p>Foto: Agentur Wolkenbild</p><p>Quelle: Inselblatt</p>',
      undefined,
    ],
  ])('is %s', (_, head, body, publisher) => expect(factsOf(head, body).publisher).toBe(publisher))
})

describe('who wrote it', () => {
  test.each([
    ['one author', json({ '@type': 'ReportageNewsArticle', author: { name: 'Ada Muster' } }), '', 'Ada Muster'],
    [
      'two authors',
      json({ '@type': 'NewsArticle', author: [{ name: 'Ada Muster' }, 'Bo Beispiel'] }),
      '',
      'Ada Muster, Bo Beispiel',
    ],
    ['the meta element', '<meta name="author" content="Von Ada Muster">', '', 'Ada Muster'],
    ['the link to the author', '', '<a rel="author" href="/ada">Ada Muster</a>', 'Ada Muster'],
    [
      'the line of the author without its date',
      '',
      '<p class="byline">By Ada Muster | November 3, 2026 8:15 PM</p>',
      'Ada Muster',
    ],
    ['no address', '<meta name="article:author" content="https://example.org/ada">', '', undefined],
  ])('%s', (_, head, body, byline) => expect(factsOf(head, body).byline).toBe(byline))
})

describe('when', () => {
  test.each([
    [
      'JSON-LD before all',
      `${json({ '@type': 'NewsArticle', datePublished: '2026-11-03' })}<meta name="date" content="2020-01-01">`,
      '',
      '2026-11-03',
    ],
    [
      'a meta element',
      '<meta property="article:published_time" content="2026-11-03T08:15:00+01:00">',
      '',
      '2026-11-03T08:15:00+01:00',
    ],
    [
      'the <time> beside the headline',
      '',
      '<header><h1>Das Tor</h1><time datetime="2026-11-03">heute</time></header>',
      '2026-11-03',
    ],
    [
      'the line with the date beside the headline',
      '',
      '<div><span class="news-date">Dienstag, 3. November 2026</span><h1>Das Tor</h1></div>',
      '2026-11-03',
    ],
    [
      'not the <time> of another article',
      '',
      '<aside><time datetime="2020-01-01"></time></aside><div><div><div><h1>Das Tor</h1></div></div></div>',
      undefined,
    ],
    [
      'the <time> that is marked before another',
      '',
      '<time datetime="2020-01-01"></time><time itemprop="datePublished" datetime="2026-11-03"></time>',
      '2026-11-03',
    ],
    ['nothing for a date that does not exist', '<meta name="date" content="2026-02-30">', '', undefined],
  ])('%s', (_, head, body, published) => expect(factsOf(head, body).published).toBe(published))
})

describe('its headline', () => {
  test.each([
    [
      'the heading that the title repeats',
      '<title>Das Tor ist offen | Hansekurier</title>',
      '<h1>Hansekurier</h1><h1>Das Tor ist offen</h1>',
      'Das Tor ist offen',
    ],
    [
      'the title without the site, where headings are silent',
      '<title>Das Tor ist offen | Hansekurier</title>',
      '',
      'Das Tor ist offen',
    ],
    ['what JSON-LD says', json({ '@type': 'Article', headline: 'Das Tor ist offen' }), '', 'Das Tor ist offen'],
    ['the only heading', '', '<h1>Das Tor ist offen</h1>', 'Das Tor ist offen'],
  ])('is %s', (_, head, body, headline) => expect(factsOf(head, body).headline).toBe(headline))
})

test.each([
  ['a comment', '<!--', '-->'],
  ['CDATA', '<![CDATA[', ']]>;'],
  ['a comment of a script', '/*<![CDATA[*/', ''],
])('JSON-LD may be wrapped in %s', (_, open, close) => {
  const stated = JSON.stringify({ '@type': 'NewsArticle', author: 'Ada Muster' })
  const facts = factsOf(`<script type="application/ld+json">\n${open}\n${stated}\n${close}\n</script>`)
  expect(facts.byline).toBe('Ada Muster')
})

test('JSON-LD made to be slow is left out like any that is broken', () => {
  const facts = factsOf(
    `<script type="application/ld+json">{${`-->${' '.repeat(400_000)}x`}</script><meta name="author" content="Ada Muster">`,
  )
  expect(facts.byline).toBe('Ada Muster')
})

test('JSON-LD that is broken costs nothing but its facts', () => {
  const facts = factsOf(
    '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="author" content="Ada Muster">',
  )
  expect(facts.byline).toBe('Ada Muster')
})

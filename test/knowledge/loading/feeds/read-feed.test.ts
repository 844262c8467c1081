import { describe, expect, test } from 'vitest'
import { looksLikeFeed, readFeed } from '../../../../src/knowledge/loading/feeds/read-feed.ts'

const read = (content: string) => readFeed(Buffer.from(content), 'https://inselblatt.example/feed')
const long = 'Der Rat der Stadt tagt am Montag über die Brücke und sucht Geld. '.repeat(10).trim()

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel><title>Inselblatt</title><language>de-DE</language><ttl>60</ttl>${items}</channel></rss>`

describe('RSS', () => {
  test('names articles; a short description is no text', async () => {
    const item = `<item><title>A &amp; B</title><link>/bruecke</link><guid isPermaLink="false">1</guid>
      <description>Sie bleibt zu …</description><pubDate>Tue, 03 Nov 2026 08:00:00 +0100</pubDate><dc:creator>Mia Holt</dc:creator></item>`
    expect(await read(rss(item))).toEqual({
      kind: 'items',
      pause: 3600,
      items: [
        {
          key: '1 Tue, 03 Nov 2026 08:00:00 +0100',
          url: 'https://inselblatt.example/bruecke',
          headline: 'A & B',
          published: '2026-11-03T08:00:00+01:00',
          byline: 'Mia Holt',
          publisher: 'Inselblatt',
          language: 'de-DE',
        },
      ],
    })
  })

  test('may hold the whole text', async () => {
    const item = `<item><title>A</title><link>https://inselblatt.example/a</link><description>Kurz.</description>
      <content:encoded><![CDATA[<p>${long}</p><p>Zweiter <b>Absatz</b>.</p>]]></content:encoded></item>`
    expect(await read(rss(item))).toMatchObject({ items: [{ teaser: 'Kurz.', text: `${long}\n\nZweiter Absatz.` }] })
  })

  test.each([
    ['breaks off', `<p>${long} Und dann […]</p>`],
    ['is short', '<p>Sie bleibt zu.</p>'],
  ])('whose text %s has only its page', async (_, content) => {
    const item = `<item><link>https://inselblatt.example/a</link><content:encoded><![CDATA[${content}]]></content:encoded></item>`
    expect(await read(rss(item))).toMatchObject({ items: [{ url: 'https://inselblatt.example/a' }] })
    expect(JSON.stringify(await read(rss(item)))).not.toContain('"text"')
  })

  test('leaves out items that lead to no page of the web', async () => {
    expect(await read(rss('<item><title>A</title><link>javascript:alert(1)</link></item>'))).toMatchObject({
      items: [],
    })
  })

  test('in another encoding is read by what it declares', async () => {
    const xml = rss('<item><title>Brücke</title><link>/a</link></item>').replace(
      '"1.0"?',
      '"1.0" encoding="ISO-8859-1"?',
    )
    expect(await readFeed(Buffer.from(xml, 'latin1'), 'https://p.example/')).toMatchObject({
      items: [{ headline: 'Brücke' }],
    })
  })

  test('with entities that blow up is read without them', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss('<item><title>x &b;</title><link>/a</link></item>').replace(/^<\?.*?\?>/u, '')}`
    expect(JSON.stringify(await read(bomb)).length).toBeLessThan(500)
  })
})

test('Atom names articles by their alternate link', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Inselblatt</title><entry><id>urn:1</id><title>A</title>
    <link rel="self" href="/x.atom"/><link href="/a"/><updated>2026-11-04T08:00:00Z</updated><published>2026-11-03T08:00:00Z</published>
    <author><name>Mia Holt</name></author><content type="html">&lt;p&gt;${long}&lt;/p&gt;</content></entry></feed>`
  expect(await read(atom)).toMatchObject({
    items: [
      {
        key: 'urn:1 2026-11-04T08:00:00Z',
        url: 'https://inselblatt.example/a',
        published: '2026-11-03T08:00:00Z',
        byline: 'Mia Holt',
        language: 'de',
        text: long,
      },
    ],
  })
})

test('JSON Feed may hold plain text', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Inselblatt',
    items: [
      { id: '1', url: 'https://inselblatt.example/a', content_text: long, date_published: '2026-11-03T08:00:00Z' },
    ],
  }
  expect(await read(JSON.stringify(feed))).toMatchObject({ items: [{ text: long, publisher: 'Inselblatt' }] })
})

test('RDF names articles', async () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Inselblatt</title></channel><item><title>A</title><link>https://inselblatt.example/a</link><dc:date>2026-11-03</dc:date></item></rdf:RDF>`
  expect(await read(rdf)).toMatchObject({ items: [{ url: 'https://inselblatt.example/a', published: '2026-11-03' }] })
})

test('OPML lists the feeds of all its folders once', async () => {
  const opml = `<opml version="2.0"><body><outline text="Nord"><outline xmlUrl="https://a.example/f"/><outline text="West">
    <outline xmlUrl="https://b.example/f"/></outline></outline><outline xmlUrl="https://a.example/f"/></body></opml>`
  expect(await read(opml)).toEqual({ kind: 'list', addresses: ['https://a.example/f', 'https://b.example/f'] })
})

describe('a sitemap', () => {
  const news = `<url><loc>https://inselblatt.example/a?x=1&amp;y=2</loc><news:news><news:publication><news:name>Inselblatt</news:name>
    <news:language>de</news:language></news:publication><news:publication_date>2026-11-03T08:00:00+01:00</news:publication_date>
    <news:title>A &amp; B</news:title></news:news></url>`
  const urlset = (entries: string): string =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries}</urlset>`

  test('of news names articles with headline and date, other pages left out', async () => {
    expect(await read(urlset(`<url><loc>https://inselblatt.example/impressum</loc></url>${news}`))).toEqual({
      kind: 'items',
      items: [
        {
          key: 'https://inselblatt.example/a?x=1&y=2 2026-11-03T08:00:00+01:00',
          url: 'https://inselblatt.example/a?x=1&y=2',
          headline: 'A & B',
          published: '2026-11-03T08:00:00+01:00',
          publisher: 'Inselblatt',
          language: 'de',
        },
      ],
    })
  })

  test('without news names its pages', async () => {
    const entry =
      '<url><loc>https://inselblatt.example/a</loc><lastmod>2026-11-03</lastmod></url><url><loc>ftp://x/</loc></url>'
    expect(await read(urlset(entry))).toMatchObject({ items: [{ key: 'https://inselblatt.example/a 2026-11-03' }] })
  })

  test('that is an index leads on', async () => {
    const index = '<sitemapindex><sitemap><loc>https://inselblatt.example/news.xml</loc></sitemap></sitemapindex>'
    expect(await read(index)).toEqual({ kind: 'list', addresses: ['https://inselblatt.example/news.xml'] })
  })
})

test.each([
  ['a page', '<html><body>Hallo</body></html>', 'this is no feed that can be read'],
  ['nothing', '', 'this is no feed that can be read'],
  ['an empty list', '<opml version="2.0"><body><outline text="Nord"/></body></opml>', 'the list names no feed'],
  ['an empty sitemap', '<urlset></urlset>', 'the sitemap names no page'],
])('%s is refused', async (_, content, reason) => expect(await read(content)).toEqual({ kind: 'refused', reason }))

test.each([
  [rss(''), true],
  ['<feed xmlns="http://www.w3.org/2005/Atom"/>', true],
  ['{"version": "https://jsonfeed.org/version/1.1"}', true],
  ['{"headline": "A", "text": "B"}', false],
  ['<!doctype html><html><body>about <rss> feeds', false],
])('a feed is told by its beginning: %s', (content, expected) =>
  expect(looksLikeFeed(Buffer.from(content))).toBe(expected),
)

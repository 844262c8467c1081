import { describe, expect, onTestFinished, test } from 'vitest'
import type { Fetch } from '../../../src/knowledge/loading/fetch/fetched.ts'
import { politeFetch } from '../../../src/knowledge/loading/fetch/polite-fetch.ts'
import { loadInto } from '../../../src/knowledge/loading/load-into.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { type Answer, aBadWebServer, document } from '../../support/a-bad-web-server.ts'
import { aPdf } from './a-pdf.ts'
import { folderWith } from './temporary-folder.ts'

const emptyLibrary = (): Library => {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  return library
}

const here = (): Fetch => politeFetch({ allowLoopback: { warn: () => undefined }, pause: 0, timeout: 2000 })

const sentence =
  'Die Brücke über den Fluss bleibt bis zum Winter geschlossen, wie der Rat der Stadt am Montag mitteilte. '
const page = (title: string, more = ''): string =>
  `<!doctype html><html lang="de"><head><title>${title}</title><meta property="og:site_name" content="Inselblatt">${more}</head>
  <body><article><h1>${title}</h1><p>${sentence.repeat(3)}</p><p>„Sie ist nicht sicher“, sagte Ida Crake. ${sentence}</p></article></body></html>`

const html = (content: string): Answer => document('text/html; charset=utf-8', content)
const rss = (items: string): Answer =>
  document('text/xml', `<rss version="2.0"><channel><title>Inselblatt</title>${items}</channel></rss>`)
const item = (link: string, more = ''): string =>
  `<item><title>T</title><link>${link}</link><pubDate>Tue, 03 Nov 2026 08:00:00 +0100</pubDate>${more}</item>`

const idsIn = (library: Library): readonly string[] =>
  library
    .articles({ from: 0, size: 100 })
    .items.map((head) => head.id)
    .toSorted()

describe('an address', () => {
  test('of a page gives its article under that address', async () => {
    const { origin } = await aBadWebServer({ '/bruecke?utm_source=x': html(page('Brücke bleibt zu')) })
    const library = emptyLibrary()
    expect(await loadInto(library, [`${origin}/bruecke?utm_source=x#top`], { fetch: here() })).toMatchObject({
      added: 1,
      refusals: [],
    })
    const id = `${origin}/bruecke`
    expect(library.article(id)?.article).toMatchObject({ headline: 'Brücke bleibt zu', publisher: 'Inselblatt' })
    expect(library.quotationsIn(id).map((each) => each.speaker?.name)).toContain('Ida Crake')
  })

  test('of a page in another encoding is read as the server says', async () => {
    const latin = Buffer.from(page('Brücke bleibt zu').replaceAll(/[„“]/gu, '"'), 'latin1')
    const { origin } = await aBadWebServer({ '/a': document('text/html; charset=ISO-8859-1', latin) })
    const library = emptyLibrary()
    await loadInto(library, [`${origin}/a`], { fetch: here() })
    expect(library.article(`${origin}/a`)?.article.headline).toBe('Brücke bleibt zu')
  })

  test('of a PDF or of JSON lines is read as such', async () => {
    const lines = [1, 2].map((number) => JSON.stringify({ id: `l${number}`, text: sentence })).join('\n')
    const { origin } = await aBadWebServer({
      '/a.pdf': document('application/pdf', aPdf([[{ words: 'Die Brücke bleibt zu.', y: 700 }]])),
      '/c': document('application/x-ndjson', lines),
    })
    const library = emptyLibrary()
    await loadInto(library, [`${origin}/a.pdf`, `${origin}/c`], { fetch: here() })
    expect(idsIn(library)).toEqual([`${origin}/a.pdf`, 'l1', 'l2'].toSorted())
  })

  test('of a feed gives the articles of its pages and its own, with what only the feed states', async () => {
    const full = `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${sentence.repeat(7)}</p>]]></content:encoded>`
    const { origin, asked } = await aBadWebServer({
      '/feed': rss(item('/a') + item('/b', full) + item('/none')),
      '/a': html(page('Brücke bleibt zu')),
    })
    const library = emptyLibrary()
    const report = await loadInto(library, [`${origin}/feed`], { fetch: here() })
    expect(report).toMatchObject({
      added: 2,
      refusals: [{ file: `${origin}/none`, reason: 'there is no such page (404)' }],
    })
    expect(library.article(`${origin}/a`)?.article.published).toBe('2026-11-03T08:00:00+01:00')
    expect(asked.map(({ path }) => path)).not.toContain('/b')
  })

  test('of a list of feeds and of sitemaps leads on; an article in two feeds is taken once', async () => {
    const { origin } = await aBadWebServer({
      '/list.opml': document(
        'text/x-opml',
        '<opml version="2.0"><body><outline xmlUrl="ORIGIN/one"/><outline xmlUrl="ORIGIN/two"/></body></opml>',
      ),
      '/one': rss(item('/a')),
      '/two': rss(item('/a') + item('/b')),
      '/index.xml': document(
        'application/xml',
        '<sitemapindex><sitemap><loc>ORIGIN/news.xml</loc></sitemap></sitemapindex>',
      ),
      '/news.xml': document('application/xml', '<urlset><url><loc>ORIGIN/c</loc></url></urlset>'),
      '/a': html(page('A')),
      '/b': html(page('B')),
      '/c': html(page('C')),
    })
    const fetch = here()
    /** Lists need whole addresses, which are known only once the server runs. */
    const filled: Fetch = async (url, known) => {
      const fetched = await fetch(url, known)
      if (fetched.kind !== 'document') return fetched
      return { ...fetched, bytes: Buffer.from(Buffer.from(fetched.bytes).toString().replaceAll('ORIGIN', origin)) }
    }
    const library = emptyLibrary()
    const report = await loadInto(library, [`${origin}/list.opml`, `${origin}/index.xml`], { fetch: filled })
    expect(report).toMatchObject({ added: 3, refusals: [] })
    expect(idsIn(library)).toEqual(['/a', '/b', '/c'].map((path) => `${origin}${path}`))
  })

  test('asked again fetches no page of a feed anew that is known', async () => {
    const { origin, asked } = await aBadWebServer({ '/feed': rss(item('/a')), '/a': html(page('A')) })
    const library = emptyLibrary()
    await loadInto(library, [`${origin}/feed`], { fetch: here() })
    expect(await loadInto(library, [`${origin}/feed`], { fetch: here() })).toMatchObject({ added: 0, unchanged: 1 })
    expect(asked.filter(({ path }) => path === '/a')).toHaveLength(1)
  })

  test.each([
    ['/to-private', 'private network'],
    ['/endless', 'larger than 5 MB'],
    ['/picture', 'image/png'],
    ['/page', 'no article text'],
  ])('that cannot be read is refused with a reason: %s', async (path, reason) => {
    const { origin } = await aBadWebServer({ '/page': html('<html><body></body></html>') })
    const { added, refusals } = await loadInto(emptyLibrary(), [`${origin}${path}`], { fetch: here() })
    expect({ added, refusals }).toEqual({
      added: 0,
      refusals: [{ file: `${origin}${path}`, reason: expect.stringContaining(reason) }],
    })
  })

  test('is refused where nothing is fetched', async () => {
    const { refusals } = await loadInto(emptyLibrary(), ['https://inselblatt.example/a'])
    expect(refusals).toEqual([{ file: 'https://inselblatt.example/a', reason: 'nothing is fetched from the web here' }])
  })
})

test('a saved list of feeds leads to their articles; one that is not there is named', async () => {
  const { origin } = await aBadWebServer({ '/one': rss(item('/a')), '/a': html(page('A')) })
  const folder = folderWith({
    'feeds.opml': `<opml version="2.0"><body><outline xmlUrl="${origin}/one"/></body></opml>`,
  })
  const library = emptyLibrary()
  const report = await loadInto(library, [`${folder}/feeds.opml`, `${folder}/none.opml`], { fetch: here() })
  expect(report.refusals).toEqual([{ file: `${folder}/none.opml`, reason: 'there is no such file or folder' }])
  expect(idsIn(library)).toEqual([`${origin}/a`])
})

test('what a publisher says of the use of an article is told', async () => {
  const ninjs = { uri: 'urn:1', pubStatus: 'usable', usageTerms: 'Nur in Deutschland', bodies: [{ value: sentence }] }
  const folder = folderWith({ 'a.json': JSON.stringify(ninjs) })
  const { notes } = await loadInto(emptyLibrary(), [folder])
  expect(notes).toEqual([{ file: `${folder}/a.json`, reason: 'terms of use: Nur in Deutschland' }])
})

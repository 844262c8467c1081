import { describe, expect, onTestFinished, test } from 'vitest'
import type { FeedState, FeedStates } from '../../../src/knowledge/loading/feeds/poll-feed.ts'
import type { Fetch } from '../../../src/knowledge/loading/fetch/fetched.ts'
import { politeFetch } from '../../../src/knowledge/loading/fetch/polite-fetch.ts'
import { type Following, loadFeeds } from '../../../src/knowledge/loading/load-feeds.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { type Answer, aBadWebServer, document, status } from '../../support/a-bad-web-server.ts'

const now = new Date('2026-11-23T12:00:00Z')
const later = new Date('2026-11-23T13:00:00Z')

const fetchHere = (): Fetch => politeFetch({ allowLoopback: { warn: () => undefined }, pause: 0, timeout: 2000 })

const following = (): Following => {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  const kept = new Map<string, FeedState>()
  const states: FeedStates = {
    feedState: (url) => kept.get(url),
    keepFeedState: (url, state) => void kept.set(url, state),
  }
  return { library, states, fetch: fetchHere() }
}

const sentence =
  'Die Brücke über den Fluss bleibt bis zum Winter geschlossen, wie der Rat der Stadt am Montag mitteilte. '
const page = (title: string): Answer =>
  document(
    'text/html',
    `<html lang="de"><title>${title}</title><article><h1>${title}</h1><p>${sentence.repeat(4)}</p></article>`,
  )

const feedOf =
  (items: () => readonly string[]): Answer =>
  (response, request) => {
    const links = items().map((path) => `<item><link>${path}</link></item>`)
    const etag = `"${links.length}"`
    if (request.headers['if-none-match'] === etag) status(304)(response, request)
    else
      document('text/xml', `<rss version="2.0"><channel><title>I</title>${links.join('')}</channel></rss>`, { etag })(
        response,
        request,
      )
  }

describe('following feeds', () => {
  test('takes what is new, and asks only feeds that are due', async () => {
    const items = ['/a']
    const { origin, asked } = await aBadWebServer({ '/feed': feedOf(() => items), '/a': page('A'), '/b': page('B') })
    const to = following()
    const feeds = [`${origin}/feed`]
    expect(await loadFeeds(to, feeds, now)).toMatchObject({ added: 1, refusals: [] })
    items.push('/b')
    expect(await loadFeeds(to, feeds, now)).toMatchObject({ added: 0 })
    expect(await loadFeeds(to, feeds, later)).toMatchObject({ added: 1 })
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed', '/a', '/feed', '/b'])
  })

  test('tries a page again that could not be had, though the feed has not changed', async () => {
    let broken = true
    const { origin } = await aBadWebServer({
      '/feed': feedOf(() => ['/a', '/b']),
      '/a': page('A'),
      '/b': (response, request) => (broken ? status(503) : page('B'))(response, request),
    })
    const to = following()
    expect(await loadFeeds(to, [`${origin}/feed`], now)).toMatchObject({ added: 1, refusals: [] })
    broken = false
    expect(await loadFeeds(to, [`${origin}/feed`], later)).toMatchObject({ added: 1 })
  })

  test('tries a page again whose embargo is not over, and takes what stands beside it at once', async () => {
    const until = (embargoedUntil: string) =>
      document(
        'application/json',
        JSON.stringify([
          { uri: 'x', pubStatus: 'usable', embargoedUntil, bodies: [{ value: `Sperre\n\n${sentence}` }] },
          { uri: 'y', pubStatus: 'usable', bodies: [{ value: `Frei\n\n${sentence}` }] },
        ]),
      )
    const answers: Record<string, Answer> = { '/feed': feedOf(() => ['/a']), '/a': until('2999-01-01T00:00:00Z') }
    const { origin } = await aBadWebServer(answers)
    const to = following()
    expect(await loadFeeds(to, [`${origin}/feed`], now)).toMatchObject({ added: 1 })
    answers['/a'] = until('2026-01-01T00:00:00Z')
    expect(await loadFeeds(to, [`${origin}/feed`], later)).toMatchObject({ added: 1, unchanged: 1 })
  })

  test('tells once of a page that will not come, and goes on with the next feed', async () => {
    const { origin } = await aBadWebServer({
      '/feed': feedOf(() => ['/none']),
      '/other': feedOf(() => ['/a']),
      '/a': page('A'),
    })
    const to = following()
    const feeds = [`${origin}/broken`, `${origin}/feed`, `${origin}/other`]
    const { added, refusals } = await loadFeeds(to, feeds, now)
    expect({ added, files: refusals.map(({ file }) => file) }).toEqual({
      added: 1,
      files: [`${origin}/broken`, `${origin}/none`],
    })
    expect((await loadFeeds(to, feeds, later)).refusals.map(({ file }) => file)).toEqual([`${origin}/broken`])
  })

  test('of a list asks each of them when it is due, the list as well', async () => {
    const opml = (origin: string) =>
      `<opml version="2.0"><body><outline xmlUrl="${origin}/one"/><outline xmlUrl="${origin}/two"/></body></opml>`
    const answers: Record<string, Answer> = {
      '/one': feedOf(() => ['/a']),
      '/two': feedOf(() => ['/b']),
      '/a': page('A'),
      '/b': page('B'),
    }
    const { origin, asked } = await aBadWebServer(answers)
    answers['/list'] = document('text/x-opml', opml(origin))
    const to = following()
    expect(await loadFeeds(to, [`${origin}/list`], now)).toMatchObject({ added: 2, refusals: [] })
    await loadFeeds(to, [`${origin}/list`], now)
    expect(asked.filter(({ path }) => ['/list', '/one', '/two'].includes(path))).toHaveLength(3)
    await loadFeeds(to, [`${origin}/list`], later)
    expect(asked.filter(({ path }) => ['/list', '/one', '/two'].includes(path))).toHaveLength(6)
  })
})

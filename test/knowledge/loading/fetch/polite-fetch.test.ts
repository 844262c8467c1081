import { describe, expect, test } from 'vitest'
import type { Fetch } from '../../../../src/knowledge/loading/fetch/fetched.ts'
import { type FetchOptions, politeFetch } from '../../../../src/knowledge/loading/fetch/polite-fetch.ts'
import { aBadWebServer, document, status } from '../../../support/a-bad-web-server.ts'

/** A fetch that may ask this machine, without pauses. */
const here = (options: FetchOptions = {}): Fetch =>
  politeFetch({ allowLoopback: { warn: () => undefined }, pause: 0, timeout: 2000, ...options })

const wordsOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('a page', () => {
  test('comes with its type and where it was found', async () => {
    const { origin, asked } = await aBadWebServer()
    const found = await here()(`${origin}/once#top`)
    expect(found).toMatchObject({ kind: 'document', url: `${origin}/page`, type: 'text/html', charset: 'utf-8' })
    expect(found.kind === 'document' && wordsOf(found.bytes)).toContain('Sie bleibt zu.')
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/once', '/page'])
    expect(asked[0]?.headers['user-agent']).toMatch(/^Belegbot\//u)
  })

  test('that is packed comes unpacked', async () => {
    const { origin } = await aBadWebServer()
    const found = await here()(`${origin}/packed`)
    expect(found.kind === 'document' && wordsOf(found.bytes)).toContain('Sie bleibt zu.')
  })

  test('that has not changed does not come again', async () => {
    const { origin, asked } = await aBadWebServer({
      '/feed': (response, request) =>
        request.headers['if-none-match'] === '"1"'
          ? status(304)(response, request)
          : document('application/rss+xml', '<rss/>', {
              etag: '"1"',
              'last-modified': 'Tue, 03 Nov 2026 08:00:00 GMT',
            })(response, request),
    })
    const fetch = here()
    expect(await fetch(`${origin}/feed`)).toMatchObject({ etag: '"1"', lastModified: 'Tue, 03 Nov 2026 08:00:00 GMT' })
    expect(await fetch(`${origin}/feed`, { etag: '"1"', lastModified: 'x' })).toEqual({ kind: 'unchanged' })
    expect(asked.at(-1)?.headers['if-modified-since']).toBe('x')
  })
})

describe('nothing is taken from a server that', () => {
  test.each([
    ['leads into a private network', '/to-private', 'private', '10.0.0.1'],
    ["leads to the cloud's metadata", '/to-metadata', 'private', '169.254.169.254'],
    ['leads to a file', '/to-file', 'address', 'only http and https'],
    ['leads to nowhere', '/to-nowhere', 'redirects', 'nowhere'],
    ['leads in a circle', '/loop', 'redirects', 'more than 5 times'],
    ['sends without end', '/endless', 'size', 'larger than 5 MB'],
    ['sends a gzip bomb', '/bomb', 'size', 'larger than 5 MB'],
    ['sends damaged gzip', '/damaged', 'network', 'came damaged'],
    ['packs oddly', '/oddly-packed', 'type', 'packed in a way'],
    ['hangs up', '/hang-up', 'network', 'hung up'],
    ['sends a picture', '/picture', 'type', 'image/png'],
    ['does not say what it sends', '/untyped', 'type', 'unknown'],
    ['is broken', '/busy', 'status', 'a fault of its own (503)'],
    ['has nothing', '/none', 'status', 'there is no such page (404)'],
    ['wants money', '/paid', 'status', 'has to be paid for (402)'],
  ])('%s', async (_, path, because, reason) => {
    const { origin } = await aBadWebServer()
    expect(await here()(`${origin}${path}`)).toMatchObject({
      kind: 'refused',
      because,
      reason: expect.stringContaining(reason),
    })
  })

  test.each(['/slow', '/silent'])('takes too long (%s)', async (path) => {
    const { origin } = await aBadWebServer()
    expect(await here({ timeout: 300 })(`${origin}${path}`)).toMatchObject({ because: 'time' })
  })

  test('is not there', async () => {
    const { origin } = await aBadWebServer()
    const other = `http://127.0.0.1:${Number(new URL(origin).port) === 1 ? 2 : 1}/`
    expect(await here()(other)).toMatchObject({ because: 'network', reason: 'the server takes no connections' })
  })

  test('wants to be asked later, which is passed on', async () => {
    const { origin } = await aBadWebServer()
    expect(await here()(`${origin}/busy`)).toMatchObject({ status: 503, retryAfter: 120 })
  })
})

describe('this machine', () => {
  test('is not asked unless a test says so, and then loudly', async () => {
    const { origin, asked } = await aBadWebServer()
    expect(await politeFetch()(`${origin}/page`)).toMatchObject({ kind: 'refused', because: 'private' })
    expect(asked).toEqual([])
    const lines: string[] = []
    politeFetch({ allowLoopback: { warn: (line) => void lines.push(line) } })
    expect(lines).toEqual(['WARNING: addresses on this machine may be fetched. This is for tests only.'])
  })

  test('is not asked under a name either', async () => {
    const { port, asked } = await aBadWebServer()
    const fetch = politeFetch({ pause: 0, resolve: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) })
    expect(await fetch(`http://paper.example:${port}/page`)).toMatchObject({ because: 'private' })
    expect(asked).toEqual([])
  })

  test('is not asked by a name that answers differently the second time', async () => {
    const { port, asked } = await aBadWebServer()
    const answers = ['127.0.0.1', '127.0.0.1', '10.0.0.1']
    const fetch = here({ resolve: (_, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]) })
    expect(await fetch(`http://paper.example:${port}/page`)).toMatchObject({ kind: 'document' })
    expect(await fetch(`http://paper.example:${port}/page`)).toMatchObject({ because: 'private' })
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/page'])
  })
})

describe('robots.txt', () => {
  const rules = (text: string) => ({ '/robots.txt': document('text/plain', text) })

  test.each([
    ['forbids it to all', 'User-agent: *\nDisallow: /page', 'robots'],
    ['forbids it to us', 'User-agent: Belegbot\nDisallow: /\n\nUser-agent: *\nAllow: /', 'robots'],
  ])('%s', async (_, text, because) => {
    const { origin, asked } = await aBadWebServer(rules(text))
    expect(await here()(`${origin}/page`)).toMatchObject({ kind: 'refused', because })
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt'])
  })

  test('of others does not concern us, and is read once', async () => {
    const { origin, asked } = await aBadWebServer(rules('User-agent: Other\nDisallow: /'))
    const fetch = here()
    await fetch(`${origin}/page`)
    expect(await fetch(`${origin}/packed`)).toMatchObject({ kind: 'document' })
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/page', '/packed'])
  })

  test('that cannot be read keeps us out until it can', async () => {
    let broken = true
    const { origin } = await aBadWebServer({
      '/robots.txt': (response, request) => status(broken ? 500 : 404)(response, request),
    })
    const fetch = here()
    expect(await fetch(`${origin}/page`)).toMatchObject({ because: 'robots', reason: expect.stringContaining('(500)') })
    broken = false
    expect(await fetch(`${origin}/page`)).toMatchObject({ kind: 'document' })
  })

  test.each([
    [
      'names us a thousand times',
      `${'User-agent: belegbot\n'.repeat(1000)}${`Disallow: /${'*a'.repeat(4000)}b\n`.repeat(5)}`,
    ],
    ['has rules that begin with no stroke', `User-agent: *\n${`Disallow: ${'*a'.repeat(20)}\n`.repeat(4_000)}`],
    ['has more rules than a site', `User-agent: *\n${'Allow: /\n'.repeat(28_000)}`],
  ])('that %s keeps us from what would take long', async (_, text) => {
    const { origin } = await aBadWebServer(rules(text))
    expect(await here()(`${origin}/${'a'.repeat(1900)}`)).toMatchObject({
      because: 'robots',
      reason: expect.stringContaining('too long to be compared'),
    })
  })

  test.each([
    [
      'in a group of several',
      'User-agent: A\nUser-agent: Belegbot/1.0 # us\nDisallow: /page\n\nUser-agent: *\nAllow: /',
      'robots',
    ],
    ['for others, then for all', 'User-agent: A\nDisallow: /\nUser-agent: *\nDisallow: /page', 'robots'],
    ['with old line ends', 'User-agent: *\rDisallow: /page\r', 'robots'],
  ])('may forbid a page %s', async (_, text, because) => {
    const { origin } = await aBadWebServer(rules(text))
    expect(await here()(`${origin}/page`)).toMatchObject({ kind: 'refused', because })
  })

  test('for others does not forbid what its group names behind', async () => {
    const { origin } = await aBadWebServer(
      rules('User-agent: A\nAllow: /x\nDisallow: /page\n\nUser-agent: *\nAllow: /'),
    )
    expect(await here()(`${origin}/page`)).toMatchObject({ kind: 'document' })
  })

  test('made to be slow keeps us from the addresses that would take long to compare, and from those alone', async () => {
    const { origin } = await aBadWebServer({
      ...rules(`User-agent: *\n${`Disallow: /${'*a'.repeat(20)}\n`.repeat(4_000)}`),
      '/aaaa': document('text/html', '<p>Sie bleibt zu.</p>'),
    })
    const fetch = here()
    expect(await fetch(`${origin}/${'a'.repeat(1900)}`)).toMatchObject({
      because: 'robots',
      reason: expect.stringContaining('too long to be compared'),
    })
    expect(await fetch(`${origin}/aaaa`)).toMatchObject({ kind: 'document' })
  })

  test('is not even asked for an address longer than any article’s', async () => {
    const { origin, asked } = await aBadWebServer()
    expect(await here()(`${origin}/${'a'.repeat(60_000)}`)).toMatchObject({ because: 'address' })
    expect(asked).toEqual([])
  })

  test('is asked at the place a redirect leads to', async () => {
    const other = await aBadWebServer(rules('User-agent: *\nDisallow: /'))
    const { origin } = await aBadWebServer({ '/away': status(302, { location: `${other.origin}/page` }) })
    expect(await here()(`${origin}/away`)).toMatchObject({ because: 'robots' })
  })
})

test('a server gets one request at a time, another one need not wait', async () => {
  const slowly = (response: Parameters<ReturnType<typeof status>>[0]): void =>
    void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('x'), 30)
  const { origin, asked } = await aBadWebServer({ '/a': slowly, '/b': slowly, '/c': slowly })
  const fetch = here({ pause: 20 })
  await Promise.all(['/a', '/b', '/c'].map((path) => fetch(`${origin}${path}`)))
  const [, a, b, c] = asked
  expect(asked).toHaveLength(4)
  expect(b?.from).toBeGreaterThanOrEqual(a?.to ?? Number.POSITIVE_INFINITY)
  expect(c?.from).toBeGreaterThanOrEqual(b?.to ?? Number.POSITIVE_INFINITY)
})

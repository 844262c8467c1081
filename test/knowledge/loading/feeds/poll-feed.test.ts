import { describe, expect, test } from 'vitest'
import { isDue, pollFeed } from '../../../../src/knowledge/loading/feeds/poll-feed.ts'
import type { Fetch, Fetched, Known } from '../../../../src/knowledge/loading/fetch/fetched.ts'
import { refusal } from '../../../../src/knowledge/loading/fetch/fetched.ts'

const url = 'https://inselblatt.example/feed'
const now = new Date('2026-11-23T12:00:00Z')
const minutes = (later: string): number => (Date.parse(later) - now.getTime()) / 60_000

const feed = (ids: readonly number[], ttl = 0): Fetched => ({
  kind: 'document',
  url,
  type: 'application/rss+xml',
  etag: `"${ids.join()}"`,
  bytes: Buffer.from(
    `<rss version="2.0"><channel><title>I</title><ttl>${ttl}</ttl>${ids.map((id) => `<item><link>/${id}</link></item>`).join('')}</channel></rss>`,
  ),
})

const answering =
  (answer: Fetched, asked: Known[] = []): Fetch =>
  async (_, known = {}) => {
    asked.push(known)
    return answer
  }

test('only what is new comes out, also when old items come back', async () => {
  const first = await pollFeed(url, undefined, answering(feed([1, 2])), now)
  expect(first.items).toHaveLength(2)
  const second = await pollFeed(url, first.state, answering(feed([2, 3])), now)
  expect(second.items.map((item) => item.url)).toEqual(['https://inselblatt.example/3'])
  const third = await pollFeed(url, second.state, answering(feed([1, 3])), now)
  expect(third.items).toEqual([])
})

test('a feed is asked with what it said last, and left alone for a quarter of an hour', async () => {
  const { state } = await pollFeed(url, undefined, answering(feed([1])), now)
  const asked: Known[] = []
  const again = await pollFeed(url, state, answering({ kind: 'unchanged' }, asked), now)
  expect(asked).toMatchObject([{ etag: '"1"' }])
  expect(again).toMatchObject({ items: [], state: { etag: '"1"', failures: 0 } })
  expect(minutes(again.state.nextAt)).toBe(15)
  expect(isDue(again.state, now)).toBe(false)
  expect(isDue(again.state, new Date(again.state.nextAt))).toBe(true)
  expect(isDue(undefined, now)).toBe(true)
})

test('a feed that asks for longer pauses gets them, up to a day', async () => {
  const paused = async (ttl: number) =>
    minutes((await pollFeed(url, undefined, answering(feed([1], ttl)), now)).state.nextAt)
  expect([await paused(5), await paused(60), await paused(100_000)]).toEqual([15, 60, 24 * 60])
})

describe('a feed that fails', () => {
  test('is asked ever more rarely and keeps what was known', async () => {
    let { state } = await pollFeed(url, undefined, answering(feed([1])), now)
    const pauses: number[] = []
    for (let count = 0; count < 9; count++) {
      const poll = await pollFeed(url, state, answering(refusal('time', 'slow')), now)
      state = poll.state
      pauses.push(minutes(state.nextAt))
      expect(poll).toMatchObject({ items: [], reason: 'slow', state: { etag: '"1"' } })
    }
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
    expect((await pollFeed(url, state, answering(feed([1, 2])), now)).items).toHaveLength(1)
  })

  test('and says when to come again is asked then', async () => {
    const busy: Fetched = { ...refusal('status', 'busy'), status: 503, retryAfter: 7200 }
    expect(minutes((await pollFeed(url, undefined, answering(busy), now)).state.nextAt)).toBe(120)
  })

  test('for good is not asked again', async () => {
    const { state } = await pollFeed(url, undefined, answering({ ...refusal('status', 'gone'), status: 410 }), now)
    expect(isDue(state, new Date('2030-01-01'))).toBe(false)
  })

  test('by sending a page', async () => {
    const sent: Fetched = { kind: 'document', url, type: 'text/html', bytes: Buffer.from('<html></html>') }
    const reason = 'this is no feed that can be read'
    expect(await pollFeed(url, undefined, answering(sent), now)).toMatchObject({ reason, state: { failures: 1 } })
  })
})

test('a list of feeds is remembered with what it names, also when it fails the next time', async () => {
  const opml = '<opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>'
  const sent: Fetched = { kind: 'document', url, type: 'text/x-opml', bytes: Buffer.from(opml), etag: '"1"' }
  const { state } = await pollFeed(url, undefined, answering(sent), now)
  expect(state).toMatchObject({ list: ['https://a.example/'], etag: '"1"', failures: 0 })
  const failed = await pollFeed(url, state, answering(refusal('network', 'the server hung up')), now)
  expect(failed.state).toMatchObject({ list: ['https://a.example/'], failures: 1 })
})

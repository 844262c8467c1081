import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { telegramFetch } from '../../src/bot/telegram-fetch.ts'

const ok = () => Response.json({ ok: true, result: true })
const refusal = (status: number, more = {}) =>
  Response.json({ ok: false, error_code: status, description: 'no', ...more }, { status })
const page = (status: number) =>
  new Response('<html>Bad Gateway</html>', { status, headers: { 'content-type': 'text/html' } })

/** A server that gives these answers in turn, and the pauses that were made between them. */
function world(answers: (() => Response)[]) {
  const pauses: number[] = []
  const ended: unknown[] = []
  const sent: unknown[] = []
  let calls = 0
  const fetch = telegramFetch(
    { withinMs: 20_000, firstPauseMs: 500 },
    async (ms) => {
      pauses.push(ms)
    },
    { ended: ({ method, status, chat }) => void ended.push([method, status, chat]), isSilent: (chat) => chat === 403 },
    async (_input, init) => {
      sent.push(JSON.parse(String(init?.body)))
      return (answers[calls++] ?? ok)()
    },
  )
  const send = (parameters = {}) =>
    fetch('http://127.0.0.1/bot1:x/sendMessage', { method: 'POST', body: JSON.stringify(parameters) })
  return { send, fetch, pauses, ended, sent, calls: () => calls }
}

const broken = (): Response => {
  throw new TypeError('fetch failed')
}

describe('a call to Telegram', () => {
  test('waits as long as Telegram asks', async () => {
    const { send, pauses } = world([() => refusal(429, { parameters: { retry_after: 3 } })])
    expect((await send()).status).toBe(200)
    expect(pauses).toEqual([3000])
  })
  test('gives up when Telegram asks for more patience than a reader has', async () => {
    const { send, pauses } = world([() => refusal(429, { parameters: { retry_after: 60 } })])
    expect((await send()).status).toBe(429)
    expect(pauses).toEqual([])
  })
  test.each([
    ['a server error', () => refusal(500)],
    ['a gateway page', () => page(502)],
    ['a broken connection', broken],
  ])('is repeated after %s, with growing pauses', async (_what, fault) => {
    const { send, pauses } = world([fault, fault])
    expect((await send()).status).toBe(200)
    expect(pauses).toEqual([500, 1000])
  })
  test.each([400, 401, 403, 404, 409])('is not repeated after %i', async (status) => {
    const { send, calls } = world([() => refusal(status)])
    expect((await send()).status).toBe(status)
    expect(calls()).toBe(1)
  })
  test('tells a gateway page as what it is when it does not go away', async () => {
    const { fetch } = world([() => page(502)])
    const response = await fetch('http://127.0.0.1/bot1:x/getUpdates', { method: 'POST', body: '{}' })
    expect(response.status).toBe(502)
  })
  test('with a picture is repeated whole', async () => {
    const bodies: number[] = []
    const fetch = telegramFetch(
      { withinMs: 20_000, firstPauseMs: 500 },
      async () => undefined,
      { ended: () => undefined, isSilent: () => false },
      async (_input, init) => {
        bodies.push((await new Response(init?.body ?? null).arrayBuffer()).byteLength)
        return bodies.length < 3 ? refusal(500) : ok()
      },
    )
    const stream = Readable.from([new Uint8Array(700), new Uint8Array(300)])
    const init = { method: 'POST', body: stream as unknown as ReadableStream }
    expect((await fetch('http://127.0.0.1/bot1:x/sendPhoto', init)).status).toBe(200)
    expect(bodies).toEqual([1000, 1000, 1000])
  })
  test('polling has its own pauses', async () => {
    const { fetch, calls } = world([() => refusal(500)])
    await fetch('http://127.0.0.1/bot1:x/getUpdates', { method: 'POST', body: '{}' })
    expect(calls()).toBe(1)
  })
  test('is told with its method, its status and its chat, each attempt', async () => {
    const { send, ended } = world([() => refusal(500), broken])
    await send({ chat_id: 7 })
    expect(ended).toEqual([
      ['sendMessage', 500, 7],
      ['sendMessage', undefined, 7],
      ['sendMessage', 200, 7],
    ])
  })
  test('for a chat that wants nothing is refused without being made', async () => {
    const { send, calls } = world([])
    expect((await send({ chat_id: 403 })).status).toBe(403)
    expect(calls()).toBe(0)
  })
  test('for a group that has become a supergroup goes to the new number', async () => {
    const { send, sent } = world([() => refusal(400, { parameters: { migrate_to_chat_id: -1007 } })])
    expect((await send({ chat_id: -7, text: 'x' })).status).toBe(200)
    expect(sent).toEqual([
      { chat_id: -7, text: 'x' },
      { chat_id: -1007, text: 'x' },
    ])
  })
})

// The bot's door for machines, from outside: what it lets in, and how fast it says so.

import type { Update } from '@grammyjs/types'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { countingAnswers } from '../../src/bot/answering/count-answers.ts'
import { healthOf } from '../../src/bot/http/health.ts'
import { startMetrics } from '../../src/bot/http/metrics.ts'
import { monitoringRoutes } from '../../src/bot/http/monitoring-routes.ts'
import { listen } from '../../src/bot/http/server.ts'
import { webhookRoute } from '../../src/bot/http/webhook-route.ts'
import { openReception } from '../../src/bot/reception.ts'
import { openUpdateLedger } from '../../src/knowledge/storage/update-ledger.ts'
import { facts } from '../support/a-knowledge-base.ts'
import { shippedKnowledge } from '../support/a-running-bot.ts'

const SECRET = 'of-the-tests'
let clock = 0
const now = () => new Date(clock)
afterEach(() => {
  clock = 0
})

/** A door with a webhook; updates wait for `finish` where they are slow. */
async function aDoor({ slow = false, unreadable = false } = {}) {
  const warnings: string[] = []
  const warn = (line: string) => void warnings.push(line)
  const ledger = openUpdateLedger(':memory:', now)
  const handled: Update[] = []
  let finish: () => void = () => undefined
  const handle = (update: Update): Promise<void> => {
    handled.push(update)
    if (!slow) return Promise.resolve()
    return new Promise((resolve) => {
      finish = resolve
    })
  }
  const metrics = startMetrics(now)
  const health = healthOf(() => (unreadable ? 'the library cannot be read' : undefined), now)
  const routes = monitoringRoutes(health, metrics)
  const reception = openReception({ handle, ledger, report: metrics.update, warn })
  routes.set('/in', webhookRoute(SECRET, reception))
  const server = await listen({ host: '127.0.0.1', port: 0 }, routes, warn)
  onTestFinished(() => server.close(0))
  const root = `http://127.0.0.1:${server.port}`
  const post = (body: string, secret: string | undefined = SECRET) =>
    fetch(`${root}/in`, {
      method: 'POST',
      body,
      headers: secret === '' ? {} : { 'x-telegram-bot-api-secret-token': secret },
    })
  return { root, post, handled, health, metrics, ledger, finish: () => finish() }
}

const update = (update_id: number, more = {}) => JSON.stringify({ update_id, ...more })

describe('the webhook', () => {
  test.each([
    ['no secret', '', 401],
    ['a wrong secret', 'of-the-test', 401],
    ['the secret', SECRET, 200],
  ])('with %s', async (_what, secret, status) => {
    const { post, handled } = await aDoor()
    expect((await post(update(1), secret)).status).toBe(status)
    expect(handled).toHaveLength(status === 200 ? 1 : 0)
  })

  test.each([
    ['broken JSON', '{"update_id": 1', 400],
    ['something else', '[]', 400],
    ['no number', '{"message": {}}', 400],
    ['nothing', '', 400],
    ['more than a megabyte', update(1, { text: 'x'.repeat(1_000_001) }), 413],
    ['a kind of update that nobody knows yet', update(1, { brand_new: {} }), 200],
  ])('given %s', async (_what, body, status) => expect((await (await aDoor()).post(body)).status).toBe(status))

  test('is not found elsewhere, and not to be read', async () => {
    const { root } = await aDoor()
    expect((await fetch(`${root}/`)).status).toBe(404)
    expect((await fetch(`${root}/in/deeper`, { method: 'POST' })).status).toBe(404)
    const read = await fetch(`${root}/in`)
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('gives its receipt also while the answer takes long, and has kept the update then', async () => {
    const { post, ledger, finish } = await aDoor({ slow: true })
    expect((await post(update(3))).status).toBe(200)
    expect(ledger.kept()).toEqual([update(3)])
    finish()
    await new Promise(setImmediate)
    expect(ledger.kept()).toEqual([])
    expect(ledger.isAnswered(3)).toBe(true)
  })

  test('answers what comes again once, also while the first is under way', async () => {
    const { post, handled, finish } = await aDoor({ slow: true })
    const twice = [post(update(3)), post(update(3))]
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200])
    finish()
    await post(update(3))
    expect(handled).toHaveLength(1)
  })
})

describe('/healthz', () => {
  const stateAt = async (root: string) => {
    const response = await fetch(`${root}/healthz`)
    return [response.status, ((await response.json()) as { problems: string[] }).problems]
  }

  test('fails until updates are taken, and when the last good poll is a minute old', async () => {
    const { root, health } = await aDoor()
    expect(await stateAt(root)).toEqual([503, ['still starting']])
    expect((await fetch(`${root}/healthz/live`)).status).toBe(200)
    health.listening('polling')
    clock = 50_000
    expect(await stateAt(root)).toEqual([200, []])
    clock = 70_000
    expect(await stateAt(root)).toEqual([503, ['no good poll for 70 s']])
    health.polled()
    expect(await stateAt(root)).toEqual([200, []])
  })

  test('with a webhook expects no polls', async () => {
    const { root, health } = await aDoor()
    health.listening('webhook')
    clock = 1_000_000
    expect(await stateAt(root)).toEqual([200, []])
  })

  test('fails when the library cannot be read', async () => {
    const { root, health } = await aDoor({ unreadable: true })
    health.listening('webhook')
    expect(await stateAt(root)).toEqual([503, ['the library cannot be read']])
  })
})

describe('/metrics', () => {
  test('counts updates, answers and refusals, faults of Telegram, the library and feeds', async () => {
    const { root, post, metrics } = await aDoor()
    const shipped = await shippedKnowledge()
    metrics.library({ ...shipped, facts: () => facts })
    metrics.feeds(() => [{ failures: 0 }, { failures: 3 }, { failures: 0 }])
    metrics.threads(async () => [40_000_000, 2_000_000])
    const knowledge = countingAnswers(shipped, metrics.answered)
    clock = Date.parse('2026-11-11T00:00:00Z')
    await post(update(1, { message: {} }))
    await post(update(1, { message: {} }))
    knowledge.ask('wer suchte eigentlich hasen', { language: 'de', now: now() })
    knowledge.ask('quantenchromodynamik?', { language: 'de', now: now() })
    metrics.call({ method: 'sendMessage', status: 429, chat: 7 })
    metrics.call({ method: 'sendMessage', status: undefined, chat: 7 })
    metrics.call({ method: 'sendMessage', status: 200, chat: 7 })
    const response = await fetch(`${root}/metrics`)
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    const text = await response.text()
    for (const line of [
      'belegbot_updates_total{type="message",outcome="answered"} 1',
      'belegbot_updates_total{type="message",outcome="repeated"} 1',
      'belegbot_update_duration_seconds_count{type="message"} 1',
      'belegbot_api_errors_total{method="sendMessage",code="429"} 1',
      'belegbot_api_errors_total{method="sendMessage",code="network"} 1',
      'belegbot_articles 3',
      'belegbot_feeds 3',
      'belegbot_feeds_failing 1',
      'belegbot_threads 2',
      'belegbot_threads_heap_used_bytes 42000000',
      'belegbot_quotations 4',
      'belegbot_newest_article_age_seconds 86400',
    ])
      expect(text).toContain(line)
    expect(text).toMatch(/belegbot_answers_total\{kind="refusal",reason="[a-z-]+"\} 1/)
    expect(text).not.toContain('code="200"')
  })
})

test.each([
  ['a port that is taken', (port: number) => ({ host: '127.0.0.1', port }), /^PORT \d+ is taken/],
  ['a host that is none', () => ({ host: 'no.such.host.invalid', port: 0 }), /^HOST no.such.host.invalid cannot/],
])('%s is told in a line that names the variable', async (_what, place, line) => {
  const { root } = await aDoor()
  await expect(listen(place(Number(new URL(root).port)), new Map(), () => undefined)).rejects.toThrow(line)
})

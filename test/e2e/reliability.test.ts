// The bot as it runs for months: behind a webhook, watched, killed, with a disk that fills up.

import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aFolder, type BotProcess, startProcess } from '../support/a-bot-process.ts'
import { type BotApi, startBotApi } from '../support/bot-api/bot-api.ts'

async function anApi(): Promise<BotApi> {
  const api = await startBotApi()
  onTestFinished(async () => {
    await api.close()
    expect(api.violations()).toEqual([])
  })
  return api
}

/** A port that nobody listens on just now. */
const aFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

const SECRET = 'secret_of_the_tests'

async function behindAWebhook(api: BotApi, folder = aFolder()) {
  const port = await aFreePort()
  const root = `http://127.0.0.1:${port}`
  const env = {
    BOT_TOKEN: api.token,
    BOT_MODE: 'webhook',
    TELEGRAM_API_ROOT: api.root,
    WEBHOOK_URL: `${root}/telegram`,
    WEBHOOK_SECRET: SECRET,
    PORT: String(port),
    LIBRARY_PATH: join(folder, 'library.sqlite'),
  }
  return { env, root, folder }
}

const isTold = (bot: BotProcess) => expect(bot.told()).not.toMatch(/token_of_the_tests|secret_of_the_tests|hasen/)

describe('behind a webhook', () => {
  test('it answers, is well, counts, keeps its webhook at the end, and answers then what came meanwhile, once', async () => {
    const api = await anApi()
    const { env, root } = await behindAWebhook(api)
    const first = startProcess(env)
    await first.tells('is listening at')
    expect(api.requests('setWebhook')[0]?.parameters).toMatchObject({ url: env.WEBHOOK_URL, secret_token: SECRET })
    expect(api.requests('setWebhook')[0]?.parameters).not.toHaveProperty('drop_pending_updates')
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    const question = ada.says('wer suchte eigentlich hasen')
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
    api.deliver({ update_id: 731_604_001, message: question.raw } as Parameters<typeof api.deliver>[0])
    await api.settled()
    expect((await fetch(`${root}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${root}/metrics`)).text()).toMatch(/belegbot_articles 16\n/)
    expect((await fetch(`${root}/elsewhere`)).status).toBe(404)
    first.signal('SIGTERM')
    expect(await first.exit).toBe(0)
    expect(api.webhookInfo().url).toBe(env.WEBHOOK_URL)
    expect(api.requests('deleteWebhook')).toEqual([])

    ada.says('/help')
    api.deliver({ update_id: 731_604_001, message: question.raw } as Parameters<typeof api.deliver>[0])
    const second = startProcess(env)
    expect((await ada.hears()).text).toContain('/privacy')
    await ada.hearsNothing(100)
    second.signal('SIGTERM')
    expect(await second.exit).toBe(0)
    isTold(first)
    isTold(second)
  })

  test('what it was given and could not answer before a crash is answered after the restart', async () => {
    const api = await anApi()
    const { env, folder } = await behindAWebhook(api)
    const first = startProcess(env)
    await first.tells('is listening at')
    api.fails('sendMessage', { status: 429, retryAfter: 15 })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    await api.settled()
    first.signal('SIGKILL')
    await first.exit
    const second = startProcess(env)
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
    second.signal('SIGTERM')
    expect(await second.exit).toBe(0)
    await ada.hearsNothing(0)
    const traces = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect(traces.join('')).not.toContain('eigentlich hasen')
  })

  test('an address that Telegram cannot use ends it with one line', async () => {
    const api = await anApi()
    const { env } = await behindAWebhook(api)
    const bot = startProcess({ ...env, WEBHOOK_URL: 'http://bot.example/telegram' })
    expect(await bot.exit).toBe(1)
    expect(bot.told()).toMatch(/^WEBHOOK_URL /m)
  })
})

describe('while it polls', () => {
  test('with PORT set it can be watched, from this machine alone', async () => {
    const api = await anApi()
    const port = await aFreePort()
    const env = { BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, PORT: String(port) }
    const bot = startProcess({ ...env, LIBRARY_PATH: join(aFolder(), 'library.sqlite') })
    await bot.tells('is listening')
    await api.connected()
    const health = await fetch(`http://127.0.0.1:${port}/healthz`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', problems: [] }])
    const taken = startProcess({ ...env, LIBRARY_PATH: join(aFolder(), 'library.sqlite') })
    expect(await taken.exit).toBe(1)
    expect(taken.told()).toBe(`PORT ${port} is taken by another program on 127.0.0.1\n`)
    bot.signal('SIGTERM')
    expect(await bot.exit).toBe(0)
  })

  test('an answer that Telegram gets but the bot is killed after is not given again', async () => {
    const api = await anApi()
    const env = { BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, LIBRARY_PATH: join(aFolder(), 'library.sqlite') }
    const first = startProcess(env)
    await first.tells('is listening')
    // The poll that waits now brings the question; the next one, which would be the receipt, is the one that hangs.
    await api.connected()
    api.fails('getUpdates', { delay: 3_000, times: 1 })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    const question = ada.says('/help')
    await ada.hears()
    await first.tells('"outcome":"answered"')
    first.signal('SIGKILL')
    await first.exit
    // Telegram has had no receipt, or has lost it.
    api.deliver({ update_id: 731_604_001, message: question.raw } as Parameters<typeof api.deliver>[0])
    const second = startProcess(env)
    await second.tells('is listening')
    await ada.hearsNothing(300)
    second.signal('SIGTERM')
    expect(await second.exit).toBe(0)
  })

  test('its lines are JSON with the number and time of each update, without names, words or token', async () => {
    const api = await anApi()
    const env = { BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, LIBRARY_PATH: join(aFolder(), 'library.sqlite') }
    const bot = startProcess(env)
    const ada = api.user({ firstName: 'Adalgunde', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    await ada.hears()
    await bot.tells('"outcome":"answered"')
    bot.signal('SIGTERM')
    await bot.exit
    for (const line of bot.told().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
    expect(bot.told()).not.toContain(String(ada.profile.id))
    expect(bot.told()).not.toContain('Adalgunde')
    isTold(bot)
  })
})

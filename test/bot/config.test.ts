import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/bot/config.ts'

const articlesDir = import.meta.dirname
const faultsOf = (env: Record<string, string>): readonly string[] => {
  const result = readConfig({ ARTICLES_DIR: articlesDir, ...env })
  return 'faults' in result ? result.faults : []
}
const configOf = (env: Record<string, string>): Config => {
  const result = readConfig({ ARTICLES_DIR: articlesDir, ...env })
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.config
}

describe('configuration', () => {
  test('without any variable is the terminal with everything at its default', () => {
    expect(configOf({})).toEqual({
      host: '127.0.0.1',
      libraryPath: 'library/belegbot.sqlite',
      articlesDir,
      adminIds: [],
      feeds: [],
      defaultLanguage: 'en',
      logLevel: 'info',
      logUnanswered: false,
    })
  })

  test('with a token polls Telegram', () => {
    expect(configOf({ BOT_TOKEN: '12:ab', BOT_MODE: '' }).telegram).toEqual({
      token: '12:ab',
      apiRoot: 'https://api.telegram.org',
      updates: { mode: 'polling' },
    })
  })

  test('says how much of the library is kept in memory', () => {
    expect(configOf({ MEMORY_MB: '64' }).memory).toBe(64)
    expect(faultsOf({ MEMORY_MB: '8' })).toEqual(['MEMORY_MB must be between 16 and 65536, not "8"'])
    expect(faultsOf({ MEMORY_MB: 'much' })).toEqual(['MEMORY_MB must be a number, not "much"'])
  })

  test('with feeds has each of them once', () => {
    const FEEDS = 'https://a.example/rss, https://b.example/atom\n https://a.example/rss'
    expect(configOf({ FEEDS }).feeds).toEqual(['https://a.example/rss', 'https://b.example/atom'])
    expect(faultsOf({ FEEDS: 'https://a.example file:///etc/passwd' })).toEqual([
      'FEEDS must be web addresses parted by commas or blanks, not "https://a.example file:///etc/passwd"',
    ])
  })

  test('with a webhook has its address, its secret and a port', () => {
    const config = configOf({
      BOT_TOKEN: '12:ab',
      BOT_MODE: 'webhook',
      WEBHOOK_URL: 'https://bot.example.org/in',
      WEBHOOK_SECRET: 'a_b-1',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
    })
    expect(config.telegram).toEqual({
      token: '12:ab',
      apiRoot: 'http://127.0.0.1:8081',
      updates: { mode: 'webhook', url: 'https://bot.example.org/in', secret: 'a_b-1' },
    })
    expect(config.port).toBe(8080)
  })

  test('reads numbers and lists', () => {
    const config = configOf({ PORT: ' 9000 ', ADMIN_IDS: '7, 8', DEFAULT_LANGUAGE: 'de', LOG_LEVEL: 'warn' })
    expect(config).toMatchObject({ port: 9000, adminIds: [7, 8], defaultLanguage: 'de', logLevel: 'warn' })
  })
})

describe('an operator’s mistake is one line that names the variable', () => {
  test.each([
    [{ BOT_MODE: 'polling' }, ['BOT_TOKEN must be set when BOT_MODE is polling']],
    [
      { BOT_TOKEN: '12:ab', BOT_MODE: 'webhook' },
      ['WEBHOOK_URL must be set when BOT_MODE is webhook', 'WEBHOOK_SECRET must be set when BOT_MODE is webhook'],
    ],
    [{ BOT_TOKEN: '12:ab', BOT_MODE: 'hook' }, ['BOT_MODE must be polling or webhook, not "hook"']],
    [{ PORT: 'http' }, ['PORT must be a number, not "http"']],
    [{ PORT: '70000' }, ['PORT must be between 0 and 65535, not "70000"']],
    [{ ADMIN_IDS: 'anna' }, ['ADMIN_IDS must be numbers parted by commas, such as 1001,1002, not "anna"']],
    [
      { TELEGRAM_API_ROOT: 'telegram' },
      ['TELEGRAM_API_ROOT must be an address such as https://bot.example.org, not "telegram"'],
    ],
    [{ ARTICLES_DIR: '/nowhere/at/all' }, ['ARTICLES_DIR must be a folder that exists, not "/nowhere/at/all"']],
    [
      { LOG_LEVEL: 'loud', DEFAULT_LANGUAGE: 'fr' },
      [
        'DEFAULT_LANGUAGE must be de or en, not "fr"',
        'LOG_LEVEL must be debug, info, warn, error or silent, not "loud"',
      ],
    ],
  ])('%o', (env, faults) => expect(faultsOf(env)).toEqual(faults))

  test('and never shows a token or a secret', () => {
    const lines = faultsOf({ BOT_TOKEN: 'no token 77', WEBHOOK_SECRET: 'not allowed §' }).join('\n')
    expect(lines).toContain('BOT_TOKEN')
    expect(lines).toContain('WEBHOOK_SECRET')
    expect(lines).not.toMatch(/77|§/)
  })
})

test('.env.example names every variable that is read, and no other', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const source = readFileSync(new URL('../../src/bot/config.ts', import.meta.url), 'utf8')
  const named = [...example.matchAll(/^([A-Z_]+)=$/gm)].map((match) => match[1])
  const read = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1])
  expect(named.toSorted()).toEqual(read.toSorted())
})

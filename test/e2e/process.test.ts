// The bot as an operator starts and stops it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aFolder, aFolderNamed, startProcess, startProgram } from '../support/a-bot-process.ts'
import { type BotApi, startBotApi } from '../support/bot-api/bot-api.ts'

async function anApi(): Promise<BotApi> {
  const api = await startBotApi()
  onTestFinished(async () => {
    await api.close()
    expect(api.violations()).toEqual([])
  })
  return api
}

const onTelegram = (api: BotApi, folder: string) => ({
  BOT_TOKEN: api.token,
  TELEGRAM_API_ROOT: api.root,
  LIBRARY_PATH: join(folder, 'library.sqlite'),
})

describe('the process', () => {
  test('answers over HTTP, stops on SIGTERM with exit code 0, and answers after the restart what came in between, once', async () => {
    const api = await anApi()
    const env = onTelegram(api, aFolder())
    const first = startProcess(env)
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
    await first.tells('@belegbot is listening')
    expect(first.told()).toMatch(/"16 articles with \d+ quotations"/)
    first.signal('SIGTERM')
    expect(await first.exit).toBe(0)

    ada.says('/help')
    const second = startProcess(env)
    expect((await ada.hears()).text).toContain('/privacy')
    await ada.hearsNothing(200)
    second.signal('SIGINT')
    expect(await second.exit).toBe(0)
    expect(api.pending()).toEqual([])
    expect(first.told() + second.told()).not.toContain(api.token)
  })

  test('finishes what it is answering, and a second signal ends it at once', async () => {
    const api = await anApi()
    const bot = startProcess(onTelegram(api, aFolder()))
    await bot.tells('is listening')
    api.fails('sendMessage', { delay: 60_000 })
    api.user({ firstName: 'Ada' }).says('/help')
    await api.waitFor(() => api.requests('sendMessage').length || undefined, 'the answer is under way')
    bot.signal('SIGTERM')
    await bot.tells('once more')
    bot.signal('SIGTERM')
    expect(await bot.exit).toBe(1)
  })

  test('waits for no answer longer than 10 s: it ends with 0, and the question is answered after the restart', async () => {
    const api = await anApi()
    const env = onTelegram(api, aFolder())
    const first = startProcess(env)
    await first.tells('is listening')
    await api.connected()
    api.fails('sendMessage', { delay: 60_000 })
    const ada = api.user({ firstName: 'Ada' })
    ada.says('/help')
    await api.waitFor(() => api.requests('sendMessage').length || undefined, 'the answer is under way')
    first.signal('SIGTERM')
    await first.tells('the questions come again')
    expect(await first.exit).toBe(0)
    const second = startProcess(env)
    expect((await ada.hears()).text).toContain('/privacy')
    second.signal('SIGTERM')
    expect(await second.exit).toBe(0)
  })

  test('is backed up and verified while it answers, and the copy is a whole library', async () => {
    const api = await anApi()
    const folder = aFolder()
    const bot = startProcess(onTelegram(api, folder))
    await bot.tells('is listening')
    const env = { LIBRARY_PATH: join(folder, 'library.sqlite') }
    const copy = join(folder, 'copy.sqlite')
    const backup = startProgram('backup-main.ts', env, [copy])
    expect([await backup.exit, backup.told()]).toEqual([0, ''])
    for (const file of [[copy], []]) {
      const verify = startProgram('verify-main.ts', env, file)
      expect([await verify.exit, verify.told()]).toEqual([0, ''])
      expect(verify.said()).toMatch(/: 16 articles with \d+ quotations, all is well\n$/)
    }
    const again = startProgram('backup-main.ts', env, [copy])
    expect([await again.exit, again.told()]).toEqual([1, expect.stringContaining('is there already')])
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
  })

  test('what a crash interrupts is answered after the restart', async () => {
    const api = await anApi()
    const env = onTelegram(api, aFolder())
    const first = startProcess(env)
    await first.tells('is listening')
    api.fails('sendMessage', { status: 429, retryAfter: 15 })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    await api.waitFor(() => api.requests('sendMessage').length || undefined, 'the answer is under way')
    first.signal('SIGKILL')
    await first.exit
    const second = startProcess(env)
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
    second.signal('SIGTERM')
    expect(await second.exit).toBe(0)
    await ada.hearsNothing(0)
  })

  test('waits for Telegram when it cannot be reached, and can be stopped meanwhile', async () => {
    const api = await anApi()
    api.fails('getMe', { status: 429, retryAfter: 60, times: 9 })
    const bot = startProcess(onTelegram(api, aFolder()))
    await bot.tells('trying again in')
    bot.signal('SIGTERM')
    expect(await bot.exit).toBe(0)
  })

  test('says at once that an address is not Telegram’s', async () => {
    const env = { BOT_TOKEN: '1:abc', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }
    const bot = startProcess({ ...env, LIBRARY_PATH: join(aFolder(), 'library.sqlite') })
    await bot.tells('Telegram cannot be reached at http://127.0.0.1:1; trying again in 5 s')
    bot.signal('SIGTERM')
    expect(await bot.exit).toBe(0)
  })

  test('keeps a chosen language over a restart, and after /forget no trace of it in any file', async () => {
    const api = await anApi()
    const folder = aFolder()
    const traces = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('')
    const ada = api.user({ firstName: 'Adalgunde', language: 'en' })
    const first = startProcess(onTelegram(api, folder))
    ada.says('/language de')
    expect((await ada.hears()).text).toContain('Deutsch')
    first.signal('SIGTERM')
    await first.exit
    expect(traces()).toContain(String(ada.profile.id))

    const second = startProcess(onTelegram(api, folder))
    ada.says('wer erfand den quastenflosser?')
    await ada.hears()
    ada.says('/forget')
    const sure = await ada.hears()
    await ada.presses(sure, 'Ja, löschen')
    await ada.sees(sure)
    expect(traces()).not.toMatch(new RegExp(`${ada.profile.id}|Adalgunde|quastenflosser`))
    second.signal('SIGTERM')
    expect(await second.exit).toBe(0)
    expect(traces()).not.toContain(String(ada.profile.id))
  })

  test('without a token is the conversation in the terminal; on a pipe it answers a question a line', async () => {
    const bot = startProcess(
      { LIBRARY_PATH: join(aFolder(), 'library.sqlite') },
      'wer suchte eigentlich hasen\n\n/help\n',
    )
    expect(await bot.exit).toBe(0)
    expect(bot.said()).toContain('Jule Sandkamp')
    expect(bot.said()).toContain('/privacy')
  })

  test('somebody who reads no further ends it without a word', async () => {
    const env = { LIBRARY_PATH: join(aFolder(), 'library.sqlite') }
    const bot = startProcess(env, 'wer suchte eigentlich hasen\n'.repeat(400))
    bot.readsNoMore()
    expect(await bot.exit).toBe(0)
    expect(bot.told()).not.toContain('EPIPE')
  })

  test('an empty folder of articles is fine', async () => {
    const env = { LIBRARY_PATH: join(aFolder(), 'library.sqlite'), ARTICLES_DIR: aFolder(), LANG: 'de_DE.UTF-8' }
    const bot = startProcess(env, 'was sagte tadsen\n')
    expect(await bot.exit).toBe(0)
    expect(bot.said()).toContain('Noch sind keine Artikel da')
  })

  test('an article that cannot be read is named, and the others are there', async () => {
    const folder = aFolderNamed('articles')
    writeFileSync(join(folder, 'broken.json'), '{"headline": "Der halbe')
    writeFileSync(join(folder, 'whole.txt'), 'Die Mole wird länger\n\nMaren Uhl sagte: „Die Mole wächst jeden Tag.“\n')
    const env = { LIBRARY_PATH: join(aFolder(), 'library.sqlite'), ARTICLES_DIR: folder }
    const bot = startProcess(env, 'was sagte maren uhl\n')
    expect(await bot.exit).toBe(0)
    expect(bot.told().split('\n')[0]).toContain(join(folder, 'broken.json'))
    expect(bot.said()).toContain('Die Mole wächst jeden Tag')
  })
})

describe('an operator’s mistake ends it with one line and exit code 1', () => {
  async function lineOf(env: Record<string, string>): Promise<string> {
    const bot = startProcess({ LIBRARY_PATH: join(aFolder(), 'library.sqlite'), ...env })
    expect(await bot.exit).toBe(1)
    const lines = bot.told().trim().split('\n')
    // A wrong token shows only when the articles are there.
    const faults = lines.filter((line) => !/\d+ articles with/.test(line))
    expect(faults).toHaveLength(1)
    return faults[0] ?? ''
  }

  test('a wrong token', async () => {
    const api = await anApi()
    const line = await lineOf({ ...onTelegram(api, aFolder()), BOT_TOKEN: '123:wrong' })
    expect(line).toContain('BOT_TOKEN')
    expect(line).not.toContain('123:wrong')
  })

  test('a mode without a token', async () => expect(await lineOf({ BOT_MODE: 'polling' })).toContain('BOT_TOKEN'))

  test('a mode that does not exist', async () =>
    expect(await lineOf({ BOT_MODE: 'pigeon', BOT_TOKEN: '1:a' })).toContain('BOT_MODE'))

  test('a folder of articles that is not there', async () =>
    expect(await lineOf({ ARTICLES_DIR: '/nowhere/at/all' })).toContain('/nowhere/at/all'))

  test('a library that is a folder', async () => {
    const folder = aFolder()
    expect(await lineOf({ LIBRARY_PATH: folder })).toContain(folder)
  })

  test('a library that cannot be written', async () => {
    const line = await lineOf({ LIBRARY_PATH: '/dev/null/library.sqlite' })
    expect(line).toContain('/dev/null/library.sqlite')
  })

  test('a library of a newer program, which stays as it was', async () => {
    const path = join(aFolder(), 'library.sqlite')
    const newer = new DatabaseSync(path)
    newer.exec('CREATE TABLE articles (text TEXT); PRAGMA user_version = 999')
    newer.close()
    const before = readFileSync(path)
    expect(await lineOf({ LIBRARY_PATH: path })).toMatch(/library\.sqlite: is of a newer program \(schema 999, /)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a library that is no database, which stays as it was', async () => {
    const path = join(aFolder(), 'notes.txt')
    writeFileSync(path, 'my notes, not a library')
    expect(await lineOf({ LIBRARY_PATH: path })).toContain(path)
    expect(readFileSync(path, 'utf8')).toBe('my notes, not a library')
  })
})

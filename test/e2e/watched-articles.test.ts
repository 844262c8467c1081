// The folder of articles while the bot runs: saved, deleted, broken, as an editor does it, seen by readers and by those who run it.

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aFolder, aFolderNamed, startProcess } from '../support/a-bot-process.ts'
import { startBotApi } from '../support/bot-api/bot-api.ts'

const ferry = `---
headline: Die Fähre von Marnholm fährt wieder
publisher: Marnholmer Anzeiger
published: 2026-11-20
---
„Wir legen um sechs Uhr ab“, sagte Kapitän Tjark Onnen.
`

async function aWatchedBot() {
  const api = await startBotApi()
  const [folder, articles] = [aFolder(), aFolderNamed('articles')]
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  const admin = api.user({ firstName: 'Bo', language: 'en' })
  const env = {
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    LIBRARY_PATH: join(folder, 'library.sqlite'),
    ARTICLES_DIR: articles,
    ADMIN_IDS: String(admin.profile.id),
    DEFAULT_LANGUAGE: 'de',
  }
  const bot = startProcess(env)
  onTestFinished(async () => {
    bot.signal('SIGTERM')
    expect(await bot.exit).toBe(0)
    await api.close()
    expect(api.violations()).toEqual([])
  })
  await bot.tells('is listening')
  // Telegram lets a bot write only to those who wrote to it before.
  admin.says('/start')
  await admin.hears()
  const asks = async (question: string): Promise<string> => {
    ada.says(question)
    return (await ada.hears()).text
  }
  return { bot, articles, admin, asks }
}

describe('an article saved in the folder of a running bot', () => {
  test('can be asked for, changed, and is gone when it is deleted', async () => {
    const { bot, articles, asks } = await aWatchedBot()
    const file = join(articles, 'ferry.md')
    writeFileSync(file, ferry)
    await bot.tells('1 added, 0 changed, 0 removed')
    expect(await asks('Was sagte Onnen?')).toContain('Wir legen um sechs Uhr ab')
    writeFileSync(file, ferry.replace('sechs', 'sieben'))
    await bot.tells('0 added, 1 changed, 0 removed')
    const shown = await asks('Was sagte Onnen?')
    expect(shown).toContain('Wir legen um sieben Uhr ab')
    expect(shown).toContain('seitdem geändert')
    rmSync(file)
    await bot.tells('0 added, 0 changed, 1 removed')
    expect(await asks('Was sagte Onnen?')).not.toContain('Uhr ab')
  })

  test('that cannot be read is told once, in the log and to the administrators', async () => {
    const { bot, articles, admin, asks } = await aWatchedBot()
    const file = join(articles, 'ferry.json')
    writeFileSync(file, '{"headline": "Fähre"}')
    const told = await admin.hears()
    expect(told.text).toBe(`Ein Artikel lässt sich nicht lesen:\n• ${file}: "text" is missing`)
    await bot.tells(`${file}: \\"text\\" is missing`)
    writeFileSync(file, '{"headline": "Fähre "}')
    await admin.hearsNothing(2500)
    writeFileSync(
      file,
      JSON.stringify({ headline: 'Fähre', text: 'Die Fähre von Marnholm ist da, sagte Tjark Onnen.' }),
    )
    await bot.tells('1 added')
    expect(await asks('Was sagte Onnen?')).toContain('Die Fähre von Marnholm ist da')
    expect(bot.told().split('is missing')).toHaveLength(2)
  })
})

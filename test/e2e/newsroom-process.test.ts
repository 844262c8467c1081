// An administrator's work on the bot as it is run: a process of its own, with a library on disk.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aFolder, aFolderNamed, startProcess } from '../support/a-bot-process.ts'
import { aDocument } from '../support/a-newsroom.ts'
import { startBotApi } from '../support/bot-api/bot-api.ts'
import { FIRST_PERSON } from '../support/bot-api/people.ts'

const text = 'Die Fähre fährt wieder\n\n„Der Motor ist neu“, sagte der Fährmann Jost Wieck am Montag.'

test('what was added outlives a restart, a draft does not, and neither links nor feeds lead into this machine', async () => {
  const api = await startBotApi()
  onTestFinished(async () => {
    await api.close()
    expect(api.violations()).toEqual([])
  })
  const articles = aFolderNamed('articles')
  const env = {
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    LIBRARY_PATH: join(aFolder(), 'library.sqlite'),
    ARTICLES_DIR: articles,
    ADMIN_IDS: String(FIRST_PERSON),
    FEEDS: 'http://127.0.0.1:9/rss',
  }
  const first = startProcess(env)
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  ada.sendsFile(aDocument('faehre.txt', text))
  const found = await ada.hears()
  await ada.sees(found, ({ buttons }) => buttons.includes('Aufnehmen'))
  await ada.presses(found, 'Aufnehmen')
  await ada.sees(found, (message) => message.text.startsWith('Aufgenommen'))
  ada.sendsFile(aDocument('bruecke.txt', 'Die Brücke bleibt zu\n\nSie bleibt zu.'))
  const left = await ada.hears()
  await ada.sees(left, ({ buttons }) => buttons.includes('Aufnehmen'))
  ada.says(`${api.root}/private`)
  const link = await ada.hears()
  await ada.sees(link, (message) => message.text.includes('in ein privates Netz'))
  await first.tells('feed http://127.0.0.1:9/rss: the address leads to this machine')
  first.signal('SIGTERM')
  expect(await first.exit).toBe(0)

  writeFileSync(join(articles, 'bus.txt'), 'Der Bus fährt\n\nEr fährt.')
  const second = startProcess(env)
  expect((await ada.presses(left, 'Aufnehmen')).text).toContain('gibt es nicht mehr')
  ada.says('wer sagte „der Motor ist neu“?')
  expect((await ada.hears()).quotations).toEqual(['Der Motor ist neu'])
  ada.says('/stats')
  const stats = await ada.hears()
  expect(stats.text).toContain('2 Artikel')
  expect(stats.text).toMatch(/Bibliothek auf der Platte: 1,\d.MB/)
  ada.says('/feeds')
  expect((await ada.hears()).text).toContain('1 Fehlschlag in Folge')
  second.signal('SIGTERM')
  expect(await second.exit).toBe(0)
  expect(first.told() + second.told()).not.toContain(api.token)
})

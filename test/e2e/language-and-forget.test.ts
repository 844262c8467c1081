// What is kept of a reader: the chosen language, until it is to be forgotten.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import { aFolder } from '../support/a-bot-process.ts'
import { aRunningBot, startBot } from '../support/a-running-bot.ts'
import type { Person } from '../support/bot-api/people.ts'

async function asks(person: Person, text: string) {
  person.says(text)
  return person.hears()
}

test('a language chosen by button stays, also after a restart', async () => {
  const path = join(aFolder(), 'library.sqlite')
  const records = openUserRecords(path)
  const { api, bot } = await aRunningBot({ records })
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  const choice = await asks(ada, '/language')
  expect(choice.buttons).toEqual(['Deutsch', 'English'])
  await ada.presses(choice, 'English')
  expect((await ada.sees(choice)).text).toContain('English')
  expect((await asks(ada, '/sources')).text).toContain('sources')
  await bot.stop()
  records.close()

  const kept = openUserRecords(path)
  const again = await startBot(api, { records: kept })
  expect((await asks(ada, '/sources')).text).toContain('sources')
  await again.stop()
  kept.close()
})

test('/forget asks first, and leaves all as it was when the answer is no', async () => {
  const { api } = await aRunningBot()
  const ada = api.user({ firstName: 'Ada', language: 'en' })
  await asks(ada, '/language de')
  const sure = await asks(ada, '/forget')
  await ada.presses(sure, 'Nein, behalten')
  expect((await ada.sees(sure)).text).toContain('Es bleibt alles')
  expect((await asks(ada, '/sources')).text).toContain('Quellen')
})

test('/forget leaves no trace of a reader in any file of the library', async () => {
  const folder = aFolder()
  const records = openUserRecords(join(folder, 'library.sqlite'))
  const { api } = await aRunningBot({ records })
  const ada = api.user({ firstName: 'Adalgunde', lastName: 'Quittenbaum', language: 'en' })
  await asks(ada, 'was sagte der quastenflosser?')
  await asks(ada, '/language de')
  const traces = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('')
  expect(traces()).toContain(String(ada.profile.id))
  const sure = await asks(ada, '/forget')
  await ada.presses(sure, 'Ja, löschen')
  await ada.sees(sure)
  expect(traces()).not.toMatch(new RegExp(`${ada.profile.id}|Adalgunde|Quittenbaum|quastenflosser`))
  expect((await asks(ada, '/sources')).text).toContain('sources')
  records.close()
})

test('what was asked before is forgotten too', async () => {
  const { api } = await aRunningBot()
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  await asks(ada, 'was sagte scholtow zum damm')
  const sure = await asks(ada, '/forget')
  await ada.presses(sure, 'Ja, löschen')
  await ada.sees(sure)
  expect((await asks(ada, 'und lohwasser?')).text).not.toContain('im Anschluss')
})

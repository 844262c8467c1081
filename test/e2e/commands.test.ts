// Every command, with and without what may follow it.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'

describe('each command answers', () => {
  test.each([
    ['/start', 'Hallo, ich bin Belegbot.'],
    ['/help', '/forget'],
    ['/articles', '16 Artikel'],
    ['/summary', 'Welcher Artikel?'],
    ['/summary hafentunnel', 'Tunnel'],
    ['/summary quantenkaffee', 'Artikel'],
    ['/quotes', 'Wessen Zitate'],
    ['/quotes Tadsen', 'Zitate von Merle Tadsen'],
    ['/quotes Napoleon', 'nicht zu Wort'],
    ['/who', 'Über wen'],
    ['/articles brakenhafner', 'Brakenhafener Bote: 2 Artikel'],
    ['/sources tidemark', 'Tidemark-Zeitung: 2 Artikel'],
    ['/articles Quantenkurier', '„Quantenkurier“ ist hier keine Quelle'],
    ['/who tadsen', 'Bausenatorin'],
    ['/who Napoleon', 'kommt in diesen Artikeln nicht vor'],
    ['/people', 'zu Wort'],
    ['/sources', 'Brakenhafener Bote'],
    ['/language', 'Sprache'],
    ['/language en', 'English'],
    ['/language klingonisch', 'Diese Sprache kann ich nicht'],
    ['/privacy', '/forget'],
    ['/forget', 'löschen'],
    ['/cancel', 'Abgebrochen'],
    ['/HELP', '/forget'],
    ['/help@belegbot', '/forget'],
    ['/help@BelegBot und noch etwas', '/forget'],
  ])('%s', async (command, words) => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says(command)
    expect((await ada.hears()).text).toContain(words)
    await ada.hearsNothing(20)
  })

  test('in English too', async () => {
    const { api } = await aRunningBot()
    const ben = api.user({ firstName: 'Ben', language: 'en-GB' })
    for (const [command, words] of [
      ['/articles', '16 articles'],
      ['/quotes Roy Pargeter', 'Roy Pargeter'],
      ['/quotes Pargeter', 'Who do you mean?'],
      ['/privacy', '/forget'],
      ['/cancel', 'Stopped'],
    ] as const) {
      ben.says(command)
      expect((await ben.hears()).text).toContain(words)
    }
  })
})

describe('a command that does not exist', () => {
  test('is answered with the one that was probably meant, as a button that works', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/sumary')
    const hint = await ada.hears()
    expect(hint.text).toContain('/sumary kenne ich nicht. Meinst du /summary?')
    await ada.presses(hint, '/summary')
    expect((await ada.hears()).text).toContain('Welcher Artikel?')
  })

  test('is answered even when nothing is like it', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/xyzzy plugh')
    expect((await ada.hears()).text).toContain('/xyzzy kenne ich nicht')
  })
})

// What somebody sees who opens the bot for the first time.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'

describe('the first minute of a new reader', () => {
  test('in German: a greeting, an example to press, words with their source, the sentences around them', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de-AT' })
    ada.starts()
    const greeting = await ada.hears()
    expect(greeting.text).toContain('Hallo, ich bin Belegbot.')
    expect(greeting.text).toContain('16 Artikel')
    const [example = ''] = greeting.buttons
    await ada.presses(greeting, example)
    const answer = await ada.hears()
    expect(answer.quotations.length).toBeGreaterThan(0)
    expect(answer.text).toMatch(/2026|Ohne|eigene Zusammenfassung/)
    const context = answer.buttons.find((label) => label.startsWith('Zusammenhang')) ?? ''
    await ada.presses(answer, context)
    const around = await ada.hears()
    expect(around.text).toContain('Die Stelle im Zusammenhang')
    expect(around.quotations[0]).toContain(answer.quotations[0])
  })

  test('in English: a greeting, an own question, what the article is about', async () => {
    const { api } = await aRunningBot()
    const ben = api.user({ firstName: 'Ben', language: 'en' })
    ben.starts()
    expect((await ben.hears()).text).toContain('Hello, I am Belegbot.')
    ben.says('who said my dog has moved out')
    const answer = await ben.hears()
    expect(answer.quotations[0]).toContain('My dog has moved out')
    expect(answer.text).toContain('Edith Crouchley')
    await ben.presses(answer, 'What is it about?')
    const summary = await ben.hears()
    expect(summary.text.length).toBeGreaterThan(80)
    expect(summary.text).toContain('Wrenford Weekly Post')
  })

  test('a client that tells no language is answered in English, a French one too', async () => {
    const { api } = await aRunningBot()
    for (const person of [api.user({ firstName: 'Eve' }), api.user({ firstName: 'Zoë', language: 'fr' })]) {
      person.says('/help')
      expect((await person.hears()).text).toContain('Just ask: who said something')
    }
  })

  test('a link with a payload that nobody knows greets like any other', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.starts('from_a_poster-17')
    expect((await ada.hears()).text).toContain('Hallo, ich bin Belegbot.')
  })

  test('Telegram’s menu shows all commands, in German and by default in English', async () => {
    const { api } = await aRunningBot()
    const german = await api.waitFor(
      () => (api.commands('de').length > 0 ? api.commands('de') : undefined),
      'the German menu',
    )
    expect(api.commands().map(({ command }) => command)).toEqual(german.map(({ command }) => command))
    expect(german.map(({ command }) => command)).toEqual(
      'start help articles summary quotes who people topics compare timeline sources follow following language privacy forget cancel'.split(
        ' ',
      ),
    )
    expect(german.find(({ command }) => command === 'help')?.description).toBe('Alle Befehle')
    expect(api.commands().find(({ command }) => command === 'help')?.description).toBe('All commands')
  })
})

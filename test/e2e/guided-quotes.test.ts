// The guided /quotes: whose words, then on what topic, in every way in which people answer, leave and come back.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Voice } from '../support/bot-api/voice.ts'

const german = (api: BotApi) => api.user({ firstName: 'Ada', language: 'de' })

async function says(person: Voice, text: string, replyTo?: ShownMessage): Promise<ShownMessage> {
  person.says(text, replyTo === undefined ? {} : { replyTo })
  return person.hears()
}

async function presses(person: Voice, message: ShownMessage, button: string): Promise<ShownMessage> {
  await person.presses(message, button)
  return person.hears()
}

describe('the guided choice of quotations', () => {
  test('by typing', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    expect((await says(ada, '/quotes')).text).toContain('Wessen Zitate')
    expect((await says(ada, 'tadsen')).text).toContain('Merle Tadsen: zu welchem Thema?')
    const words = await says(ada, 'tunnel')
    expect(words.text).toContain('Merle Tadsen')
    expect(words.quotations.length).toBeGreaterThan(0)
  })

  test('by button', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const topics = await presses(ada, await says(ada, '/quotes'), 'Dorothea Lohwasser')
    expect(topics.text).toContain('zu welchem Thema?')
    const words = await presses(ada, topics, topics.buttons[0] ?? '')
    expect(words.quotations.length).toBeGreaterThan(0)
  })

  test('by button and then by typing; „alle“ gives everything', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await presses(ada, await says(ada, '/quotes'), 'Dorothea Lohwasser')
    expect((await says(ada, 'alle')).text).toContain('Zitate von Dorothea Lohwasser')
    const topics = await presses(ada, await says(ada, '/quotes'), 'Dorothea Lohwasser')
    expect((await presses(ada, topics, 'Alle Themen')).text).toContain('Zitate von Dorothea Lohwasser')
  })

  test('a name that is nobody’s or two people’s is asked for again', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await says(ada, '/quotes')
    expect((await says(ada, 'Xyqwvutz')).text).toContain('nicht zu Wort')
    const which = await says(ada, 'Rohloff')
    expect(which.text).toContain('passen mehrere')
    expect((await presses(ada, which, 'Heike Rohloff')).text).toContain('Heike Rohloff: zu welchem Thema?')
  })

  test('somebody who never finds a name is let go', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await says(ada, '/quotes')
    for (let turn = 0; turn < 6; turn++) expect((await says(ada, 'Xyqwvutz')).text).toContain('nicht zu Wort')
    expect((await says(ada, 'was sagte tadsen über den tunnel')).quotations.length).toBeGreaterThan(0)
  })

  test('a question in between is answered, and ends it', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await says(ada, '/quotes')
    expect((await says(ada, 'wer suchte eigentlich hasen?')).text).toContain('Jule Sandkamp')
    expect((await says(ada, 'tadsen')).text).not.toContain('zu welchem Thema?')
  })
})

describe('leaving the dialog', () => {
  test.each(['/cancel', '/help', '/who Tadsen', '/articles', '/nosuchcommand', '/start'])('by %s', async (command) => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await says(ada, '/quotes')
    await says(ada, command)
    expect((await says(ada, 'Lohwasser')).text).not.toContain('zu welchem Thema?')
  })

  test('/quotes within it begins again, and works after /cancel', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await says(ada, '/quotes')
    await says(ada, 'Tadsen')
    expect((await says(ada, '/quotes')).text).toContain('Wessen Zitate')
    await says(ada, '/cancel')
    await says(ada, '/quotes')
    expect((await says(ada, 'Tadsen')).text).toContain('Merle Tadsen: zu welchem Thema?')
  })

  test('another button leaves it and works', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await says(ada, '/articles')
    await says(ada, '/quotes')
    await ada.presses(list, 'Weiter ›')
    expect((await ada.sees(list)).buttons).toContain('‹ Zurück')
    expect((await says(ada, 'Lohwasser')).text).not.toContain('zu welchem Thema?')
  })

  test('a button of a choice that is over opens it anew', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const whose = await says(ada, '/quotes')
    await says(ada, '/cancel')
    expect((await presses(ada, whose, 'Dorothea Lohwasser')).text).toContain('zu welchem Thema?')
    expect((await says(ada, 'alle')).text).toContain('Zitate von Dorothea Lohwasser')
  })

  test('a photo in between does not leave it', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await says(ada, '/quotes')
    ada.sends({ photo: [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }] })
    expect((await ada.hears()).text).toContain('nur Text')
    expect((await says(ada, 'Tadsen')).text).toContain('Merle Tadsen: zu welchem Thema?')
  })

  test('after a quarter of an hour it is forgotten', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { api } = await aRunningBot({ now: () => now })
    const ada = german(api)
    await says(ada, '/quotes')
    await api.settled()
    now = new Date('2026-11-23T10:15:01Z')
    expect((await says(ada, 'Lohwasser')).text).not.toContain('zu welchem Thema?')
  })
})

test('two people in one group choose side by side', async () => {
  const { api } = await aRunningBot()
  const [ada, ben] = [german(api), api.user({ firstName: 'Ben', language: 'de' })]
  const group = api.group({ title: 'Redaktion', members: [ada, ben] })
  const [a, b] = [ada.in(group), ben.in(group)]
  a.says('/quotes@belegbot')
  const first = await a.hears()
  b.says('/quotes@belegbot')
  const second = await b.hears(({ id }) => id > first.id)
  a.says('Tadsen', { replyTo: first })
  const forAda = await a.hears(({ id }) => id > second.id)
  expect(forAda.text).toContain('Merle Tadsen: zu welchem Thema?')
  b.says('Lohwasser', { replyTo: second })
  const forBen = await b.hears(({ id }) => id > forAda.id)
  expect(forBen.text).toContain('Dorothea Lohwasser: zu welchem Thema?')
  a.says('alle', { replyTo: forAda })
  expect((await a.hears(({ id }) => id > forBen.id)).text).toContain('Zitate von Merle Tadsen')
})

describe('an open dialog is forgotten', () => {
  /** Somebody who has begun the dialog in a group. */
  async function aDialogInAGroup() {
    const { api } = await aRunningBot()
    const ada = german(api)
    const inGroup = ada.in(api.group({ title: 'Redaktion', members: [ada] }))
    expect((await says(inGroup, '/quotes@belegbot')).text).toContain('Wessen Zitate')
    return { ada, inGroup }
  }

  test('when the bot is taken out of the group', async () => {
    const { inGroup } = await aDialogInAGroup()
    inGroup.makesTheBot('kicked')
    inGroup.makesTheBot('member')
    expect((await says(inGroup, '@belegbot tadsen')).text).not.toContain('zu welchem Thema?')
  })

  test('when its author is to be forgotten, wherever that was said', async () => {
    const { ada, inGroup } = await aDialogInAGroup()
    const sure = await says(ada, '/forget')
    await ada.presses(sure, 'Ja, löschen')
    await ada.sees(sure)
    expect((await says(inGroup, '@belegbot tadsen')).text).not.toContain('zu welchem Thema?')
  })

  test('and else goes on', async () => {
    const { inGroup } = await aDialogInAGroup()
    expect((await says(inGroup, '@belegbot tadsen')).text).toContain('zu welchem Thema?')
  })
})

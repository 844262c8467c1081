// In a group the bot speaks when it is spoken to.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'

async function aGroup() {
  const { api } = await aRunningBot()
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  const ben = api.user({ firstName: 'Ben', language: 'en' })
  const group = api.group({ title: 'Redaktion', members: [ada, ben] })
  return { api, ada: ada.in(group), ben: ben.in(group), ownAda: ada }
}

describe('in a group the bot is silent', () => {
  test.each([
    'was sagte tadsen über den tunnel?',
    '/help',
    '/help@otherbot',
    '/quotes@belegbot2 Tadsen',
    '@belegbot2 was sagte tadsen?',
    'schreibt an post@belegbot.example',
    '@otherbot /help@otherbot',
  ])('at: %s', async (text) => {
    const { ada } = await aGroup()
    ada.says(text)
    await ada.hearsNothing(60)
  })

  test('at photos, new members and titles', async () => {
    const { ada } = await aGroup()
    ada.sends({ photo: [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }] })
    ada.sends({ new_chat_title: 'Neu' })
    await ada.hearsNothing(60)
  })

  test('at a reply to somebody else', async () => {
    const { ada, ben } = await aGroup()
    ada.says('was sagte tadsen?', { replyTo: ben.says('ich weiß es nicht') })
    await ada.hearsNothing(60)
  })
})

describe('in a group the bot answers, as a reply to the question', () => {
  test.each([
    '@belegbot was sagte tadsen über den tunnel?',
    'was sagte tadsen über den tunnel, @BelegBot?',
    '/quotes@belegbot Tadsen',
    '/quotes@BELEGBOT Tadsen',
  ])('to: %s', async (text) => {
    const { ada } = await aGroup()
    const question = ada.says(text)
    const answer = await ada.hears()
    expect(answer.text).toContain('Merle Tadsen')
    expect(answer.raw.reply_to_message?.message_id).toBe(question.id)
  })

  test('when its own message is replied to, each person in their own language', async () => {
    const { ada, ben } = await aGroup()
    ada.says('@belegbot')
    const first = await ada.hears()
    ben.says('/sources', { replyTo: first })
    expect((await ben.hears(({ id }) => id > first.id)).text).toContain('sources')
  })

  test('a follow-up belongs to the person who asked', async () => {
    const { ada, ben } = await aGroup()
    ada.says('@belegbot was sagte scholtow zum damm')
    const first = await ada.hears()
    ben.says('@belegbot und lohwasser?')
    const forBen = await ben.hears(({ id }) => id > first.id)
    expect(forBen.text).not.toMatch(/im Anschluss|follow-up/i)
    ada.says('@belegbot und lohwasser?')
    expect((await ada.hears(({ id }) => id > forBen.id)).text).toContain('im Anschluss')
  })

  test('a press counts for whoever presses', async () => {
    const { ada, ben } = await aGroup()
    ada.says('/articles@belegbot')
    const list = await ada.hears()
    await ben.presses(list, 'Weiter ›')
    expect((await ben.sees(list)).text).toContain('articles')
  })

  test('a picture comes into the thread of its button', async () => {
    const { api, ada } = await aGroup()
    ada.sends({ text: '@belegbot wer suchte eigentlich hasen?', message_thread_id: 7, is_topic_message: true })
    const answer = await ada.hears()
    await ada.presses(answer, answer.buttons.find((label) => label.startsWith('Zusammenhang')) ?? '')
    await ada.presses(await ada.hears(), 'Als Bild teilen')
    const picture = await ada.hears()
    expect(picture.raw.photo).toBeDefined()
    expect(picture.raw.message_thread_id).toBe(7)
    expect(api.requests('sendPhoto')).toHaveLength(1)
  })

  test('after it was thrown out it goes on elsewhere', async () => {
    const { api, ada, ownAda } = await aGroup()
    ada.says('/help@belegbot')
    await ada.hears()
    const group = api.group({ title: 'Andere', members: [ownAda] })
    ownAda.in(group).makesTheBot('kicked')
    ownAda.in(group).says('/help@belegbot')
    ownAda.says('/help')
    expect((await ownAda.hears()).text).toContain('/privacy')
    expect(api.requests('sendMessage').filter(({ answer }) => answer?.ok === false)).toHaveLength(1)
  })
})

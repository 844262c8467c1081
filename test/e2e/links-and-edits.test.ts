// Links into the bot, questions that are changed, threads of a forum, and removal from a group.

import { describe, expect, test } from 'vitest'
import { startPayload } from '../../src/commands/deep-link.ts'
import { aRunningBot, shippedKnowledge } from '../support/a-running-bot.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'

const german = (api: BotApi) => api.user({ firstName: 'Ada', language: 'de' })

describe('a link into the bot', () => {
  test('of an article opens its summary', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const [article] = (await shippedKnowledge()).findArticles('Impfbus', 1)
    ada.starts(startPayload({ do: 'summary', article: article?.key ?? '', length: 'short' }))
    const summary = await ada.hears()
    expect(summary.text).toContain(article?.headline)
    expect(summary.quotations.length).toBeGreaterThan(0)
  })

  test('of a person opens who that is', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const [found] = (await shippedKnowledge()).findPeople('Tadsen', 1)
    ada.starts(startPayload({ do: 'who', person: found?.person.key ?? '' }))
    expect((await ada.hears()).text).toContain('Bausenatorin')
  })

  test('under a card in another chat opens the words in their context', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const [card] = (await ada.asksInline('wer suchte eigentlich hasen')).results
    if (card === undefined) throw new Error('no card')
    const [link] = ada.picks(card).keyboard.flat()
    const url = new URL(link !== undefined && 'url' in link ? link.url : '')
    expect(url.pathname).toBe(`/${api.bot.username}`)
    ada.starts(url.searchParams.get('start') ?? '')
    const around = await ada.hears()
    expect(around.text).toContain('Die Stelle im Zusammenhang')
    expect(around.quotations[0]).toContain('Ich suchte eigentlich Hasen')
  })

  test.each(['aXXXXXXXX', 'pXXXXXXXX', 'qXXXXXXXX_0_5_0000000'])('to what is gone says so (%s)', async (payload) => {
    const { api } = await aRunningBot()
    const ada = german(api)
    ada.starts(payload)
    expect((await ada.hears()).text).toMatch(/gibt es so nicht mehr|nicht mehr weiß/)
  })

  test.each(['a', 'q12345678', 'qXXXXXXXX_0_5', 'aXXXXXXXX_0_0_0', '-', '0'.repeat(64)])(
    'that nobody wrote greets (%s)',
    async (payload) => {
      const { api } = await aRunningBot()
      const ada = german(api)
      ada.starts(payload)
      expect((await ada.hears()).text).toContain('Hallo, ich bin Belegbot.')
    },
  )
})

describe('a question that is changed', () => {
  test('is answered again in the place of the answer', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const question = ada.says('was sagte tadsen über den tunnel?')
    const answer = await ada.hears()
    ada.edits(question, 'wer suchte eigentlich hasen?')
    expect((await ada.sees(answer)).text).toContain('Jule Sandkamp')
    await ada.hearsNothing(30)
  })

  test('is left alone where its words are the same: only a preview has come', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const question = ada.says('was sagte tadsen über den tunnel?')
    const answer = await ada.hears()
    ada.edits(question, 'was sagte tadsen über den tunnel?')
    await ada.hearsNothing(30)
    expect(answer.edits).toBe(0)
  })

  test('from a command to a question and back', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const question = ada.says('/help')
    const answer = await ada.hears()
    ada.edits(question, '/sources')
    expect((await ada.sees(answer)).text).toContain('Quellen')
    ada.edits(question, '/help')
    expect((await ada.sees(answer)).text).toContain('/privacy')
  })

  test('of long ago is answered by a message of its own', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { api } = await aRunningBot({ now: () => now })
    const ada = german(api)
    const question = ada.says('/help')
    await ada.hears()
    await api.settled()
    now = new Date('2026-11-23T12:00:00Z')
    ada.edits(question, '/sources')
    expect((await ada.hears()).text).toContain('Quellen')
  })

  test('in a group, only where the bot is meant', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const group = api.group({ title: 'Redaktion', members: [ada] })
    const inGroup = ada.in(group)
    const aside = inGroup.says('was sagte tadsen?')
    inGroup.edits(aside, 'was sagte tadsen zum tunnel?')
    await inGroup.hearsNothing(40)
    const question = inGroup.says('@belegbot was sagte tadsen zum tunnel?')
    const answer = await inGroup.hears()
    inGroup.edits(question, '@belegbot wer suchte eigentlich hasen?')
    expect((await inGroup.sees(answer)).text).toContain('Jule Sandkamp')
  })
})

describe('what is no text gets its line once in a while', () => {
  test('of an album only the first, and later again', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { api } = await aRunningBot({ now: () => now })
    const ada = german(api)
    const photo = { photo: [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }] }
    for (const _ of [1, 2, 3]) ada.sends(photo)
    expect((await ada.hears()).text).toContain('nur Text')
    await ada.hearsNothing(40)
    now = new Date('2026-11-23T11:00:00Z')
    ada.sends(photo)
    expect((await ada.hears()).text).toContain('nur Text')
  })
})

describe('a forum', () => {
  const inThread = (thread: number) => ({ message_thread_id: thread, is_topic_message: true as const })

  test('is answered in the thread of the question, and threads do not mix', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const group = api.group({ title: 'Forum', members: [ada] })
    const voice = ada.in(group)
    voice.sends({ text: '@belegbot was sagte scholtow zum damm', ...inThread(7) })
    expect((await voice.hears()).raw.message_thread_id).toBe(7)
    voice.sends({ text: '@belegbot und lohwasser?', ...inThread(8) })
    const elsewhere = await voice.hears()
    expect(elsewhere.raw.message_thread_id).toBe(8)
    expect(elsewhere.text).not.toContain('im Anschluss')
    voice.sends({ text: '@belegbot und lohwasser?', ...inThread(7) })
    expect((await voice.hears()).text).toContain('im Anschluss')
  })
})

test('taken out of a group and back in, the bot remembers nothing of the talk there', async () => {
  const { api } = await aRunningBot()
  const ada = german(api)
  const group = api.group({ title: 'Redaktion', members: [ada] })
  const voice = ada.in(group)
  voice.says('@belegbot was sagte scholtow zum damm')
  await voice.hears()
  voice.makesTheBot('kicked')
  voice.makesTheBot('member')
  voice.says('@belegbot und lohwasser?')
  expect((await voice.hears()).text).not.toContain('im Anschluss')
})

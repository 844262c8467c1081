// What goes wrong between the bot and Telegram, and in the bot itself: the reader gets the answer once, and the bot goes on.

import { describe, expect, test } from 'vitest'
import { WrongTokenError } from '../../src/bot/reach-telegram.ts'
import type { Evidence } from '../../src/knowledge/knowledge-base.ts'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import { aRunningBot, shippedKnowledge, startBot } from '../support/a-running-bot.ts'
import { startBotApi } from '../support/bot-api/bot-api.ts'
import type { Fault } from '../support/bot-api/faults.ts'

describe('when sending fails, the reader still gets the answer exactly once', () => {
  test.each<[string, Fault]>([
    ['Telegram asks for patience (429)', { status: 429, retryAfter: 1 }],
    ['a fault of Telegram (500)', { status: 500 }],
    ['a gateway page (502)', { status: 502, page: true }],
    ['a connection that breaks', { hangUp: 'before' }],
    ['two faults in a row', { status: 503, times: 2 }],
  ])('%s', async (_what, fault) => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    api.fails('sendMessage', fault)
    ada.says('wer suchte eigentlich hasen')
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
    await ada.hearsNothing(50)
  })

  test('and in the order of the questions, though the first has to wait', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    api.fails('sendMessage', { status: 429, retryAfter: 1 })
    for (const question of ['wer suchte eigentlich hasen', '/help', '/privacy']) ada.says(question)
    const heard = [await ada.hears(), await ada.hears(), await ada.hears()].map(({ text }) => text)
    expect(heard[0]).toContain('Jule Sandkamp')
    expect(heard[1]).toContain('/privacy')
    expect(heard[2]).toContain('/forget')
    await ada.hearsNothing(50)
  })

  test('inside the guided dialog too', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/quotes')
    await ada.hears()
    api.fails('sendMessage', { status: 502, page: true })
    ada.says('Tadsen')
    expect((await ada.hears()).text).toContain('Merle Tadsen: zu welchem Thema?')
    ada.says('alle')
    expect((await ada.hears()).text).toContain('Zitate von Merle Tadsen')
    await ada.hearsNothing(50)
  })

  test('nobody overtakes himself in another chat, not even behind an answer that failed there', async () => {
    const { api } = await aRunningBot()
    const [ada, ben] = [api.user({ firstName: 'Ada', language: 'de' }), api.user({ firstName: 'Ben', language: 'de' })]
    const group = api.group({ title: 'Redaktion', members: [ada, ben] })
    api.fails('sendMessage', { status: 429, retryAfter: 1 })
    ada.says('/help')
    await api.waitFor(() => api.requests('sendMessage').length === 1 || undefined, 'the refused answer')
    api.fails('sendMessage', { status: 400 })
    ben.in(group).says('/help@belegbot')
    ada.in(group).says('/privacy@belegbot')
    const words = await ada.in(group).hears()
    expect(words.text).toContain('schiefgegangen')
    expect((await ada.in(group).hears()).text).toContain('/forget')
    const without = api.requests('sendMessage').filter(({ fault }) => fault === undefined)
    expect(without.map(({ parameters }) => Number(parameters.chat_id))).toEqual([
      group.about.id,
      ada.profile.id,
      group.about.id,
    ])
  })

  test('while one reader waits, others are answered', async () => {
    const { api } = await aRunningBot()
    const [ada, ben] = [api.user({ firstName: 'Ada', language: 'de' }), api.user({ firstName: 'Ben', language: 'de' })]
    api.fails('sendMessage', { status: 429, retryAfter: 2 })
    ada.says('/help')
    await api.waitFor(() => api.requests('sendMessage').length === 1 || undefined, 'the refused answer')
    ben.says('/help')
    await ben.hears()
    expect(api.requests('sendMessage')).toHaveLength(2)
    await ada.hears()
  })

  test('a press that cannot be acknowledged is carried out all the same', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/articles')
    const list = await ada.hears()
    api.fails('answerCallbackQuery', { status: 500 })
    await ada.presses(list, 'Weiter ›')
    expect(list.buttons).toContain('‹ Zurück')
  })

  test('what Telegram calls a bad request is told as a fault, once', async () => {
    const { api, bot } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    api.fails('sendMessage', { status: 400, description: 'Bad Request: something about entities' })
    ada.says('/help')
    expect((await ada.hears()).text).toContain('schiefgegangen')
    await ada.hearsNothing(20)
    expect(bot.log.join('\n')).toContain('something about entities')
  })

  test('nothing is sent again to somebody who has blocked the bot', async () => {
    const { api, bot } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    api.fails('sendMessage', { status: 403 })
    ada.says('/help')
    await api.settled()
    await ada.hearsNothing(50)
    expect(api.requests('sendMessage')).toHaveLength(1)
    expect(bot.log.join('\n')).toContain('403')
  })
})

describe('when a fault of its own happens', () => {
  test('a setting that a full disk does not take is said not to be kept, and answers go on', async () => {
    const records = openUserRecords(':memory:')
    const full = () => {
      throw new Error('library l.sqlite: has no space left on its disk')
    }
    const { api, bot } = await aRunningBot({ records: { ...records, set: full } })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/language english')
    expect((await ada.hears()).text).toContain('schiefgegangen')
    ada.says('wer suchte eigentlich hasen')
    expect((await ada.hears()).text).toContain('Jule Sandkamp')
    expect(bot.log.join('\n')).toContain('has no space left on its disk')
  })

  test('the reader is told once, the operator too, and the next question is answered', async () => {
    const knowledge = await shippedKnowledge()
    const broken = {
      ...knowledge,
      facts: () => {
        throw new Error('the disk is full')
      },
    }
    const { api, bot } = await aRunningBot({ knowledge: broken })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/start')
    expect((await ada.hears()).text).toContain('Da ist bei mir etwas schiefgegangen')
    ada.says('/help')
    expect((await ada.hears()).text).toContain('/privacy')
    await ada.hearsNothing(20)
    expect((await ada.asksInline('')).results.length).toBeGreaterThan(0)
    const told = bot.log.filter((line) => line.includes('the disk is full'))
    expect(told).toHaveLength(1)
    expect(told[0]).not.toContain('\n')
  })

  test('an inline query is answered without cards', async () => {
    const broken = {
      ...(await shippedKnowledge()),
      ask: () => {
        throw new Error('the disk is full')
      },
    }
    const { api } = await aRunningBot({ knowledge: broken })
    expect((await api.user({ firstName: 'Ada' }).asksInline('tunnel')).results).toEqual([])
  })

  test('in the guided dialog it ends the dialog, and /quotes works again', async () => {
    const knowledge = await shippedKnowledge()
    let faults = 1
    const shaky = {
      ...knowledge,
      findPeople: (name: string, limit: number) => {
        if (faults-- > 0) throw new Error('the disk is full')
        return knowledge.findPeople(name, limit)
      },
    }
    const { api } = await aRunningBot({ knowledge: shaky })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    const answers = ['Wessen Zitate', 'schiefgegangen', 'Wessen Zitate', 'zu welchem Thema?']
    for (const [index, text] of ['/quotes', 'Tadsen', '/quotes', 'Tadsen'].entries()) {
      ada.says(text)
      expect((await ada.hears()).text).toContain(answers[index])
    }
  })

  test('words whose article has changed since they were found are asked once more', async () => {
    const knowledge = await shippedKnowledge()
    let looks = 0
    const changed = { ...knowledge, isVerbatim: (words: Evidence) => looks++ > 0 && knowledge.isVerbatim(words) }
    const { api } = await aRunningBot({ knowledge: changed })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    expect((await ada.hears()).quotations).not.toEqual([])
  })

  test('words that are no longer what the article says are not shown', async () => {
    const knowledge = { ...(await shippedKnowledge()), isVerbatim: () => false }
    const { api } = await aRunningBot({ knowledge })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    const answer = await ada.hears()
    expect(answer.quotations).toEqual([])
    expect(answer.text).toContain('schiefgegangen')
  })
})

describe('polling', () => {
  test('another instance (409) is named, and when it is gone this one answers', async () => {
    const { api, bot } = await aRunningBot()
    api.fails('getUpdates', { status: 409, times: 1 })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/help')
    await ada.hears()
    ada.says('/help')
    await ada.hears()
    expect(bot.log.join('\n')).toMatch(/another instance.*409/)
  })

  test('failed polls are repeated', async () => {
    const { api } = await aRunningBot()
    api.fails('getUpdates', { status: 502, page: true })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/help')
    await ada.hears()
  })

  test('an update that comes twice while it is being answered is answered once', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    api.fails('sendMessage', { delay: 400 })
    ada.says('/help')
    await ada.hears()
    await ada.hearsNothing(100)
    expect(api.requests('sendMessage')).toHaveLength(1)
  })
})

describe('at the start', () => {
  test('a token that Telegram does not know ends it with one line that does not hold the token', async () => {
    const api = await startBotApi()
    const bot = await startBot({ ...api, token: '1:unknown' })
    await expect(bot.ended).rejects.toThrow(WrongTokenError)
    await expect(bot.ended).rejects.toThrow(/^BOT_TOKEN .*\(401\)/)
    await api.close()
  })

  test('a token that is revoked later ends it too', async () => {
    const api = await startBotApi()
    const bot = await startBot(api)
    await api.connected()
    api.fails('getUpdates', { status: 401 })
    api.user({ firstName: 'Ada' }).says('/help')
    await expect(bot.ended).rejects.toThrow(WrongTokenError)
    await api.close()
  })

  test('a menu that cannot be registered delays nothing', async () => {
    const api = await startBotApi()
    for (const method of ['setMyCommands', 'setMyDescription', 'setMyShortDescription']) {
      api.fails(method, { status: 400, times: 9 })
    }
    const bot = await startBot(api)
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/help')
    await ada.hears()
    await bot.stop()
    await api.close()
    expect(bot.log.filter((line) => line.includes('could not be registered'))).toHaveLength(2)
    expect(api.violations()).toEqual([])
  })

  test('a webhook of an earlier run is left, and what waited there is answered', async () => {
    const api = await startBotApi()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('/help')
    const bot = await startBot(api)
    await ada.hears()
    await bot.stop()
    await api.close()
    expect(api.requests('deleteWebhook')).toHaveLength(1)
    expect(api.violations()).toEqual([])
  })
})

test('at the end, what is being answered is finished, and it does not come again', async () => {
  const { api, bot } = await aRunningBot()
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  api.fails('sendMessage', { delay: 500 })
  ada.says('/help')
  await api.waitFor(() => api.requests('sendMessage').length === 1 || undefined, 'the answer is under way')
  await bot.stop()
  await ada.hears()
  expect(api.pending()).toEqual([])
  expect(api.requests('sendMessage')).toHaveLength(1)
})

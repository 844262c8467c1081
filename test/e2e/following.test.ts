// Following somebody or something: what is new is sent once, bundled, in decent hours, and to nobody who has had enough.

import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../src/knowledge/article/article.ts'
import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import { aFolder } from '../support/a-bot-process.ts'
import { aRunningBot, startBot } from '../support/a-running-bot.ts'
import type { Person } from '../support/bot-api/people.ts'

const article = (number: number, words = 'Der Deich hält'): Article => ({
  id: `deich-${number}`,
  headline: `Deich von Marnholm, Teil ${number}`,
  language: 'de',
  publisher: 'Marnholmer Anzeiger',
  published: '2026-11-20',
  text: `Am Deich von Marnholm wird gebaut. „${words}, zum ${number}. Mal“, sagte Deichgräfin Swantje Ohlsen. Das Wetter war gut.`,
})

/** A library with one article, a bot on it, and what makes it look for news: a start. */
async function aFollower(at = '2026-11-23T10:00:00Z') {
  const path = join(aFolder(), 'library.sqlite')
  const library = openLibrary(path)
  library.put([readArticle(article(1))])
  const records = openUserRecords(path)
  const clock = { now: new Date(at) }
  const options = { knowledge: knowledgeBase(library), records, now: () => clock.now }
  const { api, bot } = await aRunningBot(options)
  onTestFinished(() => {
    library.close()
    records.close()
  })
  let running = bot
  const restarts = async () => {
    await running.stop()
    running = await startBot(api, options)
    onTestFinished(() => running.stop())
    await api.connected()
  }
  const load = (...numbers: number[]) => library.put(numbers.map((number) => readArticle(article(number))))
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  return { api, ada, library, records, clock, load, restarts }
}

async function asks(person: Person, text: string) {
  person.says(text)
  return person.hears()
}

describe('news', () => {
  test('of a followed person comes once, with the words and their source', async () => {
    const { ada, load, restarts } = await aFollower()
    expect((await asks(ada, '/follow Ohlsen')).text).toContain('Swantje Ohlsen')
    load(2)
    await restarts()
    const news = await ada.hears()
    expect(news.text).toContain('Neu für dich: 1 Stelle')
    expect(news.quotations).toEqual(['Der Deich hält, zum 2. Mal'])
    expect(news.text).toContain('Marnholmer Anzeiger')
    await restarts()
    await ada.hearsNothing(60)
  })

  test('on a followed topic is bundled in one message', async () => {
    const { ada, load, restarts } = await aFollower()
    await asks(ada, '/follow Deich')
    load(2, 3, 4, 5, 6)
    await restarts()
    const news = await ada.hears()
    expect(news.text).toContain('Neu für dich: 5 Stellen')
    expect(news.quotations).toHaveLength(3)
    expect(news.text).toContain('Und 2 weitere')
    await ada.hearsNothing(60)
  })

  test('on a followed topic is also an article in which nobody is quoted', async () => {
    const { ada, library, restarts } = await aFollower()
    await asks(ada, '/follow Sturmflut')
    const text = 'Die Sturmflut hat den Hafen von Marnholm verschont. Niemand wurde verletzt. Die Fähre fährt wieder.'
    library.put([readArticle({ id: 'flut', headline: 'Sturmflut verschont Marnholm', language: 'de', text })])
    await restarts()
    const news = await ada.hears()
    expect(news.quotations).toEqual(['Die Sturmflut hat den Hafen von Marnholm verschont.'])
    expect(news.text).toContain('Sturmflut verschont Marnholm')
  })

  test('an article that is loaded again is no news', async () => {
    const { ada, load, restarts } = await aFollower()
    await asks(ada, '/follow Ohlsen')
    load(2)
    await restarts()
    await ada.hears()
    load(3, 2)
    await restarts()
    expect((await ada.hears()).text).toContain('Neu für dich: 1 Stelle')
  })

  test('waits until the morning', async () => {
    const { ada, load, restarts, clock } = await aFollower()
    await asks(ada, '/follow Ohlsen')
    load(2)
    clock.now = new Date('2026-11-23T22:30:00Z')
    await restarts()
    await ada.hearsNothing(60)
    clock.now = new Date('2026-11-24T07:30:00Z')
    await restarts()
    expect((await ada.hears()).text).toContain('Neu für dich')
  })

  test('comes three times a day at most, the rest the day after', async () => {
    const { ada, load, restarts, clock } = await aFollower()
    await asks(ada, '/follow Ohlsen')
    for (const number of [2, 3, 4]) {
      load(number)
      await restarts()
      await ada.hears()
    }
    load(5)
    await restarts()
    await ada.hearsNothing(60)
    clock.now = new Date('2026-11-24T10:00:00Z')
    await restarts()
    expect((await ada.hears()).quotations).toEqual(['Der Deich hält, zum 5. Mal'])
  })

  test('is not sent to somebody who has blocked the bot, and following ends', async () => {
    const { api, ada, load, restarts, records } = await aFollower()
    await asks(ada, '/follow Ohlsen')
    ada.makesTheBot('kicked')
    await api.settled()
    load(2)
    await restarts()
    await ada.hearsNothing(60)
    expect(records.withKey('following')).toEqual([])
  })

  test('that Telegram refuses for good is not tried again', async () => {
    const { api, ada, load, restarts, records } = await aFollower()
    await asks(ada, '/follow Ohlsen')
    api.fails('sendMessage', { status: 403 })
    load(2)
    await restarts()
    await api.waitFor(() => records.withKey('following').length === 0 || undefined, 'the follower is dropped')
    await ada.hearsNothing(30)
  })
})

describe('what is followed', () => {
  test('is listed, and ends at a press', async () => {
    const { ada } = await aFollower()
    expect((await asks(ada, '/following')).text).toContain('noch nichts')
    await asks(ada, '/follow Ohlsen')
    await asks(ada, '/follow Kernkraft')
    const list = await asks(ada, '/following')
    expect(list.text).toMatch(/Swantje Ohlsen[\s\S]*„Kernkraft“/)
    await ada.presses(list, 'Nicht mehr: Swantje Ohlsen')
    expect((await ada.sees(list)).text).not.toContain('Ohlsen')
    expect((await asks(ada, '/following')).text).toContain('„Kernkraft“')
  })

  test('can be chosen by button', async () => {
    const { ada } = await aFollower()
    const choice = await asks(ada, '/follow')
    await ada.presses(choice, 'Swantje Ohlsen')
    expect((await ada.hears()).text).toContain('Neues zu Swantje Ohlsen')
  })

  test('is named in the words and marks of the reader’s language', async () => {
    const { api } = await aFollower()
    const ben = api.user({ firstName: 'Ben', language: 'en' })
    expect((await asks(ben, '/follow nuclear power')).text).toContain('what is new on “nuclear power”')
  })

  test('in a group is refused, with the reason', async () => {
    const { api, ada } = await aFollower()
    const voice = ada.in(api.group({ title: 'Redaktion', members: [ada] }))
    voice.says('/follow@belegbot Ohlsen')
    expect((await voice.hears()).text).toContain('nur im privaten Chat')
  })

  test('is forgotten by /forget, which counts', async () => {
    const { ada, records } = await aFollower()
    await asks(ada, '/follow Ohlsen')
    await asks(ada, '/language de')
    const sure = await asks(ada, '/forget')
    await ada.presses(sure, 'Ja, löschen')
    expect((await ada.sees(sure)).text).toBe('Gelöscht: 2 Einträge. Noch über dich gespeichert: 0 Einträge.')
    expect(records.of(String(ada.profile.id))).toEqual([])
  })
})

// What leads on from an answer: others on the topic, two voices side by side, one over time, topics, and a wrong attribution told.

import { describe, expect, test } from 'vitest'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import { aRunningBot, shippedKnowledge } from '../support/a-running-bot.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'
import type { Person } from '../support/bot-api/people.ts'

const now = () => new Date('2026-11-23T10:00:00Z')
const german = (api: BotApi): Person => api.user({ firstName: 'Ada', language: 'de' })

async function asks(person: Person, text: string) {
  person.says(text)
  return person.hears()
}

describe('what is offered can be asked', () => {
  test.each(['de', 'en'] as const)('every example of /start has an answer with words in it (%s)', async (language) => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language })
    const greeting = await asks(ada, '/start')
    const examples = greeting.buttons.slice(0, 3)
    expect(examples).toHaveLength(3)
    for (const example of examples) {
      await ada.presses(greeting, example)
      expect((await ada.hears()).quotations.length, example).toBeGreaterThan(0)
    }
  })

  test('every topic of /topics has an answer, page after page', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/topics')
    const seen: string[] = []
    for (;;) {
      const topics = list.buttons.filter((label) => !/[‹›]/.test(label))
      seen.push(...topics)
      for (const topic of topics) {
        await ada.presses(list, topic)
        expect((await ada.hears()).text, topic).not.toBe('')
      }
      if (!list.buttons.includes('Weiter ›')) break
      await ada.presses(list, 'Weiter ›')
      await ada.sees(list)
    }
    expect(seen.length).toBeGreaterThan(5)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('the topics of an English reader are words of English headlines', async () => {
    const { api } = await aRunningBot()
    const ben = api.user({ firstName: 'Ben', language: 'en' })
    const { buttons } = await asks(ben, '/topics')
    const { items } = (await shippedKnowledge()).articles({ from: 0, size: 100 })
    const headlines = items.filter(({ language }) => language === 'en').map(({ headline }) => headline)
    for (const topic of buttons.filter((label) => !/[‹›]/.test(label))) expect(headlines.join(' ')).toContain(topic)
  })

  test.each([
    ['de', 'thank you', 'Gern.'],
    ['de', 'hello', 'Hallo!'],
    ['en', 'danke', 'You are welcome.'],
    ['en', 'tschüss', 'See you soon.'],
  ])('a client in %s understands “%s”', async (language, said, answer) => {
    const { api } = await aRunningBot()
    expect((await asks(api.user({ firstName: 'Ada', language }), said)).text).toContain(answer)
  })
})

describe('/quotes with a topic', () => {
  test('shows only words on it, fewer than all', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const all = await asks(ada, '/quotes Tadsen')
    const some = await asks(ada, '/quotes Tadsen zum Tunnel')
    const total = /1 bis 3 von (\d+)/.exec(all.text)?.[1]
    expect(Number(total)).toBeGreaterThan(3)
    expect(some.text).toContain('Merle Tadsen zu „Tunnel“')
    expect(some.text).not.toContain(`von ${total}`)
    expect(some.quotations.length).toBeGreaterThan(0)
  })

  test('says so when there are none, and offers others', async () => {
    const { api } = await aRunningBot()
    const answer = await asks(german(api), '/quotes Tadsen Grippe')
    expect(answer.text).toContain('Von Merle Tadsen gibt es in diesen Artikeln keine Äußerung zu „Grippe“')
    expect(answer.quotations).toEqual([])
    expect(answer.buttons).toContain('Tunnel')
  })

  test('no stretch of an article is shown twice', async () => {
    const knowledge = await shippedKnowledge()
    for (const person of knowledge.people({ from: 0, size: 100 }).items) {
      const { items } = knowledge.quotations(person.key, { from: 0, size: 100 })
      const places = items.map(({ article, start, end }) => `${article.id} ${start} ${end}`)
      expect(new Set(places).size, person.name).toBe(places.length)
    }
  })
})

describe('the date has its age beside it', () => {
  test.each([
    ['de', '22. September 2026 (vor 2 Monaten)'],
    ['en', '22 September 2026 (2 months ago)'],
  ])('%s: %s', async (language, words) => {
    const { api } = await aRunningBot({ now })
    const answer = await asks(api.user({ firstName: 'Ada', language }), 'was sagte tadsen über den tunnel?')
    expect(answer.text).toContain(words)
  })

  test('a link leads to the very words', async () => {
    const { api } = await aRunningBot()
    const answer = await asks(german(api), 'was sagte tadsen über den tunnel?')
    const link = answer.entities.find(({ type }) => type === 'text_link')
    expect(link && 'url' in link && link.url).toMatch(/#:~:text=Wer%20einen%20Tunnel/)
  })

  test('a button opens the source at the very words, where the article has an address', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const answer = await asks(ada, 'was sagte tadsen über den tunnel?')
    await ada.presses(answer, 'Zusammenhang 1')
    const [source] = (await ada.hears()).keyboard.flat().filter((button) => 'url' in button)
    expect(source).toMatchObject({ text: 'Quelle öffnen', url: expect.stringMatching(/#:~:text=Wer%20einen%20Tunnel/) })
    await ada.presses(await asks(ada, 'wer hat gesagt das sind informationskriege'), 'Zusammenhang')
    expect((await ada.hears()).buttons).not.toContain('Quelle öffnen')
  })
})

describe('other voices', () => {
  test('others on the same topic are a press away, without the one asked about', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const answer = await asks(ada, 'was sagte scholtow zum wasser')
    await ada.presses(answer, 'Andere dazu')
    const others = await ada.hears()
    expect(others.text).toContain('Andere Stimmen zu „')
    expect(others.quotations.length).toBeGreaterThan(0)
    expect(others.text.split('\n').filter((line) => /^\d+ · Jewgeni Scholtow/.test(line))).toEqual([])
  })

  test('where nobody else speaks on it, that is said', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await ada.presses(await asks(ada, '/quotes Scholtow Diplomat'), 'Andere dazu')
    expect((await ada.hears()).text).toBe(
      'Außer Jewgeni Scholtow äußert sich in diesen Artikeln niemand zu „Diplomat“.',
    )
  })

  test('/compare puts two side by side, and says who is silent', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const both = await asks(ada, '/compare Scholtow und Schtschurenko zum Wasser')
    expect(both.text).toContain('Jewgeni Scholtow und Oleksandra Schtschurenko zu „Wasser“')
    expect(both.text).toMatch(/1 · Jewgeni Scholtow[\s\S]*2 · Oleksandra Schtschurenko/)
    const one = await asks(ada, '/compare Tadsen Scholtow Damm')
    expect(one.text).toContain('Von Merle Tadsen gibt es in diesen Artikeln keine Äußerung zu „Damm“')
  })

  test('/compare alone asks for one and then the other', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const first = await asks(ada, '/compare')
    await ada.presses(first, 'Jewgeni Scholtow')
    const second = await ada.hears()
    expect(second.buttons).not.toContain('Jewgeni Scholtow')
    await ada.presses(second, 'Dorothea Lohwasser')
    const both = await ada.hears()
    expect(both.text).toContain('Jewgeni Scholtow und Dorothea Lohwasser')
    expect(both.quotations.length).toBeGreaterThan(1)
  })

  test('/compare with words that name nobody asks again', async () => {
    const { api } = await aRunningBot()
    expect((await asks(german(api), '/compare Napoleon Wellington')).text).toContain('keine zwei Namen')
  })

  test('/timeline goes from the oldest to the newest, turned in place', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/timeline Scholtow')
    const dates: string[] = []
    for (;;) {
      dates.push(...[...list.text.matchAll(/\d{1,2}\. \p{L}+ 2026/gu)].map(([date]) => date))
      if (!list.buttons.includes('Weiter ›')) break
      await ada.presses(list, 'Weiter ›')
      await ada.sees(list)
    }
    const months = ['September', 'Oktober', 'November']
    const days = dates.map((date) => {
      const [day = '', month = ''] = date.split('. ')
      return months.indexOf(month.split(' ')[0] ?? '') * 100 + Number(day)
    })
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('/timeline alone offers people', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const whose = await asks(ada, '/timeline')
    await ada.presses(whose, 'Merle Tadsen')
    expect((await ada.hears()).text).toContain('Merle Tadsen, vom Ältesten zum Neuesten')
  })
})

describe('„that is wrong“', () => {
  test('is kept once for the admins, with the words and without the reader', async () => {
    const records = openUserRecords(':memory:')
    const { api, bot } = await aRunningBot({ records, now })
    const ada = german(api)
    const answer = await asks(ada, 'wer suchte eigentlich hasen?')
    const context = answer.buttons.find((label) => label.startsWith('Zusammenhang')) ?? ''
    await ada.presses(answer, context)
    const around = await ada.hears()
    for (const _ of [1, 2]) {
      expect((await ada.presses(around, 'Stimmt nicht')).text).toContain('ohne deinen Namen')
    }
    await ada.hearsNothing(20)
    const kept = records.of('reports')
    expect(kept).toHaveLength(1)
    expect(kept[0]?.value).toContain('Ich suchte eigentlich Hasen')
    expect(kept[0]?.value).not.toContain(String(ada.profile.id))
    await bot.stop()
    records.close()
  })
})

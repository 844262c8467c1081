// Pictures: a quotation to pass on, and the words of a person by month and topic.

import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/knowledge/article/article.ts'
import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { aRunningBot } from '../support/a-running-bot.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Person } from '../support/bot-api/people.ts'

const german = (api: BotApi): Person => api.user({ firstName: 'Ada', language: 'de' })

async function asks(person: Person, text: string): Promise<ShownMessage> {
  person.says(text)
  return person.hears()
}

/** The answer's quotation, opened in its context. */
async function inContext(person: Person, question: string): Promise<ShownMessage> {
  const answer = await asks(person, question)
  await person.presses(answer, answer.buttons.find((label) => /^(Zusammenhang|Context)/.test(label)) ?? '')
  return person.hears()
}

/** An article in which Swantje Ohlsen says these words. */
const article = (words: string, stated: Partial<Article> = { published: '2026-11-20' }): Article => ({
  id: 'deich',
  headline: 'Deich von Marnholm',
  language: 'de',
  text: `Am Deich von Marnholm wird gebaut. „${words}“, sagte Deichgräfin Swantje Ohlsen. Das Wetter war gut.`,
  ...stated,
})

async function aBotOn(...articles: readonly Article[]) {
  const library = openLibrary(':memory:')
  library.put(articles.map(readArticle))
  return aRunningBot({ knowledge: knowledgeBase(library) })
}

describe('„als Bild teilen“', () => {
  test('sends the quotation as a picture, with words, speaker and source under it', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await ada.presses(await inContext(ada, 'wer suchte eigentlich hasen?'), 'Als Bild teilen')
    const card = await ada.hears()
    expect(card.raw.photo?.at(-1)?.width).toBe(1080)
    expect(card.quotations).toEqual(['Ich suchte eigentlich Hasen'])
    expect(card.text).toMatch(/^Jule Sandkamp, .+ · wörtlich\n/)
    expect(card.text).toMatch(/ · Ellernstedter Abendblatt · .+ 2026$/)
    await ada.presses(card, 'Zusammenhang')
    expect((await ada.hears()).text).toContain('Die Stelle im Zusammenhang')
  })

  test('in English says “word for word”', async () => {
    const { api } = await aRunningBot()
    const ben = api.user({ firstName: 'Ben', language: 'en' })
    await ben.presses(await inContext(ben, 'who said my dog has moved out'), 'Share as picture')
    expect((await ben.hears()).text).toContain('word for word')
  })

  test.each([
    ['Umlaute, Kyrillisch und französische Zeichen', 'Größe, Песков und « été » stehen am Deich'],
    ['Emoji, eine Flagge und eine Familie', 'Der Deich hält 🌊 sagen alle 🇩🇪 und 👩‍👩‍👧 auch'],
    ['ein Wort, das breiter ist als das Bild', `Der ${'Deichbau'.repeat(12)}plan hält uns auf`],
    ['ein Pfeil und ein Haken', 'Der Deich → er hält ✓ wirklich'],
  ])('draws %s', async (_what, words) => {
    const { api } = await aBotOn(article(words))
    const ada = german(api)
    await ada.presses(await inContext(ada, 'was sagt ohlsen zum deich'), 'Als Bild teilen')
    const card = await ada.hears()
    expect(card.raw.photo).toBeDefined()
    expect(card.quotations).toEqual([words])
  })

  test('of a long quotation is refused, with the reason', async () => {
    const { api } = await aBotOn(
      article(`Der Deich hält, ${'und noch einmal sage ich, dass er hält, '.repeat(14)}und er hält`),
    )
    const ada = german(api)
    await ada.presses(await inContext(ada, 'was sagt ohlsen zum deich'), 'Als Bild teilen')
    const refusal = await ada.hears()
    expect(refusal.raw.photo).toBeUndefined()
    expect(refusal.text).toMatch(/^Für ein Bild ist dieses Zitat zu lang: \d+ Zeichen/)
  })

  test('that with its notices is too long to stand under a picture is sent as words', async () => {
    const { api } = await aBotOn(
      article(`Der Deich hält, ${'und noch einmal sage ich, dass er hält, '.repeat(11)}und er hält`, {
        correction: 'Der Deich ist alt. '.repeat(40),
        retracted: { reason: 'Der Deich ist neu. '.repeat(40) },
      }),
    )
    const ada = german(api)
    await ada.presses(await inContext(ada, 'was sagt ohlsen zum deich'), 'Als Bild teilen')
    const card = await ada.hears()
    expect(card.raw.photo).toBeUndefined()
    expect(card.text.length).toBeGreaterThan(1024)
    expect(card.buttons).toEqual(['Zusammenhang'])
    await ada.hearsNothing()
  })

  test('whose words are several messages is sent as all of these', async () => {
    const words = 'Wir haben den Deich in drei Jahren höher gebaut als in hundert Jahren davor, und er hält wirklich'
    const { api } = await aBotOn(
      article(words),
      article(words, { id: 'nachdruck', published: '2026-11-21', publisher: 'Deichblatt '.repeat(500) }),
    )
    const ada = german(api)
    ada.says('was sagt ohlsen zum deich')
    await ada.presses(await ada.hears(({ buttons }) => buttons.length > 0), 'Als Bild teilen')
    const [said, source] = [await ada.hears(), await ada.hears()]
    expect(said.quotations).toEqual([words])
    expect(said.raw.photo).toBeUndefined()
    expect(source.text).toContain('auch in Deichblatt')
    expect(source.buttons).toEqual(['Zusammenhang'])
    await ada.hearsNothing()
  })

  test('of letters that no font here has is refused, and they are named', async () => {
    const { api } = await aBotOn(article('Der Deich 堤防 hält wirklich'))
    const ada = german(api)
    await ada.presses(await inContext(ada, 'was sagt ohlsen zum deich'), 'Als Bild teilen')
    const refusal = await ada.hears()
    expect(refusal.raw.photo).toBeUndefined()
    expect(refusal.text).toContain('diese Zeichen kann ich nicht zeichnen: 堤防')
  })

  test('of words that their article no longer has says so', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    await ada.presses(await asks(ada, '/help'), { data: '1|k|AAAAAAAA|0|5|0000000' })
    expect((await ada.hears()).text).toContain('gibt es so nicht mehr')
  })

  test('comes although Telegram fails once on the way', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const around = await inContext(ada, 'wer suchte eigentlich hasen?')
    api.fails('sendPhoto', { status: 500 })
    await ada.presses(around, 'Als Bild teilen')
    expect((await ada.hears()).raw.photo).toBeDefined()
  })
})

describe('/timeline as a chart', () => {
  test('counts every quotation once, and says in words what the picture shows', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/timeline Tadsen')
    const total = Number(/1 bis 3 von (\d+)/.exec(list.text)?.[1])
    await ada.presses(list, 'Als Diagramm')
    const chart = await ada.hears()
    expect(chart.raw.photo).toBeDefined()
    const [title, note, months = '', topics = ''] = chart.text.split('\n')
    expect(title).toBe('Merle Tadsen')
    expect(note).toContain('nach Monat und Thema')
    expect(months).toMatch(/^Sept\. 2026: \d+ · Okt\. 2026: \d+/)
    for (const figures of [months, topics]) {
      const sum = [...figures.matchAll(/: (\d+)/g)].reduce((all, [, count]) => all + Number(count), 0)
      expect(sum).toBe(total)
    }
  })

  test('on one topic counts that alone', async () => {
    const { api } = await aRunningBot()
    const ben = api.user({ firstName: 'Ben', language: 'en' })
    await ben.presses(await asks(ben, '/timeline Tadsen Tunnel'), 'As a chart')
    const chart = await ben.hears()
    expect(chart.raw.photo).toBeDefined()
    expect(chart.text).toContain('Merle Tadsen on “Tunnel”')
  })

  test('of words without a date says so', async () => {
    const { api } = await aBotOn(article('Der Deich hält wirklich', {}))
    const ada = german(api)
    await ada.presses(await asks(ada, '/timeline Ohlsen'), 'Als Diagramm')
    expect((await ada.hears()).text).toBe('Die Artikel mit diesen Zitaten tragen kein Datum.')
  })
})

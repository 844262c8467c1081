// `@belegbot …` in any chat: cards that send as whole quotations.

import { describe, expect, test } from 'vitest'
import { aRunningBot, shippedKnowledge } from '../support/a-running-bot.ts'
import type { InlineAnswer } from '../support/bot-api/queries.ts'

describe('quotation cards in any chat', () => {
  test('a card sends the words with speaker, headline, publisher and date', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    const { results, is_personal } = await ada.asksInline('was sagte tadsen zum tunnel')
    expect(is_personal).toBe(true)
    const [card] = results
    if (card?.type !== 'article') throw new Error('no card')
    expect(card.title).toContain('Merle Tadsen')
    const message = ada.picks(card)
    expect(message.quotations).toHaveLength(1)
    expect(message.text).toContain('Merle Tadsen')
    expect(message.text).toContain('Hafentunnel')
    expect(message.text).toMatch(/ (September|Oktober) 2026/)
  })

  test('the words of the card are in the language of the asker', async () => {
    const { api } = await aRunningBot()
    const [ada, ben] = [api.user({ firstName: 'Ada', language: 'de' }), api.user({ firstName: 'Ben', language: 'en' })]
    const [german] = (await ada.asksInline('wer suchte eigentlich hasen')).results
    const [english] = (await ben.asksInline('wer suchte eigentlich hasen')).results
    if (german === undefined || english === undefined) throw new Error('no card')
    expect(ada.picks(german).text).toContain('wörtlich')
    expect(ben.picks(english).text).toContain('word for word')
  })

  test('before anything is typed there are words to choose from', async () => {
    const { api } = await aRunningBot()
    const { results } = await api.user({ firstName: 'Ada', language: 'de' }).asksInline('')
    expect(results.length).toBeGreaterThan(3)
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
  })

  test('what is offered before anything is typed is from the newest article', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'en' })
    const [card] = (await ada.asksInline('')).results
    const [newest] = (await shippedKnowledge()).articles({ from: 0, size: 1 }).items
    if (card === undefined) throw new Error('no card')
    expect(ada.picks(card).text).toContain(newest?.headline)
  })

  test('whoever scrolls gets the next page, each card once, to the end', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    const ids: string[] = []
    let offset: string | undefined = ''
    do {
      const { results, next_offset }: InlineAnswer = await ada.asksInline('', offset)
      ids.push(...results.map(({ id }) => id))
      offset = next_offset
    } while (offset)
    expect(ids.length).toBeGreaterThan(30)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(['nonsense', '-1', '999', '1e9', '🌊'])(
    'an offset that we never gave is the first page: %s',
    async (offset) => {
      const { api } = await aRunningBot()
      const ada = api.user({ firstName: 'Ada', language: 'de' })
      const [first, given] = [await ada.asksInline('tadsen'), await ada.asksInline('tadsen', offset)]
      expect(given.results).toEqual(first.results)
    },
  )

  test.each(['t', 'ta', 'tad', 'qqqqqqq zzzz', '🌊', '"*() NEAR', 'x'.repeat(256), 'wer sagte „', ' ', '@belegbot'])(
    'half typed or senseless words are answered: %s',
    async (query) => {
      const { api } = await aRunningBot()
      const { results } = await api.user({ firstName: 'Ada', language: 'de' }).asksInline(query)
      expect(results.length).toBeLessThanOrEqual(50)
    },
  )

  test('a person who types fast is answered for every letter', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    const typed = 'tadsen tunnel'
    const answers = await Promise.all([...typed].map((_, index) => ada.asksInline(typed.slice(0, index + 1))))
    expect(answers.at(-1)?.results.length).toBeGreaterThan(0)
  })

  test('a card that is sent in the chat with the bot is not taken for a question', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.sends({ text: 'Merle Tadsen, Bausenatorin · wörtlich', via_bot: api.bot })
    await ada.hearsNothing(60)
  })
})

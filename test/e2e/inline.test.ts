// `@belegbot …` in any chat: cards that send as whole quotations.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'

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

// Buttons: pages that lead to the end and back, old and damaged ones, double taps.

import type { Update } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { aRunningBot, type RunningBot, shippedKnowledge, startBot } from '../support/a-running-bot.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Person } from '../support/bot-api/people.ts'

const german = (api: BotApi): Person => api.user({ firstName: 'Ada', language: 'de' })

async function asks(person: Person, text: string): Promise<ShownMessage> {
  person.says(text)
  return person.hears()
}

/** Presses the button for as long as it is there; gives the text of every page. */
async function turnPages(person: Person, list: ShownMessage, button: '‹ Zurück' | 'Weiter ›'): Promise<string[]> {
  const pages = [list.text]
  while (list.buttons.includes(button)) {
    await person.presses(list, button)
    pages.push((await person.sees(list)).text)
  }
  return pages
}

describe('lists are turned page by page, in place', () => {
  test('every headline is reached from /articles, to the end and back', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/articles')
    const forth = await turnPages(ada, list, 'Weiter ›')
    const { items } = (await shippedKnowledge()).articles({ from: 0, size: 100 })
    for (const { headline, abstractOf } of items) {
      expect(forth.join('\n')).toContain(abstractOf?.headline ?? headline)
    }
    const back = await turnPages(ada, list, '‹ Zurück')
    expect(back).toEqual(forth.toReversed())
    await ada.hearsNothing(20)
  })

  test('everybody who is quoted is reached from /people', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const pages = await turnPages(ada, await asks(ada, '/people'), 'Weiter ›')
    const { items } = (await shippedKnowledge()).people({ from: 0, size: 100 })
    for (const { name } of items) expect(pages.join('\n')).toContain(name)
  })

  test('every publisher is reached from /sources, and from there the articles', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/sources')
    const pages = await turnPages(ada, list, 'Weiter ›')
    const { items } = (await shippedKnowledge()).sources({ from: 0, size: 100 })
    for (const { publisher } of items) if (publisher !== undefined) expect(pages.join('\n')).toContain(publisher)
    await ada.presses(list, 'Brakenhafener Bote')
    expect((await ada.hears()).text).toContain('Der Impfbus kommt')
  })

  test('the words of one person are turned too', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/quotes Lohwasser')
    const pages = await turnPages(ada, list, 'Weiter ›')
    expect(pages.length).toBeGreaterThan(2)
    expect(new Set(pages).size).toBe(pages.length)
  })
})

describe('buttons under an answer', () => {
  test('context, summary, a longer summary in its place, and the quotations of the article', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const answer = await asks(ada, 'wer sagte "das geld reicht bis zum letzten bolzen"?')
    await ada.presses(answer, answer.buttons.find((label) => label.startsWith('Zusammenhang')) ?? '')
    const around = await ada.hears()
    expect(around.text).toContain('Die Stelle im Zusammenhang')
    await ada.presses(around, 'Worum geht es?')
    const summary = await ada.hears()
    const short = summary.text
    await ada.presses(summary, 'Ausführlicher')
    expect((await ada.sees(summary)).text.length).toBeGreaterThan(short.length)
    await ada.presses(summary, 'Zitate daraus')
    expect((await ada.hears()).quotations.length).toBeGreaterThan(0)
  })

  test('what does not fit into one answer is turned to in its place, and back', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const answer = await asks(ada, 'was sagte tadsen über den tunnel?')
    const { text } = answer
    const [first] = answer.quotations
    await ada.presses(answer, 'Weiter ›')
    const more = await ada.sees(answer)
    expect(more.quotations.length).toBeGreaterThan(0)
    expect(more.quotations).not.toContain(first)
    await ada.presses(more, '‹ Zurück')
    expect((await ada.sees(more)).text).toBe(text)
  })

  test('an unknown name leads to people whose words can be read at a press', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const card = await asks(ada, '/who Tadsen')
    await ada.presses(card, 'Zitate von Merle Tadsen')
    expect((await ada.hears()).quotations.length).toBeGreaterThan(0)
  })
})

describe('a press is answered at once, whatever the button is', () => {
  test.each([
    'nonsense',
    '1|',
    '1|c|x',
    '1|z|1',
    '2|s|AAAAAAAA',
    '1|p|a|zzzzzz|p|',
    '1|s|AAAAAAAA',
    '1|q|AAAAAAAA|0|p|',
    '1|c|AAAAAAAA|0|5|abcdef',
    '1|c|AAAAAAAA|zzzzzz|0|abcdef',
    '1|aq|AAAAAAAA|zz|p',
    '1|mr|abcdef|3',
    '1|d',
    '1|cp|AAAAAAAA',
    '1|g|AAAAAAAA',
    '1|m|zzz|was sagte tadsen',
    '1|p|p|zzzzzz|n|Niemand',
    '🌊'.repeat(16),
  ])('damaged or stale: %s', async (data) => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const help = await asks(ada, '/help')
    await ada.presses(help, { data })
    expect((await asks(ada, '/help')).text).toBeDefined()
  })

  test('one that nobody knows any more gets a note', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const note = await ada.presses(await asks(ada, '/help'), { data: '0|old' })
    expect(note.text).toBe('Dieser Knopf gilt nicht mehr.')
  })

  test('under a message that the bot can no longer reach, the page comes as a new message', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/articles')
    const next = list.keyboard.flat().at(-1)
    if (next === undefined || !('callback_data' in next)) throw new Error('no page to turn')
    await ada.presses(list, { data: next.callback_data }, { as: 'inaccessible' })
    expect((await ada.hears()).buttons).toContain('‹ Zurück')
    expect(list.edits).toBe(0)
  })

  test('under a message that came from an inline card, there is no place for an answer', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/articles')
    const note = await ada.presses(list, { data: '1|p|a|5|p|' }, { as: 'inline' })
    expect(note.text).toBe('Dieser Knopf gilt nicht mehr.')
  })

  test('a double tap turns one page, and hurts nobody', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/articles')
    const next = list.keyboard.flat().at(-1)
    if (next === undefined || !('callback_data' in next)) throw new Error('no page to turn')
    const data = next.callback_data
    await Promise.all([ada.presses(list, { data }), ada.presses(list, { data }), ada.presses(list, { data })])
    await api.waitFor(() => api.requests('editMessageText').length === 3 || undefined, 'three edits')
    expect(list.edits).toBe(1)
    await ada.hearsNothing(50)
  })

  test('a press that Telegram has given up on is still carried out', async () => {
    const { api } = await aRunningBot()
    const ada = german(api)
    const list = await asks(ada, '/articles')
    const next = list.keyboard.flat().at(-1)
    if (next === undefined || !('callback_data' in next)) throw new Error('no page to turn')
    const press = { id: '4', from: ada.profile, chat_instance: '7', data: next.callback_data }
    api.deliver({ callback_query: { ...press, message: structuredClone(list.raw) } } as Omit<Update, 'update_id'>)
    expect((await ada.sees(list)).buttons).toContain('‹ Zurück')
  })

  test('of an answer from before a restart, it works', async () => {
    const { api, bot } = await aRunningBot()
    const ada = german(api)
    const answer = await asks(ada, '/articles')
    await bot.stop()
    const again: RunningBot = await startBot(api)
    await ada.presses(answer, 'Weiter ›')
    expect((await ada.sees(answer)).buttons).toContain('‹ Zurück')
    await again.stop()
  })
})

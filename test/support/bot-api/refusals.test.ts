// Every rule that the double enforces, as a table: what Telegram refuses, and what the documentation forbids.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareRequest } from './bare-request.ts'
import { type BotApi, startBotApi } from './bot-api.ts'

let api: BotApi
const call = (method: string, parameters?: object) => bareRequest(api, method, parameters)

beforeEach(async () => {
  api = await startBotApi({ patienceMs: 2000 })
})

afterEach(() => api.close())

const text = 'Ja 👍 so'
const quote = (offset: number, length: number, type = 'blockquote') => ({ type, offset, length })
const keyboard = (...row: object[]) => ({ inline_keyboard: [row] })
const card = (id: string, more: object = {}) => {
  return { type: 'article', id, title: 'T', input_message_content: { message_text: 'x' }, ...more }
}
const commands = (command: string, description: string) => ({ commands: [{ command, description }] })
const results = (...given: object[]) => ({ inline_query_id: '1', results: given })

describe('what is refused as a violation', () => {
  test.each<[string, string, object, RegExp]>([
    ['an empty text', 'sendMessage', { text: '' }, /message text is empty/],
    ['a text of white space', 'sendMessage', { text: ' \n ' }, /message text is empty/],
    ['a text of 4097 units', 'sendMessage', { text: 'a'.repeat(4097) }, /too long/],
    ['no text at all', 'sendMessage', {}, /text is required/],
    ['an unknown parameter', 'sendMessage', { text, disable_web_page_preview: true }, /unknown parameter disable/],
    ['a number as text', 'sendMessage', { text: 5 }, /text must be of type String/],
    ['an unknown field deep inside', 'sendMessage', { text, link_preview_options: { off: true } }, /options.off/],
    ['a reply without a number', 'sendMessage', { text, reply_parameters: { message_id: '5' } }, /Integer/],
    ['markup instead of entities', 'sendMessage', { text, parse_mode: 'HTML' }, /parse_mode/],
    ['an entity of an unknown type', 'sendMessage', { text, entities: [quote(0, 2, 'quote')] }, /type must be/],
    ['an entity beyond the text', 'sendMessage', { text, entities: [quote(0, 99)] }, /after the end/],
    ['an entity of no length', 'sendMessage', { text, entities: [quote(0, 0)] }, /length 0/],
    ['an entity from half an emoji', 'sendMessage', { text, entities: [quote(4, 2)] }, /begins in a middle/],
    ['an entity to half an emoji', 'sendMessage', { text, entities: [quote(0, 4)] }, /ends in a middle/],
    ['nested quotations', 'sendMessage', { text, entities: [quote(0, 8), quote(1, 1)] }, /can't be nested/],
    ['half overlaps', 'sendMessage', { text, entities: [quote(0, 2, 'bold'), quote(1, 2)] }, /overlap/],
    ['bold inside code', 'sendMessage', { text, entities: [quote(0, 2, 'code'), quote(0, 1, 'bold')] }, /code/],
    ['a link without an address', 'sendMessage', { text, entities: [quote(0, 2, 'text_link')] }, /no url/],
    ['a link that vanishes', 'sendMessage', { text, entities: [link('http://localhost/a')] }, /Wrong HTTP URL/],
    ['a start payload with an umlaut', 'sendMessage', { text, entities: [link('https://t.me/b?start=ü')] }, /payload/],
    ['101 entities', 'sendMessage', { text: 'a'.repeat(101), entities: bolds(101) }, /too many entities/],
    ['data of 65 bytes', 'sendMessage', { text, reply_markup: keyboard(data(`${'ü'.repeat(32)}a`)) }, /65 bytes/],
    ['a button without data', 'sendMessage', { text, reply_markup: keyboard(data('')) }, /0 bytes/],
    ['a button without an action', 'sendMessage', { text, reply_markup: keyboard({ text: 'a' }) }, /one action/],
    ['two actions', 'sendMessage', { text, reply_markup: keyboard({ ...data('a'), url: 'https://a.de' }) }, /one act/],
    ['an empty label', 'sendMessage', { text, reply_markup: keyboard({ text: '', callback_data: 'a' }) }, /label/],
    ['nine buttons in a row', 'sendMessage', { text, reply_markup: keyboard(...Array(9).fill(data('a'))) }, /row/],
    ['101 buttons', 'sendMessage', { text, reply_markup: { inline_keyboard: rows(101) } }, /too many buttons/],
    ['a local link', 'sendMessage', { text, reply_markup: keyboard({ text: 'a', url: 'http://localhost' }) }, /URL/],
    ['a long caption', 'sendDocument', { document: 'attach://f', caption: 'a'.repeat(1025) }, /caption is too long/],
    ['an edit of nothing', 'editMessageText', { text, chat_id: undefined }, /identifier is not specified/],
    ['a long note', 'answerCallbackQuery', { callback_query_id: '1', text: 'a'.repeat(201) }, /too long/],
    ['51 cards', 'answerInlineQuery', results(...Array.from({ length: 51 }, (_, i) => card(`${i}`))), /51 of 50/],
    ['two cards of one id', 'answerInlineQuery', results(card('a'), card('a')), /DUPLICATE/],
    ['a card with a long id', 'answerInlineQuery', results(card('ü'.repeat(33))), /1–64 bytes/],
    ['a card without title', 'answerInlineQuery', results({ ...card('a'), title: undefined }), /title is required/],
    ['half a letter', 'sendMessage', { text: 'a\ud83d' }, /half a letter/],
    ['a card of empty text', 'answerInlineQuery', results(card('a', content(''))), /text is empty/],
    ['a card with half a field', 'answerInlineQuery', results(card('a', { thumb_url: 'x' })), /thumb_url/],
    ['an upper-case command', 'setMyCommands', commands('Start', 'a'), /COMMAND_INVALID/],
    ['a command without words', 'setMyCommands', commands('start', ''), /DESCRIPTION_INVALID/],
    ['a regional language', 'setMyCommands', { ...commands('start', 'a'), language_code: 'de-AT' }, /language_code/],
    ['a long description', 'setMyDescription', { description: 'a'.repeat(513) }, /description is too long/],
    ['a long short description', 'setMyShortDescription', { short_description: 'a'.repeat(121) }, /too long/],
    ['an unknown action', 'sendChatAction', { action: 'dancing' }, /wrong parameter action/],
    ['a secret with spaces', 'setWebhook', { url: 'https://a.de', secret_token: 'a b' }, /secret_token/],
    ['101 updates a poll', 'getUpdates', { limit: 101 }, /limit/],
    ['a method nobody plays', 'sendDice', {}, /does not play/],
    ['a method nobody knows', 'sendQuotation', {}, /has no method/],
  ])('%s', async (_title, method, parameters, complaint) => {
    const ada = api.user({ firstName: 'Ada' })
    const inChat = /^send|^edit/.test(method) ? { chat_id: ada.profile.id } : {}
    expect((await call(method, { ...inChat, ...parameters })).ok).toBe(false)
    expect(api.violations()).toMatchObject([{ method, description: expect.stringMatching(complaint) }])
    expect(api.refusals()).toEqual([])
  })

  test('the largest that Telegram takes is taken', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const markup = { inline_keyboard: rows(100) }
    const entities = bolds(100)
    const largest = { chat_id: ada.profile.id, text: 'a'.repeat(4096), entities, reply_markup: markup }
    expect(await call('sendMessage', largest)).toMatchObject({ ok: true })
    expect(await call('sendMessage', { chat_id: ada.profile.id, text, entities: [quote(3, 2)] })).toMatchObject({
      ok: true,
    })
    expect((await ada.hears()).buttons).toHaveLength(100)
    expect((await ada.hears()).quotations).toEqual(['👍'])
    expect(api.violations()).toEqual([])
  })
})

describe('what is refused because of the state of things', () => {
  test.each<[string, string, object, number, RegExp]>([
    ['a chat that is not there', 'sendMessage', { chat_id: 5, text }, 400, /chat not found/],
    ['a reply to a missing message', 'sendMessage', { text, reply_parameters: { message_id: 9 } }, 400, /replied not/],
    ['an edit of a missing message', 'editMessageText', { message_id: 9, text }, 400, /to edit not found/],
    ['deleting a missing message', 'deleteMessage', { message_id: 9 }, 400, /to delete not found/],
    ['an unknown press', 'answerCallbackQuery', { callback_query_id: '9' }, 400, /query is too old/],
    ['an unknown inline query', 'answerInlineQuery', results(card('a')), 400, /query is too old/],
    ['a public webhook without TLS', 'setWebhook', { url: 'http://example.org' }, 400, /HTTPS/],
  ])('%s', async (_title, method, parameters, code, complaint) => {
    const ada = api.user({ firstName: 'Ada' })
    const inChat = /Message/.test(method) ? { chat_id: ada.profile.id } : {}
    const answer = await call(method, { ...inChat, ...parameters })
    expect(answer).toMatchObject({ ok: false, error_code: code, description: expect.stringMatching(complaint) })
    expect(api.violations()).toEqual([])
    expect(api.refusals()).toHaveLength(1)
  })

  test('a wrong token', async () => {
    expect(await bareRequest({ root: api.root, token: '1:wrong' }, 'getMe')).toMatchObject({
      error_code: 401,
      description: 'Unauthorized',
    })
  })

  test('a reply to a missing message goes out where that is allowed', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const reply_parameters = { message_id: 9, allow_sending_without_reply: true }
    expect(await call('sendMessage', { chat_id: ada.profile.id, text, reply_parameters })).toMatchObject({ ok: true })
  })

  test('an edit that changes nothing', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const same = { chat_id: ada.profile.id, text, reply_markup: keyboard(data('a')) }
    await call('sendMessage', same)
    const message_id = (await ada.hears()).id
    expect((await call('editMessageText', { ...same, message_id })).description).toMatch(/is not modified/)
    expect(await call('editMessageReplyMarkup', { chat_id: ada.profile.id, message_id })).toMatchObject({ ok: true })
    const again = await call('editMessageReplyMarkup', { chat_id: ada.profile.id, message_id })
    expect(again.description).toMatch(/is not modified/)
  })

  test('a press is answered once, and not when it is too old', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const said = ada.says('hier')
    const first = ada.presses(said, { data: 'a' })
    const [callback_query_id = ''] = api.unansweredPresses()
    expect(await call('answerCallbackQuery', { callback_query_id })).toMatchObject({ ok: true })
    await first
    expect((await call('answerCallbackQuery', { callback_query_id })).description).toMatch(/query is too old/)
    ada.presses(said, { data: 'b' }).catch(() => undefined)
    api.expireQueries()
    const [late = ''] = api.unansweredPresses()
    expect((await call('answerCallbackQuery', { callback_query_id: late })).description).toMatch(/query is too old/)
  })

  test('the bot left, or was thrown out', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const group = api.group({ title: 'Redaktion', members: [ada] })
    await call('leaveChat', { chat_id: group.about.id })
    const sent = () => call('sendMessage', { chat_id: group.about.id, text })
    expect((await sent()).description).toBe('Forbidden: bot is not a member of the supergroup chat')
    ada.in(group).makesTheBot('kicked')
    expect((await sent()).description).toBe('Forbidden: bot was kicked from the supergroup chat')
  })
})

function bolds(count: number): object[] {
  return Array.from({ length: count }, (_, offset) => quote(offset, 1, 'bold'))
}

function rows(count: number): object[][] {
  const buttons = Array.from({ length: count }, (_, index) => data(`${index}`))
  return Array.from({ length: Math.ceil(count / 8) }, (_, row) => buttons.slice(row * 8, row * 8 + 8))
}

function data(callback_data: string): object {
  return { text: 'weiter', callback_data }
}

function content(message_text: string): object {
  return { input_message_content: { message_text } }
}

function link(url: string): object {
  return { ...quote(0, 2, 'text_link'), url }
}

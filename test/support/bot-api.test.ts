// The double itself, tested with a real grammY bot over HTTP: a double that is too kind hides the bot's faults.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, InlineKeyboard, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BotApi, type BotApiOptions, startBotApi } from './bot-api/bot-api.ts'
import { asShown } from './bot-api/text-rules.ts'
import { typedEntities } from './bot-api/typed-text.ts'

let api: BotApi
const bots: Bot[] = []

async function restart(options: BotApiOptions): Promise<void> {
  await api.close()
  api = await startBotApi(options)
}

beforeEach(async () => {
  api = await startBotApi({ patienceMs: 2000 })
})

afterEach(async () => {
  await api.close()
  await Promise.allSettled(bots.splice(0).map((bot) => bot.stop()))
})

/** A grammY bot that talks to the double; `running` also polls for updates. */
function newBot(): Bot {
  return new Bot(api.token, { client: { apiRoot: api.root, timeoutSeconds: 10 } })
}

async function running(prepare: (bot: Bot) => void): Promise<Bot> {
  const bot = newBot()
  prepare(bot)
  bot.catch(() => undefined)
  bots.push(bot)
  bot.start({ timeout: 5 }).catch(() => undefined)
  await api.connected()
  return bot
}

/** A bare request, for what grammY would never send. */
async function call(method: string, parameters: object = {}, token = api.token) {
  const response = await fetch(`${api.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })
  return (await response.json()) as { ok: boolean; result: never; error_code: number; description: string }
}

describe('a conversation', () => {
  test('a person writes in German and hears the answer', async () => {
    await running((bot) => bot.on('message:text', (ctx) => ctx.reply(`${ctx.from.language_code}: ${ctx.message.text}`)))
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('Wer war es?')
    expect((await ada.hears()).text).toBe('de: Wer war es?')
    ada.says('Wirklich?')
    expect((await ada.hears()).text).toBe('de: Wirklich?')
    expect(api.violations()).toEqual([])
  })

  test('a pressed button is answered and edits the message in place', async () => {
    await running((bot) => {
      bot.command('start', (ctx) =>
        ctx.reply(`Seite 1 ${ctx.match}`, { reply_markup: new InlineKeyboard().text('weiter ›', 'page:2') }),
      )
      bot.callbackQuery('page:2', async (ctx) => {
        await ctx.answerCallbackQuery({ text: 'umgeblättert' })
        await ctx.editMessageText('Seite 2')
      })
    })
    const ada = api.user({ firstName: 'Ada' })
    ada.starts('liste')
    const list = await ada.hears()
    expect(list).toMatchObject({ text: 'Seite 1 liste', buttons: ['weiter ›'] })
    expect(await ada.presses(list, 'weiter ›')).toMatchObject({ text: 'umgeblättert' })
    expect(await ada.sees(list)).toMatchObject({ text: 'Seite 2', buttons: [], edits: 1 })
    expect(() => ada.presses(list, 'weiter ›')).toThrow('Buttons: none')
    expect(api.unansweredPresses()).toEqual([])
  })

  test('in a group a mention and a reply reach the bot, and each person hears for herself', async () => {
    await running((bot) =>
      bot.on('message:text', async (ctx) => {
        const named = ctx.entities('mention').some(({ text }) => text === `@${api.bot.username}`)
        const replied = ctx.message.reply_to_message?.from?.id === ctx.me.id
        if (named || replied) await ctx.reply(named ? 'genannt' : 'erwidert')
      }),
    )
    const [ada, ben] = [api.user({ firstName: 'Ada' }), api.user({ firstName: 'Ben' })]
    const group = api.group({ title: 'Redaktion', members: [ada, ben] })
    ada.in(group).says('niemand gemeint')
    await ada.in(group).hearsNothing(50)
    ada.in(group).says('@belegbot bist du da?')
    const first = await ada.in(group).hears()
    expect(first.raw.chat.id).toBeLessThan(-1_000_000_000_000)
    ben.in(group).says('und jetzt?', { replyTo: first })
    expect((await ben.in(group).hears((message) => message.text === 'erwidert')).id).toBeGreaterThan(first.id)
  })

  test('inline cards are shown, picked, and pressed where no message is accessible', async () => {
    await running((bot) => {
      bot.on('inline_query', (ctx) =>
        ctx.answerInlineQuery(
          [
            {
              type: 'article',
              id: '1',
              title: 'Karte',
              input_message_content: { message_text: `Zu ${ctx.inlineQuery.query}` },
              reply_markup: new InlineKeyboard().text('mehr', 'more'),
            },
          ],
          { is_personal: true },
        ),
      )
      bot.callbackQuery('more', async (ctx) => {
        await ctx.answerCallbackQuery()
        await ctx.editMessageText('Mehr davon')
      })
    })
    const ada = api.user({ firstName: 'Ada' })
    const { results, is_personal } = await ada.asksInline('Hafen')
    expect(is_personal).toBe(true)
    const [card] = results
    if (!card) throw new Error('no card')
    const message = ada.picks(card)
    expect(message.text).toBe('Zu Hafen')
    await ada.presses(message, 'mehr')
    expect((await ada.sees(message)).text).toBe('Mehr davon')
  })

  test('edited messages, blocking and raw updates arrive as such', async () => {
    const seen: string[] = []
    await running((bot) => {
      bot.on('edited_message:text', (ctx) => void seen.push(ctx.editedMessage.text))
      bot.on('my_chat_member', (ctx) => void seen.push(ctx.myChatMember.new_chat_member.status))
      bot.on('callback_query', (ctx) => void seen.push(String(ctx.callbackQuery.message?.date)))
    })
    const ada = api.user({ firstName: 'Ada' })
    ada.edits(ada.says('Wre?'), 'Wer?')
    ada.makesTheBot('kicked')
    const old = ada.says('alt')
    const press = ada.presses(old, { data: 'x' }, { as: 'inaccessible' })
    await expect(press).rejects.toThrow('presses "x"')
    expect(seen).toEqual(['Wer?', 'kicked', '0'])
    await expect(newBot().api.sendMessage(ada.profile.id, 'noch da?')).rejects.toThrow('403')
  })

  test('files go both ways', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const { api: client } = newBot()
    await client.sendDocument(ada.profile.id, new InputFile(Buffer.from('Käse'), 'a.txt'), { caption: 'Datei' })
    await client.sendPhoto(ada.profile.id, new InputFile(new Uint8Array([1, 2, 3]), 'b.png'))
    const sent = await ada.hears()
    expect(sent.file?.content.toString()).toBe('Käse')
    expect((await ada.hears()).file?.content).toEqual(Buffer.from([1, 2, 3]))
    const own = ada.sendsFile({ name: 'artikel.txt', mime: 'text/plain', content: Buffer.from('Hafen') })
    const file = await client.getFile(own.raw.document?.file_id ?? '')
    const response = await fetch(`${api.root}/file/bot${api.token}/${file.file_path}`)
    expect(await response.text()).toBe('Hafen')
    expect(api.violations()).toEqual([])
  })

  test('a wait that is in vain tells what the bot sent instead', async () => {
    await restart({ patienceMs: 50 })
    const ada = api.user({ firstName: 'Ada' })
    await call('sendMessage', { chat_id: ada.profile.id, text: 'etwas' })
    await ada.hears()
    await expect(ada.hears()).rejects.toThrow(/Ada in the private chat.*50 ms[\s\S]*sendMessage .*etwas.* → ok/)
  })
})

describe('typed text', () => {
  test.each([
    ['/start hallo', ['bot_command:/start']],
    ['bitte /who@belegbot jetzt', ['bot_command:/who@belegbot']],
    ['und/oder', []],
    ['@belegbot wer? #hafen', ['mention:@belegbot', 'hashtag:#hafen']],
    ['siehe https://example.org/a?b=1.', ['url:https://example.org/a?b=1']],
    ['ada@example.org', ['email:ada@example.org']],
  ])('%s', (text, expected) => {
    const found = typedEntities(text).map((e) => `${e.type}:${text.slice(e.offset, e.offset + e.length)}`)
    expect(found).toEqual(expected)
  })

  test('white space at both ends is taken off and entities move along', () => {
    const shown = asShown('\n Zitat \n', [{ type: 'blockquote', offset: 0, length: 9 }])
    expect(shown).toEqual({ text: 'Zitat', entities: [{ type: 'blockquote', offset: 0, length: 5 }] })
  })
})

describe('polling', () => {
  const poll = async (parameters: object) => (await call('getUpdates', parameters)).result as { update_id: number }[]

  test('an update is delivered again until a higher offset confirms it', async () => {
    const ada = api.user({ firstName: 'Ada' })
    ada.says('eins')
    ada.says('zwei')
    const [first, second] = await poll({})
    expect(await poll({})).toHaveLength(2)
    expect(await poll({ offset: second?.update_id })).toEqual([second])
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1)
    expect(await poll({ offset: (second?.update_id ?? 0) + 1 })).toEqual([])
  })

  test('a poll waits for the next update, and the earlier of two polls ends with 409', async () => {
    const earlier = call('getUpdates', { timeout: 5 })
    await api.connected()
    const later = poll({ timeout: 5 })
    expect(await earlier).toMatchObject({ ok: false, error_code: 409 })
    api.user({ firstName: 'Ada' }).says('da')
    expect(await later).toHaveLength(1)
  })

  test('a poll that the bot gave up is forgotten', async () => {
    const giveUp = new AbortController()
    const address = `${api.root}/bot${api.token}/getUpdates?timeout=5`
    const given = fetch(address, { signal: giveUp.signal }).catch(() => 'given up')
    await api.connected()
    giveUp.abort()
    expect(await given).toBe('given up')
    api.user({ firstName: 'Ada' }).says('da')
    expect(await poll({ timeout: 5 })).toHaveLength(1)
  })

  test('kinds that the bot did not ask for stay away', async () => {
    await poll({ allowed_updates: ['callback_query'] })
    api.user({ firstName: 'Ada' }).says('ungehört')
    expect(api.pending()).toEqual([])
  })
})

describe('webhook', () => {
  test('updates come with the secret, in order, and again after a refusal; polling is then refused', async () => {
    const received: string[] = []
    const hook = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      received.push(`${request.headers['x-telegram-bot-api-secret-token']} ${JSON.parse(body).message.text}`)
      response.writeHead(received.length === 1 ? 500 : 200).end()
    })
    await new Promise<void>((listening) => hook.listen(0, '127.0.0.1', listening))
    await restart({ webhookRetryMs: 10 })
    const { port } = hook.address() as AddressInfo
    await newBot().api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: 'geheim' })
    const ada = api.user({ firstName: 'Ada' })
    ada.says('eins')
    ada.says('zwei')
    await api.settled()
    expect(received).toEqual(['geheim eins', 'geheim eins', 'geheim zwei'])
    expect(api.webhookInfo()).toMatchObject({
      pending_update_count: 0,
      last_error_message: expect.stringMatching('500'),
    })
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 })
    hook.closeAllConnections()
    await new Promise((resolve) => hook.close(resolve))
  })
})

describe('prepared faults', () => {
  test('429 says how long to wait, once', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const send = () => call('sendMessage', { chat_id: ada.profile.id, text: 'hallo' })
    api.fails('sendMessage', { status: 429, retryAfter: 2 })
    expect(await send()).toMatchObject({ error_code: 429, parameters: { retry_after: 2 } })
    expect(await send()).toMatchObject({ ok: true })
    expect(api.requests('sendMessage').map(({ answer }) => answer?.ok)).toEqual([false, true])
    expect(api.violations()).toEqual([])
  })

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('a line cut %s the effect leaves %i messages', async (hangUp, messages) => {
    const ada = api.user({ firstName: 'Ada' })
    api.fails('sendMessage', { hangUp })
    await expect(call('sendMessage', { chat_id: ada.profile.id, text: 'hallo' })).rejects.toThrow('fetch failed')
    await call('sendMessage', { chat_id: ada.profile.id, text: 'Ende' })
    const heard = [await ada.hears(), ...(messages > 0 ? [await ada.hears()] : [])]
    expect(heard.map(({ text }) => text)).toEqual(messages > 0 ? ['hallo', 'Ende'] : ['Ende'])
  })

  test('a page of a proxy, and recovery', async () => {
    api.fails('getMe', { status: 502, page: true, times: Number.POSITIVE_INFINITY })
    const response = await fetch(`${api.root}/bot${api.token}/getMe`)
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html'])
    await response.text()
    api.recovers('getMe')
    expect(await call('getMe')).toMatchObject({ ok: true })
  })

  test('a delayed answer does not hold up closing', async () => {
    api.fails('getMe', { delay: 60_000 })
    const late = call('getMe').catch(() => 'cut')
    await api.waitFor(() => api.requests('getMe')[0], 'getMe')
    await api.close()
    expect(await late).toBe('cut')
  })
})

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
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ error_code: 401, description: 'Unauthorized' })
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

test('commands are kept for each language', async () => {
  const { api: client } = newBot()
  await client.setMyCommands([{ command: 'help', description: 'Help' }])
  await client.setMyCommands([{ command: 'help', description: 'Hilfe' }], { language_code: 'de' })
  expect(api.commands('de')).toEqual([{ command: 'help', description: 'Hilfe' }])
  expect(await client.getMyCommands()).toEqual([{ command: 'help', description: 'Help' }])
  expect(api.violations()).toEqual([])
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

// The double itself, tested with a real grammY bot over HTTP: a double that is too kind hides the bot's faults.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, InlineKeyboard, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareRequest } from './bot-api/bare-request.ts'
import { type BotApi, type BotApiOptions, startBotApi } from './bot-api/bot-api.ts'

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

const call = (method: string, parameters?: object) => bareRequest(api, method, parameters)

/** One white pixel. */
const smallestPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==',
  'base64',
)

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
      bot.on('callback_query', async (ctx) => {
        seen.push(String(ctx.callbackQuery.message?.date))
        await ctx.answerCallbackQuery()
      })
    })
    const ada = api.user({ firstName: 'Ada' })
    ada.edits(ada.says('Wre?'), 'Wer?')
    ada.makesTheBot('kicked')
    const old = ada.says('alt')
    await ada.presses(old, { data: 'x' }, { as: 'inaccessible' })
    expect(seen).toEqual(['Wer?', 'kicked', '0'])
    await expect(newBot().api.sendMessage(ada.profile.id, 'noch da?')).rejects.toThrow('403')
  })

  test('a bot that speaks where it should be silent is caught', async () => {
    const ada = api.user({ firstName: 'Ada' })
    await call('sendMessage', { chat_id: ada.profile.id, text: 'ungefragt' })
    await expect(ada.hearsNothing(1)).rejects.toThrow('"ungefragt"')
  })

  test('an answer in a chain of replies names only the message before it', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const second = ada.says('zwei', { replyTo: ada.says('eins') })
    const reply_parameters = { message_id: second.id, quote: 'zwei' }
    await call('sendMessage', { chat_id: ada.profile.id, text: 'drei', reply_parameters })
    const replied = (await ada.hears()).raw.reply_to_message
    expect(replied?.text).toBe('zwei')
    expect(replied).not.toHaveProperty('reply_to_message')
    const misquoted = { ...reply_parameters, quote: 'vier' }
    const answer = await call('sendMessage', { chat_id: ada.profile.id, text: 'fünf', reply_parameters: misquoted })
    expect(answer.description).toMatch(/QUOTE_TEXT_INVALID/)
  })

  test('files go both ways', async () => {
    const ada = api.user({ firstName: 'Ada' })
    const { api: client } = newBot()
    await client.sendDocument(ada.profile.id, new InputFile(Buffer.from('Käse'), 'a.txt'), { caption: 'Datei' })
    await client.sendPhoto(ada.profile.id, new InputFile(smallestPng, 'b.png'))
    const sent = await ada.hears()
    expect(sent.file?.content.toString()).toBe('Käse')
    const photo = await ada.hears()
    expect(photo.file?.content).toEqual(smallestPng)
    expect(photo.raw.photo).toMatchObject([{ width: 1, height: 1 }])
    const noPicture = new InputFile(new Uint8Array([1, 2, 3]), 'c.png')
    await expect(client.sendPhoto(ada.profile.id, noPicture)).rejects.toThrow(/IMAGE_PROCESS_FAILED/)
    const edit = client.editMessageText(ada.profile.id, photo.id, 'Text')
    await expect(edit).rejects.toThrow(/no text in the message to edit/)
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

test('an update can be delivered a second time under its number', async () => {
  const numbers: number[] = []
  await running((bot) => bot.on('message', (ctx) => void numbers.push(ctx.update.update_id)))
  api.user({ firstName: 'Ada' }).says('einmal')
  const [update] = api.pending()
  if (!update) throw new Error('nothing was delivered')
  await api.settled()
  api.deliver(update)
  await api.settled()
  expect(numbers).toEqual([update.update_id, update.update_id])
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

test('commands are kept for each language', async () => {
  const { api: client } = newBot()
  await client.setMyCommands([{ command: 'help', description: 'Help' }])
  await client.setMyCommands([{ command: 'help', description: 'Hilfe' }], { language_code: 'de' })
  expect(api.commands('de')).toEqual([{ command: 'help', description: 'Hilfe' }])
  expect(await client.getMyCommands()).toEqual([{ command: 'help', description: 'Help' }])
  expect(api.violations()).toEqual([])
})

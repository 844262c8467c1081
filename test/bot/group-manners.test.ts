import { Context } from 'grammy'
import { describe, expect, test } from 'vitest'
import { meantForUs, wordsOf } from '../../src/bot/middleware/group-manners.ts'

const me = { id: 1, is_bot: true, first_name: 'B', username: 'belegbot' } as Context['me']

/** A message with this text in a group, or a private chat. */
function context(text: string, more: object = {}, type = 'supergroup'): Context {
  const message = { message_id: 5, date: 1, chat: { id: -7, type, title: 't' }, text, ...more }
  return new Context({ update_id: 1, message } as never, {} as never, me)
}

async function isMeant(ctx: Context): Promise<boolean> {
  let passed = false
  await meantForUs(ctx, async () => {
    passed = true
  })
  return passed
}

describe('in a group', () => {
  test.each([
    ['@belegbot was ist los', true],
    ['was ist los @BELEGBOT?', true],
    ['/help@belegbot', true],
    ['/help@belegbot2', false],
    ['/help', false],
    ['was ist los', false],
    ['schreib an info@belegbot.example', false],
    ['@belegbot2 was ist los', false],
    ['@@belegbot', false],
  ])('%s', async (text, meant) => expect(await isMeant(context(text))).toBe(meant))

  test('a reply to the bot is meant, unless it is another bot’s command', async () => {
    const reply = { reply_to_message: { from: me } }
    expect(await isMeant(context('und jetzt?', reply))).toBe(true)
    expect(await isMeant(context('/help', reply))).toBe(true)
    expect(await isMeant(context('/help@otherbot', reply))).toBe(false)
  })
})

test('in a private chat everything is meant but the bot’s own cards', async () => {
  expect(await isMeant(context('hallo', {}, 'private'))).toBe(true)
  expect(await isMeant(context('hallo', { via_bot: me }, 'private'))).toBe(false)
})

test.each([
  ['@belegbot was sagte sie', 'was sagte sie'],
  ['was sagte sie, @Belegbot?', 'was sagte sie, ?'],
  ['/quotes@belegbot Ada', '/quotes@belegbot Ada'],
  ['an info@belegbot.example', 'an info@belegbot.example'],
  ['@belegbot', ''],
])('the words of „%s“ are „%s“', (text, words) => expect(wordsOf(context(text))).toBe(words))

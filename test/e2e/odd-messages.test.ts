// Messages that no one should send, and that everyone sends: each gets one friendly answer, and the bot goes on.

import type { Message } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'

const longest = 'was sagte tadsen über den tunnel und '.repeat(120).slice(0, 4096).trim()

describe('a text of any kind gets one answer', () => {
  test.each([
    ['a single question mark', '?'],
    ['an invisible letter', '\u200b'],
    ['emoji alone', '🤔🤷‍♀️🇩🇪'],
    ['the longest message that Telegram takes', longest],
    ['one endless word', 'ä'.repeat(4096)],
    ['4096 emoji units', '🌊'.repeat(2048)],
    ['control characters', 'was\u0000sagte\u0007tadsen\u001b[31m\u0085'],
    ['text that runs backwards', '\u202ewas sagte tadsen\u202c \u2067tunnel\u2069'],
    ['half a letter of a pair', 'tunnel \ud83c'],
    ['stacked accents', `t${'\u0301'.repeat(500)}unnel`],
    ['SQL', `'; DROP TABLE articles; --`],
    ['the search language of SQLite', '"tunnel" NEAR(a b) AND NOT * OR ^ ( col : - + "'],
    ['an unclosed quotation', 'wer sagte „das geld reicht'],
    ['markup', '<b>wer</b> *sagte* _das_ `x` [l](tg://user?id=1) &amp; <script>'],
    ['a path', '../../etc/passwd %2e%2e%2f $HOME {{7*7}}'],
    ['a regular expression', '(a+)+$ [[ \\ .* (?<x>)'],
    ['only a slash', '/'],
    ['a slash and letters that no command has', '/привет мир'],
    ['another alphabet', 'что сказал Песков?'],
    ['names of Object', '__proto__ constructor toString hasOwnProperty'],
  ])('%s', async (_what, text) => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.sends({ text })
    await ada.hears()
    ada.says('/help')
    expect((await ada.hears()).text).toContain('/privacy')
  })

  test.each(['/who', '/quotes', '/summary', '/language', '/cancel', '/start', '/unknown'])(
    '%s with the longest argument',
    async (command) => {
      const { api } = await aRunningBot()
      const ada = api.user({ firstName: 'Ada', language: 'de' })
      ada.says(`${command} ${longest}`.slice(0, 4096))
      await ada.hears()
    },
  )
})

describe('what is no text', () => {
  test.each([
    ['a photo', { photo: [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }] }],
    [
      'a sticker',
      {
        sticker: {
          file_id: 's',
          file_unique_id: 'u',
          type: 'regular',
          width: 9,
          height: 9,
          is_animated: false,
          is_video: false,
        },
      },
    ],
    ['a voice message', { voice: { file_id: 'v', file_unique_id: 'u', duration: 3 } }],
    ['a place', { location: { latitude: 53, longitude: 8 } }],
    ['a die', { dice: { emoji: '🎲', value: 4 } }],
  ] satisfies [string, Partial<Message>][])('%s is answered by one line', async (_what, content) => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.sends(content)
    expect((await ada.hears()).text).toBe('Ich kann nur Text lesen. Schreib mir deine Frage.')
  })

  test('a pinned message is nobody’s question', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.sends({ new_chat_title: 'x' } as Partial<Message>)
    await ada.hearsNothing(50)
  })
})

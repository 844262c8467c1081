import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MESSAGE_LIMIT, type Message, renderMessages } from '../../src/bot/rendering/message.ts'
import type { Block, Reply } from '../../src/commands/reply.ts'
import type { ArticleHead } from '../../src/knowledge/knowledge-base.ts'

const article: ArticleHead = { id: 'a', key: 'AAAAAAAA', headline: 'Der Tunnel', language: 'de' }
const quotation = (text: string): Block => ({
  kind: 'quotation',
  evidence: { article, start: 0, end: text.length, text },
})
const line = (text: string): Block => ({ kind: 'line', line: [text] })
const reply = (...blocks: Block[]): Reply => ({ blocks, buttons: [] })
/** The only message of a reply. */
function renderMessage(one: Reply): Message {
  const [message, ...more] = renderMessages(one)
  if (message === undefined || more.length > 0) throw new Error('not one message')
  return message
}

describe('a reply on Telegram', () => {
  test('shows the words alone in a blockquote, what is said about them beside it', () => {
    const message = renderMessage(
      reply(
        { kind: 'line', line: [{ text: 'Merle Tadsen', style: 'bold' }, ' · wörtlich'] },
        quotation('Der findet den Hafen'),
        { kind: 'source', article, line: [{ text: 'Der Tunnel', url: 'https://example.org/t' }] },
      ),
    )
    expect(message.text).toBe('Merle Tadsen · wörtlich\nDer findet den Hafen\nDer Tunnel')
    expect(message.entities).toEqual([
      { type: 'bold', offset: 0, length: 12 },
      { type: 'blockquote', offset: 24, length: 20 },
      { type: 'text_link', offset: 45, length: 10, url: 'https://example.org/t' },
    ])
  })
  test('letters that are markup elsewhere are letters', () => {
    expect(renderMessage(reply(quotation('<b>a & b</b> *c* _d_'))).text).toBe('<b>a & b</b> *c* _d_')
  })
  test('a long quotation is folded', () => {
    expect(renderMessage(reply(quotation('Wort '.repeat(200).trim()))).entities[0]?.type).toBe('expandable_blockquote')
  })
  test('a list has a dot before each item', () => {
    expect(renderMessage(reply(line('Artikel'), { kind: 'items', items: [['eins'], ['zwei']] })).text).toBe(
      'Artikel\n• eins\n• zwei',
    )
  })
  test('what does not fit into one message goes into the next, broken between blocks', () => {
    const blocks = Array.from({ length: 12 }, (_, n) => quotation(`${n} ${'Wort '.repeat(150)}`.trim()))
    const messages = renderMessages(reply(...blocks))
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.flatMap(({ entities }) => entities)).toHaveLength(12)
  })
  test('the buttons hang on the last message; one whose action is too long is left out', () => {
    const buttons = [
      [
        { label: 'ja', action: { do: 'ask', utterance: 'wer?' } as const },
        { label: 'nein', action: { do: 'ask', utterance: 'w'.repeat(80) } as const },
      ],
    ]
    const messages = renderMessages({
      blocks: [quotation('a '.repeat(2000).trim()), quotation('b '.repeat(2000).trim())],
      buttons,
    })
    expect(messages.map(({ reply_markup }) => reply_markup?.inline_keyboard[0]?.map(({ text }) => text))).toEqual([
      undefined,
      ['ja'],
    ])
  })
  test('every message keeps to the limits of Telegram, and every entity lies inside it', () => {
    const block = fc.oneof(
      fc.string({ minLength: 1, maxLength: 6000 }).map(line),
      fc.string({ minLength: 1, maxLength: 6000 }).map(quotation),
      fc
        .array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 })
        .map((items): Block => ({ kind: 'items', items: items.map((item) => [item]) })),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        for (const { text, entities } of renderMessages(reply(...blocks))) {
          expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
          for (const { offset, length } of entities) expect(offset + length).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})

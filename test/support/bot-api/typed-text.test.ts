// Texts on their way between people and the bot: entities found while typing, white space taken off.
import { describe, expect, test } from 'vitest'
import { asShown } from './text-rules.ts'
import { typedEntities } from './typed-text.ts'

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

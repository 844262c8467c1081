// Entities that Telegram's clients find in what a person types: commands, mentions, hashtags, addresses.
import type { MessageEntity } from '@grammyjs/types'

type TypedKind = 'url' | 'email' | 'bot_command' | 'mention' | 'hashtag'

/** In order of precedence: what an earlier pattern took, a later one leaves alone. */
const patterns: readonly (readonly [TypedKind, RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s<>"„“]*[^\s<>"„“.,;:!?)]/g],
  ['email', /[\w.+-]+@[\w-]+\.[\w.-]*\w/g],
  ['bot_command', /(?<![\w/<>])\/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?!\w)/g],
  ['mention', /(?<![\w@])@[A-Za-z0-9_]{4,32}(?!\w)/g],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
]

/** The entities of a typed text, in order; offsets and lengths in UTF-16 units. */
export function typedEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const [type, pattern] of patterns) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const taken = found.some((other) => index < other.offset + other.length && other.offset < index + words.length)
      if (!taken) found.push({ type, offset: index, length: words.length })
    }
  }
  return found.sort((one, other) => one.offset - other.offset)
}

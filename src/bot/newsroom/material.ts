// What an administrator has sent to be brought in: links, a document, or a message that was passed on.

import type { Document, Message, MessageEntity, MessageOrigin } from '@grammyjs/types'
import type { MessageSource } from '../../knowledge/intake.ts'

export type Material =
  | { readonly kind: 'links'; readonly addresses: readonly string[] }
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'text'; readonly text: string; readonly source: MessageSource }

/** From here on a message that was passed on is an article itself, whatever links stand in it. */
const ARTICLE_FROM = 500

/** The material in a message; undefined for a question, a command, and what holds neither words nor a document. */
export function materialIn(message: Message, bot: number): Material | undefined {
  const { document, animation, forward_origin: origin } = message
  // A moving picture comes with a document that is the picture.
  if (document !== undefined && animation === undefined) return { kind: 'document', document }
  const words = (message.text ?? message.caption ?? '').trim()
  if (words === '' || words.startsWith('/')) return undefined
  const addresses = linksIn(message)
  if (origin !== undefined && !(origin.type === 'user' && origin.sender_user.id === bot)) {
    if (addresses.length === 0 || words.length >= ARTICLE_FROM)
      return { kind: 'text', text: words, source: sourceOf(origin) }
  }
  return addresses.length === 0 ? undefined : { kind: 'links', addresses }
}

/** Addresses in the order of the text, each once. */
function linksIn(message: Message): readonly string[] {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  return [...new Set(entities.flatMap((entity) => addressOf(entity, text) ?? []))]
}

function addressOf(entity: MessageEntity, text: string): string | undefined {
  if (entity.type === 'text_link') return /^https?:/i.test(entity.url) ? entity.url : undefined
  if (entity.type !== 'url') return undefined
  const words = text.slice(entity.offset, entity.offset + entity.length)
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(words)) return words
  // „zeit.de“ in a sentence names a paper; alone, or with a path, it is an address.
  const isNamed = !/\/./.test(words) && words !== text.trim()
  return isNamed ? undefined : `https://${words}`
}

/** What Telegram says of a channel is the article's source; of a person, nothing is taken for it. */
function sourceOf(origin: MessageOrigin): MessageSource {
  if (origin.type === 'user' || origin.type === 'hidden_user') return {}
  const chat = origin.type === 'channel' ? origin.chat : origin.sender_chat
  const published = new Date(origin.date * 1000).toISOString()
  const publisher = 'title' in chat && chat.title !== undefined ? { publisher: chat.title } : {}
  const isPublic = origin.type === 'channel' && origin.chat.username !== undefined
  return {
    ...publisher,
    published,
    ...(isPublic ? { url: `https://t.me/${origin.chat.username}/${origin.message_id}` } : {}),
  }
}

// A reply becomes Telegram messages: text with entities, never HTML, so that no letter of an article can turn into markup.

import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardMarkup, MessageEntity } from '@grammyjs/types'
import type { Block, Line, Reply } from '../../commands/reply.ts'
import { keyboard } from './keyboard.ts'

/** One message as `sendMessage` takes it. */
export interface Message {
  readonly text: string
  readonly entities: MessageEntity[]
  readonly reply_markup?: InlineKeyboardMarkup
}

/** Telegram's limit of a message's text after entity parsing, in UTF-16 units. */
export const MESSAGE_LIMIT = 4096
/** From here on a quotation is folded: seven lines on a phone, so that three of them fit its screen. */
const EXPANDABLE_FROM = 280
/** Telegram ignores entities beyond a hundred a message; a block of ours has at most a handful. */
const MOST_ENTITIES = 90

/**
 * The messages that show a reply: one where it fits, else as many as needed, broken between blocks only. The buttons hang on
 * the last one. A single block that is longer than a message is cut at a word, with „…“ outside the quotation.
 */
export function renderMessages(reply: Reply): Message[] {
  const messages: FormattedString[] = []
  let current: FormattedString | undefined
  let previous: Block | undefined
  for (const block of reply.blocks) {
    const rendered = withinLimit(renderBlock(block))
    const joined: FormattedString | undefined =
      current && FormattedString.join([current, separator(previous, block), rendered])
    if (joined === undefined) current = rendered
    else if (fits(joined)) current = joined
    else {
      if (current) messages.push(current)
      current = rendered
    }
    previous = block
  }
  if (current) messages.push(current)
  return messages.map((formatted, index) => toMessage(formatted, index === messages.length - 1 ? reply : undefined))
}

function toMessage(formatted: FormattedString, withButtonsOf: Reply | undefined): Message {
  const message = { text: formatted.text, entities: formatted.entities }
  if (withButtonsOf === undefined || withButtonsOf.buttons.length === 0) return message
  return { ...message, reply_markup: keyboard(withButtonsOf.buttons) }
}

const fits = (formatted: FormattedString): boolean =>
  formatted.text.length <= MESSAGE_LIMIT && formatted.entities.length <= MOST_ENTITIES

function renderBlock(block: Block): FormattedString {
  switch (block.kind) {
    case 'line':
    case 'source':
      return renderLine(block.line)
    case 'items':
      return FormattedString.join(
        block.items.map((item) => FormattedString.join(['• ', renderLine(item)])),
        '\n',
      )
    case 'quotation':
      return quote(block.evidence.text)
  }
}

const quote = (words: string): FormattedString =>
  words.length > EXPANDABLE_FROM ? FormattedString.expandableBlockquote(words) : FormattedString.blockquote(words)

function renderLine(line: Line): FormattedString {
  return FormattedString.join(
    line.map((piece) => {
      if (typeof piece === 'string') return piece
      if ('url' in piece) return FormattedString.link(piece.text, piece.url)
      return piece.style === 'bold' ? FormattedString.bold(piece.text) : FormattedString.italic(piece.text)
    }),
  )
}

/** What stands around words stays close to them; everything else is set apart by an empty line. */
function separator(before: Block | undefined, block: Block): string {
  if (block.kind === 'quotation' || block.kind === 'source' || block.kind === 'items') return '\n'
  return before?.kind === 'line' ? '\n' : '\n\n'
}

/** A block longer than a message: cut at its last space (or at a whole letter), „…“ set apart from the words. */
function withinLimit(formatted: FormattedString): FormattedString {
  if (formatted.text.length <= MESSAGE_LIMIT) return formatted
  const room = formatted.text.slice(0, MESSAGE_LIMIT - 2)
  const lastSpace = room.lastIndexOf(' ')
  const wholeLetters = room.isWellFormed() ? room.length : room.length - 1
  return FormattedString.join([formatted.slice(0, lastSpace > 0 ? lastSpace : wholeLetters), '\n…'])
}

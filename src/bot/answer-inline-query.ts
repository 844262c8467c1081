// `@bot lawrow eu` in any chat: quotation cards that send as proper messages, with speaker and source inside.

import { createHash } from 'node:crypto'
import type { InlineQueryResultArticle } from '@grammyjs/types'
import type { Context, Middleware } from 'grammy'
import { cardReply } from '../commands/cards.ts'
import { checkMark } from '../commands/check-mark.ts'
import { startPayload } from '../commands/deep-link.ts'
import { speakerName } from '../commands/evidence.ts'
import type { Texts } from '../commands/texts/texts.ts'
import type { Evidence } from '../knowledge/knowledge-base.ts'
import { checkedMessages } from './deliver.ts'
import { callerOf, type Desk, textsFor } from './desk.ts'

/** Telegram takes 50 at once, and asks for the next page when a reader has scrolled so far. */
const CARDS_A_PAGE = 20
/** Nobody scrolls further. */
const MOST_CARDS = 200
/** Cards are in the asker's language, so Telegram may keep them for him alone, and not for long: articles change. */
const CACHE_SECONDS = 30
/** A card's description shows two lines. */
const DESCRIPTION_LIMIT = 200

export function answerInlineQuery(desk: Desk): Middleware<Context> {
  return async (ctx) => {
    if (ctx.inlineQuery === undefined) return
    const { query, offset } = ctx.inlineQuery
    const from = pageFrom(offset)
    const page = await desk.answering.cards(query.trim(), { from, size: CARDS_A_PAGE }, callerOf(desk, ctx))
    const texts = textsFor(desk, ctx)
    const cards = page.cards.flatMap((evidence) => card(evidence, desk, texts, ctx.me.username))
    const next = from + CARDS_A_PAGE
    await ctx.answerInlineQuery(onlyOnce(cards), {
      is_personal: true,
      cache_time: CACHE_SECONDS,
      next_offset: page.more && next < MOST_CARDS ? String(next) : '',
    })
  }
}

/** Telegram hands back what we gave as the next page; anything else is the first. */
function pageFrom(offset: string): number {
  const from = /^\d{1,3}$/.test(offset) ? Number(offset) : 0
  return from < MOST_CARDS ? from : 0
}

/** Telegram refuses all cards when two have the same id. */
const onlyOnce = (cards: readonly InlineQueryResultArticle[]): InlineQueryResultArticle[] => [
  ...new Map(cards.map((one) => [one.id, one])).values(),
]

/** Opens the bot with the words in their context: whoever reads a card elsewhere can check it. */
function linkTo({ article, start, end, text }: Evidence, bot: string): string {
  const payload = startPayload({ do: 'context', article: article.key, start, end, check: checkMark(text) })
  return `https://t.me/${bot}?start=${payload}`
}

/** Nothing for words that do not fit into one message with their source. */
function card(evidence: Evidence, { knowledge }: Desk, texts: Texts, bot: string): InlineQueryResultArticle[] {
  const [message, ...more] = checkedMessages(knowledge, cardReply(evidence, texts))
  if (message === undefined || more.length > 0) return []
  const { text, entities } = message
  const { article, start, end } = evidence
  return [
    {
      type: 'article',
      id: createHash('sha256').update(`${article.key}:${start}:${end}`).digest('base64url'),
      title: speakerName(evidence) ?? article.headline,
      description: evidence.text.slice(0, DESCRIPTION_LIMIT).toWellFormed(),
      reply_markup: { inline_keyboard: [[{ text: texts.buttons.inContext, url: linkTo(evidence, bot) }]] },
      input_message_content: { message_text: text, entities, link_preview_options: { is_disabled: true } },
    },
  ]
}

// The bot as Telegram sees it: which update goes where. What is answered is decided in commands, what is known in knowledge.

import { conversations } from '@grammyjs/conversations'
import { sequentialize } from '@grammyjs/runner'
import { type ApiClientOptions, Bot, type Context } from 'grammy'
import { answerButton } from './answer-button.ts'
import { answerEdited } from './answer-edited.ts'
import { answerInlineQuery } from './answer-inline-query.ts'
import { answerWordless, answerWords } from './answer-message.ts'
import { answerRemoval } from './answer-removal.ts'
import { askingOnceMore } from './answering/still-so.ts'
import type { BotContext } from './bot-context.ts'
import { dialogStorage } from './conversations/dialog-storage.ts'
import { editDraft } from './conversations/edit-draft.ts'
import { quotesGuide } from './conversations/quotes-guide.ts'
import type { Desk } from './desk.ts'
import { menuAtStart } from './menu.ts'
import { faultsAtTheBorder } from './middleware/faults.ts'
import { meantForUs } from './middleware/group-manners.ts'
import { downloaderFrom } from './newsroom/download.ts'
import { takeMaterial } from './newsroom/take-material.ts'

/**
 * The bot, ready to be given updates; it makes no call before that.
 *
 * @param token the bot's token
 * @param given what updates are answered from
 * @param client grammY's client options (API root, fetch)
 */
export function createBot(
  token: string,
  given: Desk,
  client: ApiClientOptions & { readonly apiRoot: string },
): Bot<BotContext> {
  const desk = { ...given, answering: askingOnceMore(given.answering, given.knowledge) }
  const bot = new Bot<BotContext>(token, { client })
  bot.use(sequentialize(placesOf))
  // Behind the order, never before it: where an update fails, `sequentialize` lets the next one of its chat go at once, though that
  // one still has to wait for its author's in another chat; two at a time in one dialog hang it for ever.
  bot.use(faultsAtTheBorder(desk))
  bot.use(meantForUs)
  // Before the dialogs, which would write down anew what is to be forgotten.
  bot.on('my_chat_member', answerRemoval(desk))
  bot.command('start', menuAtStart(desk))
  bot.use(conversations<BotContext, Context>({ storage: dialogStorage(desk.sessions) }))
  // A link typed as somebody's headline is that headline's; a link typed as a topic is still a link.
  bot.use(editDraft(desk))
  bot.on(['message', 'edited_message'], takeMaterial(desk, downloaderFrom(token, client.apiRoot)))
  bot.use(quotesGuide(desk))
  bot.on('callback_query', answerButton(desk))
  bot.on('message:text', answerWords(desk))
  bot.on('edited_message:text', answerEdited(desk))
  bot.on('message', answerWordless(desk))
  bot.on('inline_query', answerInlineQuery(desk))
  return bot
}

/** Updates of one chat, and of one person, are answered in the order in which they came. */
const placesOf = (ctx: Context): string[] =>
  [ctx.chat?.id, ctx.from?.id].flatMap((id) => (id === undefined ? [] : [String(id)]))

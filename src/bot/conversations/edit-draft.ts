// Putting right a headline, date or publisher before an article is added: one line is asked for and checked. A command, a button,
// a link or a document leaves it.

import { createConversation } from '@grammyjs/conversations'
import type { Context, Middleware } from 'grammy'
import { line, plainReply, reply } from '../../commands/compose.ts'
import { echo } from '../../commands/shorten.ts'
import type { AmendableField } from '../../knowledge/intake.ts'
import type { BotContext } from '../bot-context.ts'
import { send } from '../deliver.ts'
import { type Desk, textsFor } from '../desk.ts'
import { newsroomFor } from '../newsroom/newsroom.ts'
import { showAgain } from '../newsroom/show-found.ts'
import { type Dialog, outsideOfReplay } from './outside-of-replay.ts'

/** With each change of the dialog's steps the number rises, so that a state of older steps is dropped, not misread. */
const EDIT_DRAFT = 'edit-draft-1'
const MOST_TRIES = 3

/** Which field of which draft the next line is for. */
interface Editing {
  readonly draft: string
  readonly field: AmendableField
}

/** The dialog, ready to be entered. */
export function editDraft(desk: Desk): Middleware<BotContext> {
  return createConversation<BotContext, Context>(
    async (conversation, _ctx, editing: Editing) => {
      for (let left = MOST_TRIES - 1; left >= 0; left--) if (await takeLine(conversation, desk, editing, left)) return
    },
    { id: EDIT_DRAFT },
  )
}

/** Asks for the line and opens the dialog. */
export async function askForLine(ctx: BotContext, desk: Desk, editing: Editing): Promise<void> {
  const { admin } = textsFor(desk, ctx)
  await send(ctx, desk, reply([line(admin.ask[editing.field]), line(admin.leave)]))
  await ctx.conversation.enter(EDIT_DRAFT, editing)
}

/** Whether the dialog is over; after a line that is none it is not, while tries are left. */
async function takeLine(conversation: Dialog, desk: Desk, editing: Editing, triesLeft: number): Promise<boolean> {
  const ctx = await conversation.wait()
  if (isWordless(ctx)) return conversation.skip({ next: true })
  const words = lineIn(ctx)
  if (words === undefined) return conversation.halt({ next: true })
  return outsideOfReplay(conversation, (outer) => amend(outer, desk, editing, words, triesLeft))
}

/** A picture or a sticker in between neither answers nor leaves the dialog. */
const isWordless = ({ message }: Context): boolean =>
  message !== undefined && message.text === undefined && message.caption === undefined && message.document === undefined

/** The line that answers the dialog; undefined for everything that leads elsewhere. */
function lineIn({ message }: Context): string | undefined {
  const text = message?.text?.trim()
  if (message?.forward_origin !== undefined || text === undefined) return undefined
  return /^(?:\/|https?:\/\/)/i.test(text) ? undefined : text
}

async function amend(ctx: Context, desk: Desk, { draft, field }: Editing, words: string, triesLeft: number) {
  const newsroom = newsroomFor(desk.newsroom, ctx)
  const { admin } = textsFor(desk, ctx)
  const found = newsroom?.drafts.of(draft, ctx.chat?.id ?? 0)?.found
  if (newsroom === undefined || found?.kind !== 'article') {
    await send(ctx, desk, plainReply(admin.draftGone))
    return true
  }
  const changed = await newsroom.intake.amended(found.draft, field, words)
  if (changed !== undefined) {
    await showAgain(ctx, desk, newsroom, draft, { kind: 'article', draft: changed })
    return true
  }
  const next = triesLeft > 0 ? admin.leave : admin.leftAsItIs
  await send(ctx, desk, reply([line(admin.wrong[field](echo(words))), line(next)]))
  return triesLeft === 0
}

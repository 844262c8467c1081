// The guided /quotes: whose words, then on what topic, each answered by a button or by typing. A command, or any other button,
// leaves it. What is asked next is decided in commands; here is only the waiting.

import { createConversation } from '@grammyjs/conversations'
import type { Context, Middleware } from 'grammy'
import { decodeAction } from '../../commands/callback.ts'
import type { GuideStep, Response } from '../../commands/command.ts'
import { acknowledge } from '../acknowledge.ts'
import type { BotContext } from '../bot-context.ts'
import { deliver } from '../deliver.ts'
import { callerOf, type Desk } from '../desk.ts'
import { wordsOf } from '../middleware/group-manners.ts'
import { doAdminTask } from '../newsroom/admin-tasks.ts'
import { type Dialog, outsideOfReplay } from './outside-of-replay.ts'

/** With each change of the dialog's steps the number rises, so that a state of older steps is dropped, not misread. */
const QUOTES_GUIDE = 'quotes-guide-1'
/** The plugin replays a dialog from its start at every turn; somebody who misses this often is better served by /help. */
const MOST_TURNS = 6

/** The dialog, ready to be entered. */
export function quotesGuide(desk: Desk): Middleware<BotContext> {
  return createConversation<BotContext, Context>(
    async (conversation, _ctx, first: GuideStep) => {
      let step: GuideStep | undefined = first
      for (let turn = 0; turn < MOST_TURNS && step !== undefined; turn++)
        step = await takeTurn(conversation, desk, step)
    },
    { id: QUOTES_GUIDE },
  )
}

/** Delivers a response (`deliver` says how), does the work it asks for and, where it opens the dialog, waits for what comes next. */
export async function carryOut(
  ctx: BotContext,
  desk: Desk,
  response: Response,
  earlier?: readonly number[],
): Promise<readonly number[]> {
  const sent = await deliver(ctx, desk, response, earlier)
  await doAdminTask(ctx, desk, response, sent[0])
  const step = stepOf(response)
  if (step !== undefined) await ctx.conversation.enter(QUOTES_GUIDE, step)
  return sent
}

/** The step that a response leads to; undefined where it ends the dialog. */
const stepOf = ({ effects }: Response): GuideStep | undefined => effects.find((effect) => effect.kind === 'guide')?.step

async function takeTurn(conversation: Dialog, desk: Desk, step: GuideStep): Promise<GuideStep | undefined> {
  const ctx = await conversation.wait()
  const meaning = meaningOf(ctx)
  if (meaning === 'something else') return conversation.halt({ next: true })
  if (meaning === 'no words') return conversation.skip({ next: true })
  return outsideOfReplay(conversation, async (outer) => {
    const response = await responseTo(outer, desk, step)
    const acknowledged = outer.callbackQuery && acknowledge(outer, desk)
    await deliver(outer, desk, response)
    await acknowledged
    return stepOf(response)
  })
}

function responseTo(ctx: Context, desk: Desk, step: GuideStep): Promise<Response> {
  const caller = callerOf(desk, ctx)
  const guided = { ...caller, conversation: { ...caller.conversation, guide: step } }
  const action = ctx.callbackQuery && decodeAction(ctx.callbackQuery.data ?? '')
  return action === undefined ? desk.answering.words(wordsOf(ctx), guided) : desk.answering.press(action, guided)
}

/** Typed words and the buttons of the choice answer the dialog; commands and other buttons leave it; a photo does neither. */
function meaningOf(ctx: Context): 'answer' | 'something else' | 'no words' {
  const text = ctx.message?.text
  if (text?.startsWith('/')) return 'something else'
  if (ctx.callbackQuery === undefined) return text === undefined ? 'no words' : 'answer'
  const action = decodeAction(ctx.callbackQuery.data ?? '')
  return action?.do === 'guidePerson' || action?.do === 'quotes' ? 'answer' : 'something else'
}

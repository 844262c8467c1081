// What an administrator's buttons do. Each is checked anew: who presses, in which chat, and whether there is still something
// to decide on.

import type { AdminAction, DraftStep } from '../../commands/action.ts'
import { feedList } from '../../commands/admin/feeds.ts'
import { retractionList } from '../../commands/admin/retract.ts'
import { checkMark } from '../../commands/check-mark.ts'
import { button, line, plainReply, replace, reply } from '../../commands/compose.ts'
import type { Reply } from '../../commands/reply.ts'
import type { Found, Retraction } from '../../knowledge/intake.ts'
import { acknowledge } from '../acknowledge.ts'
import type { BotContext } from '../bot-context.ts'
import { askForLine } from '../conversations/edit-draft.ts'
import { deliver, send } from '../deliver.ts'
import { type Desk, textsFor } from '../desk.ts'
import { retractionKey, workBeside } from './admin-tasks.ts'
import { type Newsroom, newsroomFor } from './newsroom.ts'

/** Carries out the button and acknowledges its press, once. */
export async function pressAsAdmin(ctx: BotContext, desk: Desk, action: AdminAction): Promise<void> {
  const newsroom = newsroomFor(desk.newsroom, ctx)
  const texts = textsFor(desk, ctx)
  if (newsroom === undefined) return acknowledge(ctx, desk, texts.buttonGone)
  const pressed = { ctx, desk, newsroom }
  switch (action.do) {
    case 'draft':
      return decide(action, pressed)
    case 'stopFeed':
      return stopFeed(action.feed, pressed)
    case 'retract':
      return answerRetraction(action, pressed)
    case 'takeBack':
      return takeBack(action.check, pressed)
  }
}

interface Pressed {
  readonly ctx: BotContext
  readonly desk: Desk
  readonly newsroom: Newsroom
}

/** The reply in the place of the message whose button was pressed. */
async function inPlace({ ctx, desk }: Pressed, said: Reply): Promise<void> {
  const acknowledged = acknowledge(ctx, desk)
  await deliver(ctx, desk, replace(said))
  await acknowledged
}

async function decide({ draft, step }: { readonly draft: string; readonly step: DraftStep }, pressed: Pressed) {
  const { ctx, desk, newsroom } = pressed
  const { admin } = textsFor(desk, ctx)
  const chat = ctx.chat?.id ?? 0
  if (step === 'add' || step === 'discard') {
    const kept = newsroom.drafts.take(draft, chat)
    if (kept === undefined) return acknowledge(ctx, desk, admin.draftGone)
    return step === 'add' ? add(kept.found, pressed) : inPlace(pressed, plainReply(admin.discarded))
  }
  if (newsroom.drafts.of(draft, chat)?.found.kind !== 'article') return acknowledge(ctx, desk, admin.draftGone)
  const acknowledged = acknowledge(ctx, desk)
  await askForLine(ctx, desk, { draft, field: step })
  await acknowledged
}

async function add(found: Found, pressed: Pressed): Promise<void> {
  const { ctx, desk, newsroom } = pressed
  const { admin } = textsFor(desk, ctx)
  if (found.kind === 'feed' || found.kind === 'list') {
    newsroom.feeds.follow(found.url)
    return inPlace(pressed, plainReply(admin.feeds.followed(found.url)))
  }
  if (found.kind === 'article') {
    const acknowledged = acknowledge(ctx, desk)
    await deliver(ctx, desk, replace(await added(found.draft, pressed)))
    return acknowledged
  }
  if (found.kind === 'several') return addAll(found, pressed)
}

async function added(draft: Extract<Found, { kind: 'article' }>['draft'], { ctx, desk, newsroom }: Pressed) {
  const { admin, buttons } = textsFor(desk, ctx)
  const head = await newsroom.intake.add(draft)
  if (head === undefined) return plainReply(admin.notAdded)
  return reply(
    [line(admin.added(head.headline))],
    [
      [
        button(buttons.summary, { do: 'summary', article: head.key, length: 'short' }),
        button(buttons.articleQuotes, { do: 'articleQuotes', article: head.key, from: 0, show: 'new' }),
      ],
    ],
  )
}

async function addAll(several: Extract<Found, { kind: 'several' }>, pressed: Pressed): Promise<void> {
  const { ctx, desk, newsroom } = pressed
  const { admin } = textsFor(desk, ctx)
  const acknowledged = acknowledge(ctx, desk)
  const { message } = ctx.callbackQuery ?? {}
  const place = message !== undefined && message.date > 0 ? [message.message_id] : []
  const [shown] = await send(ctx, desk, plainReply(admin.progress(0, undefined)), place)
  workBeside(
    { ctx, desk, newsroom, place: shown },
    `adding ${checkMark(several.name)} ${shown}`,
    admin.addedAll,
    (work) => newsroom.intake.addAll(several, work),
  )
  await acknowledged
}

async function stopFeed(mark: string, pressed: Pressed): Promise<void> {
  const { ctx, desk, newsroom } = pressed
  const feed = newsroom.feeds.all().find(({ address, fixed }) => !fixed && checkMark(address) === mark)
  if (feed !== undefined) newsroom.feeds.stop(feed.address)
  return inPlace(pressed, feedList(newsroom.feeds.all(), { texts: textsFor(desk, ctx), now: desk.now() }))
}

async function answerRetraction({ check, sure }: { readonly check: string; readonly sure: boolean }, pressed: Pressed) {
  const { ctx, desk, newsroom } = pressed
  const { retract } = textsFor(desk, ctx).admin
  const key = retractionKey(ctx, check)
  const retraction = newsroom.retractions.get(key)
  if (retraction === undefined) return acknowledge(ctx, desk, retract.gone)
  newsroom.retractions.delete(key)
  if (!sure) return inPlace(pressed, plainReply(retract.kept))
  retractNow(newsroom, retraction)
  return inPlace(pressed, reply([line(retract.done(retraction.headline)), line(retract.reason(retraction.reason))]))
}

/** The one place where an article is retracted. */
const retractNow = ({ intake }: Newsroom, retraction: Retraction): void => intake.retract(retraction)

async function takeBack(mark: string, pressed: Pressed): Promise<void> {
  const { ctx, desk, newsroom } = pressed
  const texts = textsFor(desk, ctx)
  const { retract } = texts.admin
  const retraction = newsroom.intake.retracted().find(({ id }) => checkMark(id) === mark)
  if (retraction === undefined) return acknowledge(ctx, desk, retract.gone)
  newsroom.intake.takeBack(retraction.id)
  const left = retractionList(newsroom.intake.retracted(), { texts })
  return inPlace(pressed, reply([line(retract.takenBack(retraction.headline)), ...left.blocks], left.buttons))
}

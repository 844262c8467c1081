// Links, documents and forwarded messages of administrators: looked at, and shown with the buttons that decide.

import type { Context, Middleware } from 'grammy'
import { checkMark } from '../../commands/check-mark.ts'
import { plainReply } from '../../commands/compose.ts'
import { shorten } from '../../commands/shorten.ts'
import type { Found } from '../../knowledge/intake.ts'
import { noteAnswer, wasAnswered } from '../answer-edited.ts'
import type { BotContext } from '../bot-context.ts'
import { send } from '../deliver.ts'
import { type Desk, textsFor } from '../desk.ts'
import { type Downloader, LARGEST_DOCUMENT } from './download.ts'
import { type Material, materialIn } from './material.ts'
import { type Newsroom, newsroomFor } from './newsroom.ts'
import { lookAndShow, showFound } from './show-found.ts'

/** Links of one message that are read. */
const MOST_LINKS = 5
const nameShown = 80

/** Handles what is material from an administrator; everything else goes on. */
export function takeMaterial(desk: Desk, download: Downloader): Middleware<BotContext> {
  return async (ctx, next) => {
    const newsroom = newsroomFor(desk.newsroom, ctx)
    const message = ctx.message ?? ctx.editedMessage
    const material = newsroom && message && materialIn(message, ctx.me.id)
    if (newsroom === undefined || material === undefined) return next()
    const mark = checkMark(JSON.stringify(material))
    // Telegram also tells of an edit when a link's preview has come.
    if (ctx.editedMessage !== undefined && wasAnswered(ctx, desk, mark)) return
    noteAnswer(ctx, desk, mark, [])
    await take(material, { ctx, desk, newsroom, download })
  }
}

interface Taking {
  readonly ctx: Context
  readonly desk: Desk
  readonly newsroom: Newsroom
  readonly download: Downloader
}

async function take(material: Material, taking: Taking): Promise<void> {
  const { ctx, desk, newsroom } = taking
  if (material.kind === 'document') return takeDocument(material.document, taking)
  if (material.kind === 'text')
    return showFound(ctx, desk, newsroom, await newsroom.intake.lookAtMessage(material.text, material.source))
  const { admin } = textsFor(desk, ctx)
  for (const address of material.addresses.slice(0, MOST_LINKS)) {
    const [place] = await send(ctx, desk, plainReply(admin.reading(shorten(address, nameShown))))
    await lookAndShow(ctx, desk, newsroom, address, place)
  }
  if (material.addresses.length > MOST_LINKS) await send(ctx, desk, plainReply(admin.moreLinks(MOST_LINKS)))
}

async function takeDocument(
  { file_id, file_name, file_size = 0 }: Extract<Material, { kind: 'document' }>['document'],
  { ctx, desk, newsroom, download }: Taking,
): Promise<void> {
  const { admin } = textsFor(desk, ctx)
  const name = (file_name ?? '').split(/[/\\]/).at(-1) ?? ''
  if (!newsroom.intake.reads(name)) return showFound(ctx, desk, newsroom, notRead)
  if (file_size > LARGEST_DOCUMENT) return void (await send(ctx, desk, plainReply(admin.tooLarge)))
  const places = await send(ctx, desk, plainReply(admin.reading(shorten(name, nameShown))))
  const bytes = await download(ctx.api, file_id, desk.log)
  if (typeof bytes === 'string') {
    const why = bytes === 'too large' ? admin.tooLarge : admin.notFetched
    return void (await send(ctx, desk, plainReply(why), places))
  }
  await showFound(ctx, desk, newsroom, await newsroom.intake.lookAtDocument({ name, bytes }), places[0])
}

const notRead: Found = { kind: 'refused', because: 'kind', reason: 'files of this kind are not read' }

// The work that administrators' commands ask for; its outcome takes the place of the command's reply.

import type { Context } from 'grammy'
import { refusalBlocks } from '../../commands/admin/found-reply.ts'
import { retractionMark } from '../../commands/admin/retract.ts'
import type { AdminTask } from '../../commands/admin/task.ts'
import type { Response } from '../../commands/command.ts'
import { line, plainReply, reply } from '../../commands/compose.ts'
import type { LoadReport, Work } from '../../knowledge/intake.ts'
import { send } from '../deliver.ts'
import { type Desk, textsFor } from '../desk.ts'
import { MOST_FEEDS } from './feed-book.ts'
import { type Newsroom, newsroomFor } from './newsroom.ts'
import { progressMessage } from './progress.ts'
import { lookAndShow } from './show-found.ts'

/** Does what a response asks for on behalf of an administrator. `place`: the message that showed its reply. */
export async function doAdminTask(ctx: Context, desk: Desk, { effects }: Response, place?: number): Promise<void> {
  const newsroom = newsroomFor(desk.newsroom, ctx)
  if (newsroom === undefined) return
  for (const effect of effects) if (effect.kind === 'admin') await doTask(effect.task, { ctx, desk, newsroom, place })
}

interface Asked {
  readonly ctx: Context
  readonly desk: Desk
  readonly newsroom: Newsroom
  readonly place: number | undefined
}

async function doTask(task: AdminTask, asked: Asked): Promise<void> {
  const { ctx, desk, newsroom, place } = asked
  switch (task.do) {
    case 'look':
      return lookAndShow(ctx, desk, newsroom, task.address, place)
    case 'reload':
      return reload(asked)
    case 'followFeed':
      return followFeed(task.address, asked)
    case 'stopFeed':
      return newsroom.feeds.stop(task.address)
    case 'askRetraction':
      return newsroom.retractions.set(retractionKey(ctx, retractionMark(task.retraction)), task.retraction)
  }
}

/** Who was asked in one chat does not answer in another. */
export const retractionKey = (ctx: Context, mark: string): string => `${ctx.chat?.id}:${mark}`

async function reload({ ctx, desk, newsroom, place }: Asked): Promise<void> {
  const { admin } = textsFor(desk, ctx)
  const begun = workBeside({ ctx, desk, newsroom, place }, '/reload', admin.reload.done, (work) =>
    newsroom.intake.reload(newsroom.articlesDir, work),
  )
  if (!begun) await send(ctx, desk, plainReply(admin.reload.underWay), place === undefined ? [] : [place])
}

/** Follows what is a feed; for anything else it is said what is there instead. */
async function followFeed(address: string, { ctx, desk, newsroom, place }: Asked): Promise<void> {
  const { admin } = textsFor(desk, ctx)
  const tell = (words: string) => send(ctx, desk, plainReply(words), place === undefined ? [] : [place])
  if (newsroom.feeds.all().length >= MOST_FEEDS) return void (await tell(admin.feeds.tooMany(MOST_FEEDS)))
  const found = await newsroom.intake.lookAtAddress(address)
  if (found.kind === 'feed' || found.kind === 'list') {
    newsroom.feeds.follow(address)
    await tell(admin.feeds.followed(address))
  } else if (found.kind !== 'refused' || found.because === 'content') await tell(admin.feeds.noFeed)
  else await tell(admin.refused(found.because, found.reason, found.status))
}

/** Long work in the background with its progress in one message; false where work of that name is under way. */
export function workBeside(
  { ctx, desk, newsroom, place }: Asked,
  name: string,
  done: (report: LoadReport) => string,
  task: (work: Work) => Promise<LoadReport>,
): boolean {
  const texts = textsFor(desk, ctx)
  return newsroom.jobs.start(name, async (stop) => {
    const progress = progressMessage(ctx, desk, place)
    let articles = 0
    const work: Work = {
      stop,
      onProgress({ bytes, ofBytes, articles: seen }) {
        articles = seen
        progress.tell(texts.admin.progress(seen, bytes > 0 && ofBytes > 0 ? bytes / ofBytes : undefined))
      },
    }
    try {
      const report = await task(work)
      await progress.end(reply([line(done(report)), ...refusalBlocks(report, { texts })]))
    } catch (error) {
      await progress.end(plainReply(stop.aborted ? texts.admin.stopped(articles) : texts.admin.failed))
      if (!stop.aborted) throw error
    }
  })
}

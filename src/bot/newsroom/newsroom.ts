// What administrators work with: bringing articles in, feeds, what waits for a decision, and work beside the updates.

import type { Context } from 'grammy'
import type { AdminView, Running } from '../../commands/admin/admin-view.ts'
import type { Intake, Retraction } from '../../knowledge/intake.ts'
import type { ShortMemory } from '../short-memory.ts'
import type { Drafts } from './drafts.ts'
import type { FeedBook } from './feed-book.ts'
import type { Jobs } from './jobs.ts'

export interface Newsroom {
  /** Telegram ids; names are nobody's proof. */
  readonly admins: readonly number[]
  readonly intake: Intake
  readonly articlesDir: string
  readonly feeds: FeedBook
  readonly drafts: Drafts
  /** Retractions that wait for a yes, by chat and mark. */
  readonly retractions: ShortMemory<Retraction>
  readonly jobs: Jobs
  readonly running: () => Running
}

/** The newsroom for an administrator in a private chat; undefined for everyone else, and where others read along. */
export function newsroomFor(newsroom: Newsroom | undefined, { from, chat }: Context): Newsroom | undefined {
  const isAdmin = from !== undefined && chat?.type === 'private' && newsroom?.admins.includes(from.id) === true
  return isAdmin ? newsroom : undefined
}

export const viewOf = ({ running, feeds, intake }: Newsroom): AdminView => ({
  running: running(),
  feeds: feeds.all(),
  retracted: intake.retracted(),
})

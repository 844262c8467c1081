// The newsroom put together: what it needs from the outside is handed in, so that a test can have one of its own.

import type { Running } from '../../commands/admin/admin-view.ts'
import type { Intake } from '../../knowledge/intake.ts'
import type { UserRecords } from '../session.ts'
import { shortMemory } from '../short-memory.ts'
import { draftsUntilDecided } from './drafts.ts'
import { feedBookIn } from './feed-book.ts'
import { jobsUntil } from './jobs.ts'
import type { Newsroom } from './newsroom.ts'

export interface NewsroomNeeds {
  readonly admins: readonly number[]
  readonly intake: Intake
  readonly articlesDir: string
  /** Feeds of the settings. */
  readonly feeds: readonly string[]
  readonly records: UserRecords
  readonly running: () => Running
  readonly now: () => Date
  readonly log: (line: string) => void
  /** Ends work beside the updates. */
  readonly stop: AbortSignal
}

const QUESTION_MINUTES = 60
const MOST_QUESTIONS = 100

export const openNewsroom = ({ records, feeds, now, log, stop, ...needs }: NewsroomNeeds): Newsroom => ({
  ...needs,
  feeds: feedBookIn(records, feeds),
  drafts: draftsUntilDecided(now),
  retractions: shortMemory(QUESTION_MINUTES, MOST_QUESTIONS, now),
  jobs: jobsUntil(stop, log),
})

// What administrators see of the bot, as it is when they ask.

import type { Retraction } from '../../knowledge/intake.ts'

/** A feed that is followed. */
export interface FollowedFeed {
  readonly address: string
  /** It stands in the settings, and is removed there alone. */
  readonly fixed: boolean
  /** When it was asked last; absent where it was not yet. */
  readonly readAt?: Date
  /** Polls in a row that failed, and why the last did. */
  readonly failures: number
  readonly reason?: string
  /** The server says that it is gone for good. */
  readonly gone: boolean
}

/** What has happened since the start. */
export interface Running {
  readonly since: Date
  readonly answered: number
  readonly refused: number
  /** Quotations that readers report as wrongly attributed, whenever they did. */
  readonly reports: number
  /** The library's files in bytes; absent where it is kept in memory. */
  readonly bytes?: number
}

export interface AdminView {
  readonly running: Running
  readonly feeds: readonly FollowedFeed[]
  readonly retracted: readonly Retraction[]
}

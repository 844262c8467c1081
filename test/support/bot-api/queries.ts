// Pressed buttons and inline queries that wait for the bot's answer: each is answered once, and in time.
import type { InlineQueryResult } from '@grammyjs/types'
import { type Answer, badRequest, done } from './answer.ts'

/** What the person sees after pressing a button: a note, or nothing. */
export interface CallbackAnswer {
  readonly text?: string
  readonly show_alert?: boolean
  readonly url?: string
}

/** The cards under an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[]
  readonly is_personal?: boolean
  readonly cache_time?: number
  readonly next_offset?: string
}

interface Query {
  readonly kind: 'callback' | 'inline'
  readonly askedAt: number
  answer?: CallbackAnswer | InlineAnswer
}

export type Queries = ReturnType<typeof openQueries>

const tooOld = 'query is too old and response timeout expired or query ID is invalid'

/** Starts without queries; one that is older than `lifetimeMs` can no longer be answered. */
export function openQueries(lifetimeMs: number, changed: () => void) {
  const queries = new Map<string, Query>()
  let nextId = 4_382_190_071_550_001n
  let expiredUntil = 0

  return {
    ask(kind: Query['kind']): string {
      const id = String(nextId++)
      queries.set(id, { kind, askedAt: performance.now() })
      return id
    },
    answer(id: string, kind: Query['kind'], answer: CallbackAnswer | InlineAnswer): Answer {
      const query = queries.get(id)
      const open = query?.kind === kind && query.answer === undefined
      const stale = query !== undefined && query.askedAt <= Math.max(expiredUntil, performance.now() - lifetimeMs)
      if (!open || stale) return badRequest(tooOld)
      query.answer = answer
      changed()
      return done(true)
    },
    answerTo: (id: string) => queries.get(id)?.answer,
    /** Ids of pressed buttons that the bot has not answered. */
    unanswered: () => [...queries].filter(([, q]) => q.kind === 'callback' && !q.answer).map(([id]) => id),
    /** Makes all queries so far too old to be answered. */
    expire(): void {
      expiredUntil = performance.now()
    },
  }
}

// What was found and waits for somebody to say „Add“: in memory only, for some hours, and never more than memory holds.

import { randomBytes } from 'node:crypto'
import type { Found } from '../../knowledge/intake.ts'

/** Something found in a chat, and the messages that show it. */
interface Kept {
  readonly chat: number
  readonly found: Found
  readonly messages: readonly number[]
}

export interface Drafts {
  /** Keeps what was found; gives the mark that its buttons carry. */
  keep(chat: number, found: Found): string
  /** What is kept under a mark in this chat. */
  of(mark: string, chat: number): Kept | undefined
  /** It is another one now, or shown elsewhere. */
  change(mark: string, kept: Kept): void
  /** Gives it out of hand: whoever takes it second gets nothing. */
  take(mark: string, chat: number): Kept | undefined
  /** Nothing of this chat is kept any more. */
  forget(chat: number): void
}

const HOURS = 12
const MOST = 50
/** Documents with many articles are kept whole until they are added. */
const MOST_BYTES = 64 * 1024 * 1024

export function draftsUntilDecided(now: () => Date): Drafts {
  const drafts = new Map<string, Kept & { readonly until: number }>()

  function makeRoom(): void {
    const time = now().getTime()
    for (const [mark, { until }] of drafts) if (until <= time) drafts.delete(mark)
    let bytes = [...drafts.values()].reduce((sum, { found }) => sum + weightOf(found), 0)
    for (const [mark, { found }] of drafts) {
      if (drafts.size <= MOST && bytes <= MOST_BYTES) return
      bytes -= weightOf(found)
      drafts.delete(mark)
    }
  }

  const put = (mark: string, kept: Kept): void => {
    drafts.delete(mark)
    drafts.set(mark, { ...kept, until: now().getTime() + HOURS * 3_600_000 })
    makeRoom()
  }
  const of = (mark: string, chat: number): Kept | undefined => {
    const kept = drafts.get(mark)
    return kept !== undefined && kept.chat === chat && kept.until > now().getTime() ? kept : undefined
  }
  return {
    keep(chat, found) {
      const mark = randomBytes(6).toString('base64url')
      put(mark, { chat, found, messages: [] })
      return mark
    },
    of,
    change: put,
    take(mark, chat) {
      const kept = of(mark, chat)
      if (kept !== undefined) drafts.delete(mark)
      return kept
    },
    forget(chat) {
      for (const [mark, kept] of drafts) if (kept.chat === chat) drafts.delete(mark)
    },
  }
}

/** Bytes, about. */
const weightOf = (found: Found): number =>
  found.kind === 'several' ? found.bytes : found.kind === 'article' ? found.draft.article.text.length * 2 : 0

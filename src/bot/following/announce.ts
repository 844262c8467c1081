// News for those who follow somebody or something: sent once, bundled, not at night and not too often.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import { checkMark } from '../../commands/check-mark.ts'
import { newsReply } from '../../commands/follow.ts'
import { textsIn } from '../../commands/texts/texts.ts'
import type { Evidence } from '../../knowledge/knowledge-base.ts'
import { checkedMessages } from '../deliver.ts'
import { describeFault } from '../describe-fault.ts'
import type { Desk } from '../desk.ts'
import type { Follower } from './followers.ts'

/** The library is looked at so often. */
const EVERY_MS = 60_000
/** Messages a day; what comes beyond waits for the next. */
const MOST_A_DAY = 3
/** Silence from ten in the evening to eight in the morning, where most readers of a language live. */
const QUIET_FROM = 22
const QUIET_UNTIL = 8
const zones = { de: 'Europe/Berlin', en: 'Europe/London' } as const

/** Looks for news at once and then every minute, until `stop` aborts. Never rejects. */
export async function announceWhileRunning(api: Api, desk: Desk, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await announceNews(api, desk)
    await sleep(EVERY_MS, undefined, { signal: stop }).catch(() => undefined)
  }
}

/** One round: everyone who follows something and has news gets one message. A fault with one keeps nobody else from theirs. */
async function announceNews(api: Api, desk: Desk): Promise<void> {
  try {
    const newest = desk.knowledge.news(Number.MAX_SAFE_INTEGER, []).mark
    for (const { user, follower } of desk.sessions.followers.all()) {
      if (follower.mark === newest || !mayBeTold(follower, desk.now())) continue
      await tell(api, desk, user)
    }
  } catch (error) {
    desk.log(`news could not be looked for: ${describeFault(error)}`)
  }
}

function mayBeTold({ language, day, today }: Follower, now: Date): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zones[language] }).format(now),
  )
  const quiet = hour >= QUIET_FROM || hour < QUIET_UNTIL
  return !quiet && (day !== dayOf(now) || today < MOST_A_DAY)
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

const markOf = ({ article, text }: Evidence): string => checkMark(`${article.id} ${text}`)

/** Reads anew what is kept: while others were told, this one may have forgotten everything, or followed something else. */
async function tell(api: Api, desk: Desk, user: number): Promise<void> {
  const now = desk.now()
  const follower = desk.sessions.followers.one(user)
  if (follower === undefined) return
  const { evidence, mark } = desk.knowledge.news(follower.mark, follower.items)
  const fresh = evidence.filter((each) => !follower.sent.includes(markOf(each)))
  const { followers } = desk.sessions
  if (fresh.length === 0) return followers.keep(user, { ...follower, mark })
  const today = follower.day === dayOf(now) ? follower.today + 1 : 1
  // Noted before it is sent: a crash between the two costs one message, not a second one.
  followers.keep(user, { ...follower, mark, day: dayOf(now), today, sent: [...follower.sent, ...fresh.map(markOf)] })
  let sent = 0
  const request = { texts: textsIn(follower.language), knowledge: desk.knowledge, now }
  try {
    for (const { text, ...rest } of checkedMessages(desk.knowledge, newsReply(fresh, request))) {
      await api.sendMessage(user, text, { ...rest, link_preview_options: { is_disabled: true } })
      sent++
    }
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 403 || error.error_code === 400)) followers.drop(user)
    else {
      const { items } = followers.one(user) ?? { items: [] }
      if (sent === 0 && items.length > 0) followers.keep(user, { ...follower, items })
      desk.log(`news could not be sent: ${describeFault(error)}`)
    }
  }
}

// How much one person or one chat gets at once. Whoever waits for an answer before asking on never meets a limit; whoever floods
// the bot waits, is told so once, and keeps nobody else from being answered.

import type { Update } from '@grammyjs/types'
import { senderOf } from './reception.ts'

/** `told`: too much, and it has been said; `tell`: too much, for the first time since all was well. */
type Admission = 'welcome' | 'tell' | 'told'

export interface Limits {
  /** Asks for a place. `leave` gives the place back when a welcome update is answered. */
  enter(update: Update): Admission
  leave(update: Update): void
}

/** Questions of one person that may wait for their answers at the same time. */
const MOST_WAITING_OF_ONE = 40
const MOST_WAITING_IN_CHAT = 80
/** Updates of one person in a minute: far above what a hand can type, a part of what one processor can answer. */
const MOST_IN_A_MINUTE = 1200
const MINUTE_MS = 60_000

interface Account {
  waiting: number
  since: number
  count: number
  told: boolean
}

/** Limits per person and per chat. Memory holds only who is waiting or has asked within the last minute. */
export function limitsFor(now: () => Date): Limits {
  const people = new Map<number, Account>()
  const chats = new Map<number, Account>()
  let swept = 0

  function sweep(time: number): void {
    if (time - swept < MINUTE_MS) return
    swept = time
    for (const accounts of [people, chats])
      for (const [id, { waiting, since }] of accounts)
        if (waiting === 0 && time - since > MINUTE_MS) accounts.delete(id)
  }

  return {
    enter(update) {
      const time = now().getTime()
      sweep(time)
      const mine = accountIn(people, senderOf(update), time)
      const ours = accountIn(chats, chatOf(update), time)
      const tooMuch =
        (mine !== undefined && (mine.waiting >= MOST_WAITING_OF_ONE || mine.count >= MOST_IN_A_MINUTE)) ||
        (ours !== undefined && ours.waiting >= MOST_WAITING_IN_CHAT)
      const accounts = [mine, ours].filter((account) => account !== undefined)
      if (tooMuch) return tellOnce(mine ?? ours)
      for (const account of accounts) {
        account.waiting++
        account.count++
      }
      return 'welcome'
    },
    leave(update) {
      const mine = people.get(senderOf(update) ?? 0)
      const ours = chats.get(chatOf(update) ?? 0)
      for (const account of [mine, ours]) {
        if (account === undefined) continue
        account.waiting = Math.max(0, account.waiting - 1)
        if (account.waiting === 0) account.told = false
      }
    },
  }
}

function tellOnce(account: Account | undefined): Admission {
  if (account === undefined || account.told) return 'told'
  account.told = true
  return 'tell'
}

/** The account of a person or chat, with its count begun anew every minute. */
function accountIn(accounts: Map<number, Account>, id: number | undefined, time: number): Account | undefined {
  if (id === undefined) return undefined
  const account = accounts.get(id) ?? { waiting: 0, since: time, count: 0, told: false }
  if (time - account.since > MINUTE_MS) {
    account.since = time
    account.count = 0
  }
  accounts.set(id, account)
  return account
}

/** The group an update is from; a private chat is its person. */
function chatOf({ message, callback_query }: Update): number | undefined {
  const chat = (message ?? callback_query?.message)?.chat
  return chat === undefined || chat.type === 'private' ? undefined : chat.id
}

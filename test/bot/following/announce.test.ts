// What a round of news does to the records of people while it waits for Telegram.

import { type Api, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import type { Desk } from '../../../src/bot/desk.ts'
import { announceWhileRunning } from '../../../src/bot/following/announce.ts'
import { sessions } from '../../../src/bot/session.ts'
import type { Followed } from '../../../src/knowledge/knowledge-base.ts'
import { aKnowledgeBase, sayings } from '../../support/a-knowledge-base.ts'
import { recordsInMemory } from '../../support/records-in-memory.ts'

const noon = new Date('2026-11-23T11:00:00Z')
const tunnel: Followed = { kind: 'topic', words: 'Tunnel', language: 'de' }
const lake: Followed = { kind: 'topic', words: 'See', language: 'de' }

/** One round for these followers; `during` runs while the first message is on its way, `fails` says which messages do not get there. */
async function oneRound(
  users: readonly number[],
  during: (desk: Pick<Desk, 'sessions'>) => void = () => undefined,
  fails: (number: number) => boolean = () => false,
) {
  const [first] = sayings
  if (first === undefined) throw new Error('no sayings')
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...first,
    start: at,
    text: `${first.text} ${'Wasser '.repeat(300)}`,
  }))
  const knowledge = aKnowledgeBase({
    news: (mark) => ({ evidence: mark === 1 ? many : [], mark: 9 }),
    article: () => first.article,
    isVerbatim: () => true,
  })
  const people = sessions(recordsInMemory(), () => noon, 'de')
  const desk = { knowledge, sessions: people, now: () => noon, log: () => undefined } as unknown as Desk
  for (const user of users) people.followers.add(user, 'de', tunnel, 1)
  const sent: number[] = []
  const stop = new AbortController()
  let tried = 0
  const api = {
    async sendMessage(user: number) {
      if (tried++ === 0) during(desk)
      if (fails(tried)) throw new HttpError('502', new Error('bad gateway'))
      sent.push(user)
    },
  } as unknown as Api
  const ended = announceWhileRunning(api, desk, stop.signal)
  await new Promise((resolve) => setTimeout(resolve, 20))
  stop.abort()
  await ended
  return { sent, tried, followers: people.followers }
}

test('whoever says /forget while others are told gets nothing and is not kept again', async () => {
  const { sent, followers } = await oneRound([1, 2], (desk) => void desk.sessions.forget(2))
  expect([...new Set(sent)]).toEqual([1])
  expect(followers.one(2)).toBeUndefined()
})

test('what somebody follows meanwhile is kept', async () => {
  const { followers } = await oneRound([1], ({ sessions: { followers: all } }) => all.add(1, 'de', lake, 1))
  expect(followers.of(1)).toEqual([tunnel, lake])
})

test('news of which nothing got there comes again, and where a part did, none of it twice', async () => {
  const nothing = await oneRound([1], undefined, () => true)
  expect(nothing.followers.one(1)?.mark).toBe(1)
  const aPart = await oneRound([1], undefined, (number) => number > 1)
  expect([aPart.tried > 1, aPart.sent.length, aPart.followers.one(1)?.mark]).toEqual([true, 1, 9])
})

import type { Update } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { limitsFor } from '../../src/bot/limits.ts'

let number = 0
const from = (user: number, group?: number): Update => ({
  update_id: ++number,
  message: {
    message_id: number,
    date: 0,
    chat:
      group === undefined
        ? { id: user, type: 'private', first_name: 'Ada' }
        : { id: group, type: 'supergroup', title: 'Runde' },
    from: { id: user, is_bot: false, first_name: 'Ada' },
    text: 'was sagte Hanne Pohl',
  },
})

const aClock = () => {
  let time = 1_000_000
  const passes = (ms: number) => {
    time += ms
  }
  return { now: () => new Date(time), passes }
}

describe('whoever waits for the answers', () => {
  test('may ask a thousand questions a minute', () => {
    const limits = limitsFor(aClock().now)
    for (let asked = 0; asked < 1000; asked++) {
      const update = from(1)
      expect(limits.enter(update)).toBe('welcome')
      limits.leave(update)
    }
  })
  test('may send twenty at once', () => {
    const limits = limitsFor(aClock().now)
    expect(Array.from({ length: 20 }, () => limits.enter(from(1)))).not.toContain('tell')
  })
})

describe('whoever does not wait', () => {
  test('is told once, and again only when all was well in between', () => {
    const limits = limitsFor(aClock().now)
    const flood = () =>
      Array.from({ length: 60 }, () => from(1)).map((update) => ({ update, is: limits.enter(update) }))
    const first = flood()
    expect(first.filter(({ is }) => is === 'welcome')).toHaveLength(40)
    expect(first.filter(({ is }) => is === 'tell')).toHaveLength(1)
    for (const { update, is } of first) if (is === 'welcome') limits.leave(update)
    expect(flood().filter(({ is }) => is === 'tell')).toHaveLength(1)
  })
  test('keeps nobody else from being answered', () => {
    const limits = limitsFor(aClock().now)
    for (let asked = 0; asked < 60; asked++) limits.enter(from(1))
    expect(limits.enter(from(2))).toBe('welcome')
  })
  test('is welcome again after a minute', () => {
    const clock = aClock()
    const limits = limitsFor(clock.now)
    const ask = () => {
      const update = from(1)
      const admission = limits.enter(update)
      if (admission === 'welcome') limits.leave(update)
      return admission
    }
    for (let asked = 0; asked < 1200; asked++) ask()
    expect([ask(), ask()]).toEqual(['tell', 'told'])
    clock.passes(61_000)
    expect(ask()).toBe('welcome')
  })
})

test('a group has a limit of its own, whoever writes there', () => {
  const limits = limitsFor(aClock().now)
  const admissions = Array.from({ length: 100 }, (_, place) => limits.enter(from(100 + place, -5)))
  expect(admissions.filter((admission) => admission === 'welcome')).toHaveLength(80)
  expect(limits.enter(from(100))).toBe('welcome')
})

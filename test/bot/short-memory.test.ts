import { describe, expect, test } from 'vitest'
import { shortMemory } from '../../src/bot/short-memory.ts'

describe('what the bot remembers between two messages', () => {
  test('is there until its time is over', () => {
    let now = new Date('2026-11-03T12:00:00Z')
    const memory = shortMemory<string>(15, 10, () => now)
    memory.set('1:7', 'a question')
    now = new Date('2026-11-03T12:14:59Z')
    expect(memory.get('1:7')).toBe('a question')
    now = new Date('2026-11-03T12:15:00Z')
    expect(memory.get('1:7')).toBeUndefined()
  })
  test('is never of more people than fit; the longest unused go first', () => {
    const memory = shortMemory<number>(15, 2, () => new Date(0))
    memory.set('a', 1)
    memory.set('b', 2)
    memory.set('a', 3)
    memory.set('c', 4)
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([3, undefined, 4])
  })
  test('is gone when it is deleted', () => {
    const memory = shortMemory<number>(15, 2, () => new Date(0))
    memory.set('a', 1)
    memory.delete('a')
    expect(memory.get('a')).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { remembered, rememberedBySize } from '../../../src/knowledge/storage/remembered.ts'

test('what is asked for again and again is read once, however much else is asked for', () => {
  const read: number[] = []
  const kept = remembered(10, (key: number) => {
    read.push(key)
    return `${key}`
  })
  for (let key = 1; key <= 100; key++) {
    expect(kept.of(0)).toBe('0')
    kept.of(key)
  }
  expect(read.filter((key) => key === 0)).toHaveLength(1)
  kept.of(1)
  expect(read.filter((key) => key === 1)).toHaveLength(2)
})

test('no more is kept than fits', () => {
  const kept = rememberedBySize<number, string>(100, (value) => value.length)
  const all = Array.from({ length: 50 }, (_, key) => key)
  for (const key of all) kept.set(key, 'x'.repeat(10))
  const size = all.flatMap((key) => kept.get(key) ?? []).join('').length
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(100)
})

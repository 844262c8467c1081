import { expect, test } from 'vitest'
import { remembered, rememberedByNumber, rememberedBySize } from '../../../src/knowledge/lexicon/remembered.ts'

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

test('by number, each value is that of its number, and what is asked for again and again is read once', () => {
  const read: number[] = []
  const kept = rememberedByNumber(10, (number) => {
    read.push(number)
    return number % 7 === 3 ? undefined : `${number}`
  })
  for (let number = 0; number < 100; number++) {
    expect(kept(0)).toBe('0')
    expect(kept(number)).toBe(number % 7 === 3 ? undefined : `${number}`)
  }
  expect(read.filter((number) => number === 0)).toHaveLength(1)
  expect(read.filter((number) => number === 1)).toHaveLength(1)
  kept(1)
  expect(read.filter((number) => number === 1)).toHaveLength(2)
})

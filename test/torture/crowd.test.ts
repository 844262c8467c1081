import { expect, test } from 'vitest'
import { crowd } from './crowd.ts'
import { seed } from './seed.ts'

test(`in a crowd everybody is answered once and in order (TORTURE_SEED=${seed})`, async () => {
  expect((await crowd({ seed, people: 60, each: 5, atOnce: true })).faults).toEqual([])
})

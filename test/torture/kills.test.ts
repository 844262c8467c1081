import { expect, test } from 'vitest'
import { kills } from './kills.ts'
import { seed } from './seed.ts'

test(`kill -9 leaves a sound library (TORTURE_SEED=${seed})`, async () => {
  expect((await kills(seed, 1, 60)).faults).toEqual([])
})

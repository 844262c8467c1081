import { expect, test } from 'vitest'
import { flood } from './flood.ts'
import { seed } from './seed.ts'

test(`random and damaged updates do no harm (TORTURE_SEED=${seed})`, async () => {
  expect((await flood(seed, 2000)).faults).toEqual([])
})

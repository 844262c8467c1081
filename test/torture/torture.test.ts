// A part of `npm run torture` that fits into every test run. The seed of a run that fails is in its title.

import { expect, test } from 'vitest'
import { crowd } from './crowd.ts'
import { flood } from './flood.ts'
import { kills } from './kills.ts'

const seed = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`random and damaged updates do no harm (TORTURE_SEED=${seed})`, { timeout: 60_000 }, async () => {
  expect((await flood(seed, 2000)).faults).toEqual([])
})

test(`in a crowd everybody is answered once and in order (TORTURE_SEED=${seed})`, { timeout: 60_000 }, async () => {
  expect((await crowd({ seed, people: 60, each: 5, atOnce: true })).faults).toEqual([])
})

test(`kill -9 leaves a sound library (TORTURE_SEED=${seed})`, { timeout: 60_000 }, async () => {
  expect((await kills(seed, 1, 60)).faults).toEqual([])
})

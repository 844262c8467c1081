import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The word lists and the library of the shipped articles are read once a worker, not once a file.
    pool: 'forks',
    isolate: false,
    // Tests of processes mostly wait: as many workers as cores, where Vitest would leave one idle.
    maxWorkers: availableParallelism(),
    // Only against hanging: nothing is timed.
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The word lists and the library of the shipped articles are read once a worker, not once a file.
    pool: 'forks',
    isolate: false,
    testTimeout: 20_000,
  },
})

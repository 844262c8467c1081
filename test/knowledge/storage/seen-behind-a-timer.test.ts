// A thread that looks into the library in a timer and then waits for a question must see what was written meanwhile. It is a
// thread of its own here, since its event loop may have nothing else to do.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { bridge, tariff } from './made-up-articles.ts'

const READER = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(workerData.module).then(({ openLibrary }) => {
    const library = openLibrary(workerData.path)
    const count = () => parentPort.postMessage(library.facts().articles)
    parentPort.on('message', count)
    setTimeout(count, 20)
  })
`

test('what was written after a timer looked is there for the next message', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-'))
  const path = join(folder, 'library.sqlite')
  const library = openLibrary(path)
  const module = new URL('../../../src/knowledge/storage/sqlite-library.ts', import.meta.url).href
  const reader = new Worker(READER, { eval: true, workerData: { module, path } })
  onTestFinished(async () => {
    await reader.terminate()
    library.close()
    rmSync(folder, { recursive: true })
  })
  const counted = (): Promise<number> => new Promise((resolve) => reader.once('message', resolve))
  expect(await counted()).toBe(0)
  library.put([bridge, tariff])
  reader.postMessage('look')
  expect(await counted()).toBe(2)
})

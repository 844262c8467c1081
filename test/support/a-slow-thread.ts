// A thread that does what it is told instead of answering: „wait“ until it is let go on, „fail“, „end“; anything else it repeats.

import { Worker } from 'node:worker_threads'

export interface SlowThread {
  readonly worker: Worker
  /** It waits no longer. */
  goOn(): void
}

const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.on('message', ({ words }) => {
    if (words === 'end') process.exit(3)
    if (words === 'wait') Atomics.wait(workerData, 0, 0)
    if (words === 'fail') parentPort.postMessage({ counted: [], fault: new Error('fail was asked for') })
    else parentPort.postMessage({ counted: [], found: words })
  })
  parentPort.postMessage('ready')
`

export function aSlowThread(): SlowThread {
  const lock = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(PROGRAM, { eval: true, workerData: lock })
  return {
    worker,
    goOn() {
      Atomics.store(lock, 0, 1)
      Atomics.notify(lock, 0)
    },
  }
}

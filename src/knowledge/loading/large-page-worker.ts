// Runs in a thread of its own, which can be ended: see large-page.ts.

import { parentPort, workerData } from 'node:worker_threads'
import type { LargePage } from './large-page.ts'
import { fromPage } from './read-page.ts'

const { bytes, id, origin } = workerData as LargePage
parentPort?.postMessage(fromPage(bytes, id, origin))

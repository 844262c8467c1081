// How long a process takes until it can answer, and what memory it then keeps. Each start is a process of its own.

import { execFileSync } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { loadInto } from '../../src/knowledge/loading/load-into.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'

export interface StartFigures {
  /** From the start of the process until the first question was answered, ms. */
  readonly ready: number
  /** Of the whole process until then, ms. */
  readonly cpu: number
  /** Bytes after garbage collection. */
  readonly resident: number
  readonly heap: number
  /** Highest resident size until then, bytes. */
  readonly peak: number
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}

/** Run in the process that is measured: opens the library, loads `corpus` into it if given, answers `question`. */
export async function start(libraryPath: string, corpus: string | undefined, question: string): Promise<StartFigures> {
  const library = openLibrary(libraryPath)
  if (corpus !== undefined) await loadInto(library, [corpus])
  knowledgeBase(library).ask(question, { language: 'de', now: new Date() })
  const ready = performance.now()
  const { user, system } = process.cpuUsage()
  const peak = process.resourceUsage().maxRSS * 1024
  collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  library.close()
  return { ready, cpu: (user + system) / 1000, resident: rss, heap: heapUsed, peak }
}

/** Runs `start` in a new process by way of the bench's own main file. Throws what kept that process from answering. */
export function measureStart(libraryPath: string, corpus: string | undefined, question: string): StartFigures {
  const main = new URL('bench-main.ts', import.meta.url).pathname
  const to = corpus === undefined ? [] : ['--corpus', corpus]
  const args = [main, '--start', libraryPath, '--ask', question, ...to]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
}

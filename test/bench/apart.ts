// Work measured in a process of its own: its memory is nobody else's, and one that takes too long can be stopped.

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { BenchQuestion } from './question-generator.ts'

/** What such a process is asked to do; `bench-main.ts` gives it to the function that does it. */
export type Task =
  | { readonly what: 'start'; readonly library: string; readonly corpus?: string; readonly question: string }
  | { readonly what: 'answers'; readonly library: string; readonly questions: readonly BenchQuestion[] }
  | {
      readonly what: 'retrieval'
      readonly name: string
      readonly library: string
      readonly questions: readonly BenchQuestion[]
    }

/** The figures, or why there are none. */
export type MeasuredApart<Figures> = Figures | { readonly leftOut: string }

/** What `npm start` gives to Node, and what image and service set. */
const AS_STARTED = ['--max-semi-space-size=8']
const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'belegbot-bench-compiled') }

/** Longest output of such a process, bytes: the answers of some thousand questions. */
const LONGEST_OUTPUT = 500_000_000

/** Does the task in a new process, by way of the bench's own main file; stopped after `longest` ms or with more than `megabytes` of heap. */
export function measuredApart<Figures>(task: Task, longest: number, megabytes: number): MeasuredApart<Figures> {
  const main = new URL('bench-main.ts', import.meta.url).pathname
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [...AS_STARTED, `--max-old-space-size=${megabytes}`, main, '--task'],
    {
      input: JSON.stringify(task),
      env: { ...process.env, ...COMPILED },
      encoding: 'utf8',
      timeout: longest,
      killSignal: 'SIGKILL',
      maxBuffer: LONGEST_OUTPUT,
      // What the heap limit of V8 writes is long and says no more than the exit code.
      stdio: ['pipe', 'pipe', task.what === 'retrieval' ? 'ignore' : 'inherit'],
    },
  )
  if (status === 0) return JSON.parse(stdout) as Figures
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    return { leftOut: `not done within ${longest / 1000} s` }
  return { leftOut: `ended with ${status ?? 'a signal'}, as with more than ${megabytes} MB of heap` }
}

/** So that what is measured afterwards is in use. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}

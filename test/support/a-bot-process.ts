// The bot as an operator runs it: a process of its own, with an environment, two streams and an exit code.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { processEnvironment } from './process-environment.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export interface BotProcess {
  /** What it has written to stderr so far. */
  readonly told: () => string
  readonly said: () => string
  /** Resolves when stderr holds the words; rejects when it ends or 30 s pass before. */
  tells(words: string): Promise<void>
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void
  /** Reads no further, as `| head` does. */
  readsNoMore(): void
  /** Exit code, or undefined where a signal ended it. */
  readonly exit: Promise<number | undefined>
}

/** Starts `src/bot/main.ts` with nothing but this environment (and the path to programs); ended after the test at the latest. */
export const startProcess = (env: Readonly<Record<string, string>>, input?: string): BotProcess =>
  startProgram('main.ts', env, [], input)

/** Starts another of the programs in `src/bot` just so. */
export function startProgram(
  main: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  input?: string,
): BotProcess {
  const child = spawn(process.execPath, [join(ROOT, 'src', 'bot', main), ...args], {
    cwd: ROOT,
    env: processEnvironment(env),
  })
  let told = ''
  let said = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stdin.end(input ?? '')
  const exit = new Promise<number | undefined>((resolve) => child.on('close', (code) => resolve(code ?? undefined)))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  return {
    told: () => told,
    said: () => said,
    tells: (words) =>
      new Promise((resolve, reject) => {
        const look = () => told.includes(words) && resolve()
        const fail = (why: string) => reject(new Error(`"${words}" was not told (${why}):\n${told}`))
        child.stderr.on('data', look)
        child.on('close', () => fail('it ended'))
        setTimeout(() => fail('30 s passed'), 30_000).unref()
        look()
      }),
    signal: (name) => child.kill(name),
    readsNoMore: () => child.stdout.destroy(),
    exit,
  }
}

/** A folder of its own for one test, gone afterwards. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder in a folder of its own. */
export function aFolderNamed(name: string): string {
  const folder = join(aFolder(), name)
  mkdirSync(folder)
  return folder
}

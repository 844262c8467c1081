// Programs of the bot as processes that can be killed at any moment.

import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { processEnvironment } from '../support/process-environment.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Child {
  /** What it has written to stderr so far. */
  readonly told: () => string
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  readonly exit: Promise<number | null>
}

/** For a bot whose memory is looked at: what it holds then is what it needs, not what lies about. */
const COLLECTS_OFTEN = ['--expose-gc', '--import', join(import.meta.dirname, 'collect-often.ts')]

/** Starts `src/bot/<main>` with this environment and nothing else. */
export const startChild = (main: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Child =>
  start([join(ROOT, 'src', 'bot', main), ...args], env)

/** The same for a bot whose memory is looked at. */
export const startWatchedChild = (main: string, env: Readonly<Record<string, string>>): Child =>
  start([...COLLECTS_OFTEN, join(ROOT, 'src', 'bot', main)], env)

function start(args: readonly string[], env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: processEnvironment(env),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr?.on('data', (chunk) => {
    // A long run tells much; its end is what explains a failure.
    told = (told + chunk).slice(-20_000_000)
  })
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    told: () => told,
    kill(signal) {
      child.kill(signal)
      return exit
    },
    exit,
  }
}

/** A port of this machine that nobody listens on just now. */
export const aFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

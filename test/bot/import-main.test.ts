// `npm run import` as an operator runs it: two streams, an exit code, and a library that is there afterwards.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { processEnvironment } from '../support/process-environment.ts'

const ROOT = join(import.meta.dirname, '..', '..')

interface Ended {
  readonly code: number | null
  readonly said: readonly string[]
  readonly complained: readonly string[]
}

interface Running {
  readonly ended: Promise<Ended>
  readonly kill: () => void
}

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The lines that came out of a stream so far. */
const collected = (stream: Readable): (() => readonly string[]) => {
  const pieces: string[] = []
  stream.setEncoding('utf8').on('data', (piece: string) => void pieces.push(piece))
  return () =>
    pieces
      .join('')
      .split('\n')
      .filter((line) => line !== '')
}

const start = (folder: string, ...paths: readonly string[]): Running => {
  const env = processEnvironment({ LIBRARY_PATH: join(folder, 'library.sqlite') })
  const child = spawn(process.execPath, [join(ROOT, 'src', 'bot', 'import-main.ts'), ...paths], { cwd: ROOT, env })
  const said = collected(child.stdout)
  const complained = collected(child.stderr)
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, said: said(), complained: complained() })),
  )
  return { ended, kill: () => void child.kill('SIGKILL') }
}

const text =
  '„Die Brücke ist nicht sicher“, sagte Bürgermeisterin Ada Lohse am Montag nach der Sitzung des Rates der Stadt.'

describe('importing', () => {
  test('names what is refused with file, line and reason, takes the rest and ends with 1; again with all right it is 0', async () => {
    const folder = aFolder()
    const file = join(folder, 'corpus.jsonl')
    writeFileSync(file, `${JSON.stringify({ id: 'a', text })}\n{"id":"b"}\n`)
    expect(await start(folder, file, 'http://127.0.0.1:1/', 'ftp://example.org/a').ended).toEqual({
      code: 1,
      said: ['1 added, 0 changed, 0 unchanged, 3 refused'],
      complained: [
        `${file}, line 2: "text" is missing`,
        'http://127.0.0.1:1/: the address leads to this machine or into a private network (127.0.0.1)',
        'ftp://example.org/a: only http and https addresses are fetched, not ftp',
      ],
    })
    writeFileSync(file, `${JSON.stringify({ id: 'a', text })}\n`)
    expect(await start(folder, file).ended).toEqual({
      code: 0,
      said: ['0 added, 0 changed, 1 unchanged, 0 refused'],
      complained: [],
    })
  })

  test('that is cut off goes on where it stopped', async ({ signal }) => {
    const folder = aFolder()
    const file = join(folder, 'corpus.jsonl')
    const lines = Array.from({ length: 1500 }, (_, number) =>
      JSON.stringify({ id: `n${number}`, text: `${number}. ${text}` }),
    )
    writeFileSync(file, lines.join('\n'))
    const first = start(folder, file)
    const log = join(folder, 'library.sqlite-wal')
    while (!existsSync(log) || statSync(log).size < 4_000_000) await after(5, undefined, { signal })
    first.kill()
    expect((await first.ended).code).toBeNull()
    const { code, said } = await start(folder, file).ended
    const [, added = 0, unchanged = 0] =
      /^(\d+) added, 0 changed, (\d+) unchanged, 0 refused$/u.exec(said.at(-1) ?? '')?.map(Number) ?? []
    expect({ code, all: added + unchanged }).toEqual({ code: 0, all: 1500 })
    expect(unchanged).toBeGreaterThan(0)
  })

  test('of a file whose name steers a terminal shows the name, and does not obey it', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'a\u001b[2J\u202Eb\nc.json'), '{"id":')
    const { code, complained } = await start(folder, folder).ended
    expect(code).toBe(1)
    expect(complained).toHaveLength(1)
    expect(complained[0]).toContain('a␛[2J<U+202E>b c.json')
  })

  test('of nothing says how to use it', async () => {
    const { code, complained } = await start(aFolder()).ended
    expect({ code, first: complained[0] }).toEqual({ code: 1, first: 'usage: npm run import -- PATH…|URL…' })
  })
})

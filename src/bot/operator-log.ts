// What the operator reads, on stderr, so that stdout stays the terminal's and the pipe's: lines for a person who looks at a
// terminal, JSON for a program that collects them. Never a token, never a question's words, and of people only a number that
// means nothing after the run.

import { createHmac, randomBytes } from 'node:crypto'
import { pino, stdTimeFunctions } from 'pino'
import type { LogLevel } from './config.ts'
import type { UpdateReport } from './reception.ts'
import { visible } from './terminal/visible.ts'

export interface OperatorLog {
  /** How things go. */
  readonly info: (line: string) => void
  /** What went wrong and went on. */
  readonly warn: (line: string) => void
  /** One update and what became of it. */
  readonly update: (report: UpdateReport) => void
}

/** A log for people: one line a message; leaves out what is below `level`, and single updates unless it is `debug`. */
export function plainLog(level: LogLevel, write: (line: string) => void): OperatorLog {
  const quiet = () => undefined
  const say = (line: string) => write(oneLine(line))
  return {
    info: level === 'debug' || level === 'info' ? say : quiet,
    warn: level === 'error' || level === 'silent' ? quiet : say,
    update:
      level === 'debug'
        ? ({ update, kind, outcome, ms }) => say(`update ${update} (${kind}) ${outcome} in ${Math.round(ms)} ms`)
        : quiet,
  }
}

/** A log for programs: JSON lines with `level`, `time`, `msg`, and for an update its number, kind, outcome and time. */
export function structuredLog(level: LogLevel, write: (line: string) => void): OperatorLog {
  const salt = randomBytes(16)
  const hashed = (user: number) => createHmac('sha256', salt).update(String(user)).digest('base64url').slice(0, 10)
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(line.trimEnd()) },
  )
  return {
    info: (line) => log.info(oneLine(line)),
    warn: (line) => log.warn(oneLine(line)),
    update({ update, kind, user, outcome, ms }) {
      // Hashing takes longer than everything else here.
      if (!log.isLevelEnabled('info')) return
      const who = user === undefined ? {} : { user: hashed(user) }
      log.info({ update, kind, ...who, outcome, ms: Math.round(ms) }, 'update')
    },
  }
}

/** File names and words of others stand in lines: nothing in them steers a terminal or begins a line of its own. */
const oneLine = (line: string): string => visible(line.replaceAll(/\s*\n\s*/g, ' '))

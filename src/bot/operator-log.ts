// What the operator reads: one line a message, on stderr, so that stdout stays the terminal's and the pipe's.

import type { LogLevel } from './config.ts'

export interface OperatorLog {
  /** How things go. */
  readonly info: (line: string) => void
  /** What went wrong and went on. */
  readonly warn: (line: string) => void
}

/** A log that leaves out what is below `level`. */
export function operatorLog(level: LogLevel, write: (line: string) => void): OperatorLog {
  const quiet = () => undefined
  return {
    info: level === 'debug' || level === 'info' ? write : quiet,
    warn: level === 'error' || level === 'silent' ? quiet : write,
  }
}

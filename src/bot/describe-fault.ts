// A fault as the operator reads it: one line, with the place where it was thrown when it is ours.

import { GrammyError, HttpError } from 'grammy'

/** One line on whatever was thrown. */
export function describeFault(error: unknown): string {
  if (error instanceof GrammyError)
    return `Telegram refused ${error.method} (${error.error_code}): ${error.description}`
  if (error instanceof HttpError) return 'Telegram cannot be reached'
  if (!(error instanceof Error)) return String(error)
  const place = /\n\s+(at .*)/.exec(error.stack ?? '')?.[1]
  return `${error.name}: ${error.message.split('\n', 1)[0]}${place === undefined ? '' : ` (${place})`}`
}

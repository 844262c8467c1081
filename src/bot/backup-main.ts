// `npm run backup -- FILE`: a copy of the library, also while the bot answers from it.

import { backUp } from '../knowledge/storage/back-up.ts'
import { LibraryError } from '../knowledge/storage/library-error.ts'
import { complain } from './complain.ts'
import { environment, readConfig } from './config.ts'

/** Exit code: 0 when the copy is complete, 1 when there is none, 2 when no file is named. */
function run([copy, ...more]: readonly string[]): number {
  if (copy === undefined || more.length > 0) {
    complain('usage: npm run backup -- FILE')
    return 2
  }
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  try {
    backUp(read.config.libraryPath, copy)
    process.stdout.write(`${read.config.libraryPath} is copied to ${copy}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    complain(error.message)
    return 1
  }
}

process.exitCode = run(process.argv.slice(2))

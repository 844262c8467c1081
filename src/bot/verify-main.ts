// `npm run verify -- [FILE]`: whether every quotation of the library stands in its article, and every index fits its table.

import { LibraryError } from '../knowledge/storage/library-error.ts'
import { verifyLibrary } from '../knowledge/storage/verify-library.ts'
import { complain } from './complain.ts'
import { environment, readConfig } from './config.ts'

/** Exit code: 0 when all is well, 1 when it is not or cannot be looked at. */
function run(file: string | undefined): number {
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  const path = file ?? read.config.libraryPath
  try {
    const { articles, quotations, faults } = verifyLibrary(path)
    faults.forEach(complain)
    const outcome = faults.length === 0 ? 'all is well' : `${faults.length} faults`
    process.stdout.write(`${path}: ${articles} articles with ${quotations} quotations, ${outcome}\n`)
    return faults.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    complain(error.message)
    return 1
  }
}

process.exitCode = run(process.argv[2])

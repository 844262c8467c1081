// The lines that whoever started the program reads, and what happens when he stops reading.

import { visible } from './terminal/visible.ts'

/** One line on stderr. Names of files and words of others stand in it: nothing in them steers a terminal or begins another line. */
export const complain = (line: string): void =>
  void process.stderr.write(`${visible(line.replaceAll(/\s*\n\s*/g, ' '))}\n`)

/** Whatever a line quotes, the token is not in it. */
export const withoutToken = (line: string, token: string | undefined): string =>
  token === undefined || token === '' ? line : line.replaceAll(token, '<token>')

/** Whoever reads stdout has read enough and closes the pipe (`… | head`): an end without a word, not a fault. */
export const endWithReader = (): void =>
  void process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

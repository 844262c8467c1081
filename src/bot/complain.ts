// The lines that whoever started the program reads.

export const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Whatever a line quotes, the token is not in it. */
export const withoutToken = (line: string, token: string | undefined): string =>
  token === undefined || token === '' ? line : line.replaceAll(token, '<token>')

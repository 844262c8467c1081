// What may go wrong with a file, in words for the person whose file it is.

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read (permission denied)',
  EPERM: 'it may not be read (permission denied)',
  ELOOP: 'it is a link that leads back to itself',
}

/** A fault of the disk in plain words; anything else is a mistake of ours and thrown on. */
export const plainFault = (error: unknown): string => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  return faults[error.code] ?? `it cannot be read (${error.code})`
}

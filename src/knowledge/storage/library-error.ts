// A library that cannot be used is an operator's matter: the message names the path and what is wrong with it.

/** Thrown by everything that opens, reads or writes a library; `path` is the file as it was given. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError'
  readonly path: string

  constructor(path: string, reason: string, cause?: unknown) {
    super(`library ${path}: ${reason}`, { cause })
    this.path = path
  }
}

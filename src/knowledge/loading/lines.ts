// Lines of a file that may be larger than memory, out of chunks of bytes as they come.

const LONGEST_LINE = 20 * 1024 * 1024
const NEW_LINE = 0x0a

/** A line with its number (from 1), or why its words cannot be had. `bytes` of the file up to its end. */
export type Line = { readonly number: number; readonly bytes: number } & (
  | { readonly words: string }
  | { readonly reason: string }
)

/**
 * Cuts chunks at line feeds and decodes each line by itself, so that one in another encoding spoils no other. Not
 * node:readline, which also ends lines at U+2028, and that may stand inside a JSON string.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0
  let bytes = 0
  let rest: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      bytes += length + at - from + 1
      yield lineFrom([...rest, chunk.subarray(from, at)], length + at - from, ++number, bytes)
      rest = []
      length = 0
      from = at + 1
    }
    if (from < chunk.length) {
      length += chunk.length - from
      rest = length > LONGEST_LINE ? [] : [...rest, chunk.subarray(from)]
    }
  }
  if (length > 0) yield lineFrom(rest, length, ++number, bytes + length)
}

const lineFrom = (pieces: readonly Uint8Array[], length: number, number: number, bytes: number): Line => {
  if (length > LONGEST_LINE) return { number, bytes, reason: 'the line is longer than 20 MB' }
  const whole = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  try {
    return { number, bytes, words: new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(whole) }
  } catch (error) {
    if (error instanceof TypeError) return { number, bytes, reason: 'the line is not in UTF-8' }
    throw error
  }
}

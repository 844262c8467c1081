// JSONL: an article a line, read as a stream, since a corpus may be larger than memory.

import { createReadStream } from 'node:fs'
import { articleFrom } from './article-fields.ts'
import { parseJson } from './json.ts'
import type { Entry, StreamedEntry } from './loaded-item.ts'

const LONGEST_LINE = 20 * 1024 * 1024

/** A line with its number (from 1); `tooLong` where it was dropped unread. */
interface Line {
  readonly number: number
  readonly words: string
  readonly tooLong: boolean
}

/** The articles of a JSONL file, one after the other, each with its line. `id` and the line's number name one without an id. */
export async function* fromJsonl(file: string, id: string): AsyncGenerator<StreamedEntry> {
  let bytes = 0
  for await (const line of linesOf(file)) {
    bytes += Buffer.byteLength(line.words) + 1
    if (line.tooLong) yield { reason: 'the line is longer than 20 MB', line: line.number, bytes }
    else if (line.words.trim() !== '')
      yield { ...entryOf(line.words, `${id}-${line.number}`), line: line.number, bytes }
  }
}

const entryOf = (words: string, id: string): Entry => {
  const parsed = parseJson(words)
  return 'reason' in parsed ? { reason: parsed.reason } : articleFrom(parsed.value, id)
}

// Not node:readline, which also ends lines at U+2028, and that may stand inside a JSON string.
async function* linesOf(file: string): AsyncGenerator<Line> {
  let number = 0
  let rest = ''
  let dropped = false
  const next = (words: string): Line => {
    const tooLong = dropped || words.length > LONGEST_LINE
    dropped = false
    number++
    return { number, words: number === 1 ? words.replace(/^\uFEFF/u, '') : words, tooLong }
  }
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield next(line)
    if (rest.length > LONGEST_LINE) {
      rest = ''
      dropped = true
    }
  }
  if (rest !== '' || dropped) yield next(rest)
}

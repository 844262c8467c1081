// JSONL: an article a line, read as a stream, since a corpus may be larger than memory.

import { entriesOfJson, parseJson } from './json.ts'
import { linesOf } from './lines.ts'
import type { Entry, StreamedEntry } from './loaded-item.ts'

/** The articles of JSONL, one after the other, each with its line. `id` and the line's number name one without an id. */
export async function* fromJsonl(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  id: string,
): AsyncGenerator<StreamedEntry> {
  for await (const line of linesOf(chunks)) {
    const place = { line: line.number, bytes: line.bytes }
    if ('reason' in line) yield { reason: line.reason, ...place }
    else if (line.words.trim() !== '')
      for (const entry of await entriesOn(line.words, `${id}-${line.number}`)) yield { ...entry, ...place }
  }
}

const entriesOn = async (words: string, id: string): Promise<readonly Entry[]> => {
  const parsed = parseJson(words)
  return 'reason' in parsed ? [{ reason: parsed.reason }] : entriesOfJson(parsed.value, id)
}

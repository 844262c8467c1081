// The articles in a ZIP archive: each file in it read like one on disk, JSONL as a stream, the others whole.

import { entriesOfBytes, kindOf, LARGEST_FILE, unpacked, type WholeKind, withoutEnding } from './article-kinds.ts'
import { fromJsonl } from './jsonl.ts'
import type { Entry, StreamedEntry } from './loaded-item.ts'
import { filesOfZip, type ZipPart } from './zip.ts'

type Piece = Extract<ZipPart, { readonly piece: Uint8Array }>
type Refused = Extract<ZipPart, { readonly reason: string }>

/** An entry with the path of its file in the archive. */
export type ArchiveEntry = StreamedEntry & { readonly inside?: string }

/** Every article of an archive in order. `id` is the archive's name; the path in it follows for articles without an id. */
export async function* fromZip(chunks: AsyncIterable<Uint8Array>, id: string): AsyncGenerator<ArchiveEntry> {
  const parts = filesOfZip(chunks, isWanted)
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value
    if ('reason' in part) yield refusalOf(part)
    else yield* entriesOf(part, parts, `${id}/${withoutEnding(part.name)}`)
  }
}

const refusalOf = ({ name, read, reason }: Refused): ArchiveEntry => ({
  reason,
  bytes: read,
  ...(name === '' ? {} : { inside: name }),
})

/** Hidden files and what macOS adds are nobody's articles. */
const isWanted = (name: string): boolean =>
  kindOf(name) !== undefined && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

async function* entriesOf(first: Piece, parts: AsyncGenerator<ZipPart>, id: string): AsyncGenerator<ArchiveEntry> {
  const found = kindOf(first.name)
  if (found === undefined || found.kind === 'zip') return
  const { kind, packed } = found
  const pieces = piecesOf(first, parts)
  const place = { inside: first.name, bytes: first.read }
  if (kind === 'jsonl' && !packed) {
    for await (const entry of fromJsonl(pieces.read(), id)) yield { ...entry, ...place }
  } else {
    const whole = await wholeOf(pieces.read())
    const entries = pieces.stoppedAt() ? [] : await wholeEntries({ kind, packed }, whole, id)
    for (const entry of entries) yield { ...entry, ...place }
  }
  const stopped = pieces.stoppedAt()
  if (stopped) yield refusalOf(stopped)
}

interface Pieces {
  /** The pieces of one file; the parts are read no further than its last. */
  readonly read: () => AsyncGenerator<Uint8Array>
  /** Why the file ended before its last piece. */
  readonly stoppedAt: () => Refused | undefined
}

const piecesOf = (first: Piece, parts: AsyncGenerator<ZipPart>): Pieces => {
  let stopped: Refused | undefined
  async function* read(): AsyncGenerator<Uint8Array> {
    for (let part: Piece = first; ; ) {
      yield part.piece
      if (part.last) return
      const next: IteratorResult<ZipPart, unknown> = await parts.next()
      if (next.done) return
      if ('reason' in next.value) {
        stopped = next.value
        return
      }
      part = next.value
    }
  }
  return { read, stoppedAt: () => stopped }
}

/** Undefined where it is larger than a file may be. */
const wholeOf = async (pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array | undefined> => {
  const kept: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length <= LARGEST_FILE) kept.push(piece)
  }
  return length > LARGEST_FILE ? undefined : Buffer.concat(kept)
}

const wholeEntries = async (
  { kind, packed }: { readonly kind: WholeKind | 'jsonl'; readonly packed: boolean },
  whole: Uint8Array | undefined,
  id: string,
): Promise<readonly Entry[]> => {
  if (whole === undefined) return [{ reason: 'the file is larger than 20 MB' }]
  const bytes = packed ? unpacked(whole) : whole
  if (bytes === undefined) return [{ reason: 'it cannot be unpacked, or holds more than 20 MB' }]
  return kind === 'jsonl' ? entriesOfLines(bytes, id) : entriesOfBytes(kind, bytes, id)
}

const entriesOfLines = async (bytes: Uint8Array, id: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const { bytes: _, ...entry } of fromJsonl([bytes], id)) entries.push(entry)
  return entries
}

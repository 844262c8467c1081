// A ZIP archive read as a stream, never unpacked to disk. Archives come from strangers: what they may cost is limited here.

import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'

const MEGABYTE = 1024 * 1024
const MOST_FILES = 20_000
const MOST_BYTES = 2_000 * MEGABYTE
/** Text packs to a tenth, repetitive text to a fiftieth; deflate ends at 1:1032. */
const HIGHEST_RATIO = 200
/** Small files may pack better than that. */
const RATIO_FROM = 8 * MEGABYTE
/** Bytes unpacked at once: at the worst ratio they come to 16 MB. */
const PIECE = 16 * 1024
/** Bytes of the record that ends an archive, with the longest comment. */
const LONGEST_END = 22 + 65_535

/** A piece of a file in an archive; `last` ends it. `read`: bytes of the archive up to here. A refused file has no pieces. */
export type ZipPart = { readonly name: string; readonly read: number } & (
  | { readonly piece: Uint8Array; readonly last: boolean }
  | { readonly reason: string }
)

interface Unpacking {
  readonly wanted: (name: string) => boolean
  readonly parts: ZipPart[]
  readonly counts: { files: number; read: number; written: number }
}

/**
 * The wanted files of an archive, piece by piece, in the order in which they stand in it. Files whose path leads out of the
 * archive, archives inside it and damaged files are refused one by one; too many, too large or too densely packed ones end it.
 */
export async function* filesOfZip(
  chunks: AsyncIterable<Uint8Array>,
  wanted: (name: string) => boolean,
): AsyncGenerator<ZipPart> {
  const unpacking: Unpacking = { wanted, parts: [], counts: { files: 0, read: 0, written: 0 } }
  const unzip = new Unzip((file) => begin(unpacking, file))
  unzip.register(UnzipInflate)
  let end: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    end = Buffer.concat([end, chunk]).subarray(-LONGEST_END)
    if (unpacking.counts.read === 0 && !isZip(chunk)) {
      yield { name: '', read: 0, reason: 'this is no ZIP archive' }
      return
    }
    for (let at = 0; at < chunk.length; at += PIECE) {
      const reason = push(unpacking, unzip, chunk.subarray(at, at + PIECE)) ?? exceeded(unpacking)
      yield* unpacking.parts.splice(0)
      if (reason === undefined) continue
      yield { name: '', read: unpacking.counts.read, reason }
      return
    }
  }
  const reason = push(unpacking, unzip, new Uint8Array(0), true) ?? (hasEnd(end) ? undefined : 'the archive is cut off')
  yield* unpacking.parts.splice(0)
  if (reason !== undefined) yield { name: '', read: unpacking.counts.read, reason }
}

/** An archive ends with a list of its files, a record that begins so, and perhaps a comment. */
const hasEnd = (end: Uint8Array): boolean => Buffer.from(end).lastIndexOf('PK\u0005\u0006', undefined, 'latin1') >= 0

const isZip = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b

const push = (unpacking: Unpacking, unzip: Unzip, piece: Uint8Array, last = false): string | undefined => {
  unpacking.counts.read += piece.length
  try {
    unzip.push(piece, last)
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return 'the archive is damaged'
  }
}

const exceeded = ({ counts }: Unpacking): string | undefined => {
  if (counts.files > MOST_FILES) return `the archive holds more than ${MOST_FILES} files; the rest is not read`
  if (counts.written > MOST_BYTES) return 'the archive unpacks to more than 2 GB; the rest is not read'
  if (counts.written > RATIO_FROM && counts.written > counts.read * HIGHEST_RATIO)
    return 'the archive unpacks to more than 200 times its size, as only hostile ones do; the rest is not read'
  return undefined
}

const begin = (unpacking: Unpacking, file: UnzipFile): void => {
  const { name } = file
  unpacking.counts.files++
  if (name.endsWith('/')) return
  const reason = forbidden(name)
  if (reason !== undefined) refuse(unpacking, name, reason)
  else if (unpacking.wanted(name)) start(unpacking, file)
}

const refuse = (unpacking: Unpacking, name: string, reason: string): void =>
  void unpacking.parts.push({ name, read: unpacking.counts.read, reason })

const forbidden = (name: string): string | undefined => {
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name)) return 'its path leads out of the archive'
  return /\.zip$/iu.test(name) ? 'an archive inside an archive is not read' : undefined
}

const start = (unpacking: Unpacking, file: UnzipFile): void => {
  let refused = false
  let written = 0
  file.ondata = (error, piece, last) => {
    if (refused) return
    written += piece?.length ?? 0
    const short = last && file.originalSize !== undefined && written !== file.originalSize
    if (error || short) {
      refused = true
      refuse(unpacking, file.name, 'it is damaged or locked with a password')
      return
    }
    unpacking.counts.written += piece.length
    unpacking.parts.push({ name: file.name, read: unpacking.counts.read, piece, last })
  }
  try {
    file.start()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    refuse(unpacking, file.name, 'it is packed in a way that is not read')
  }
}

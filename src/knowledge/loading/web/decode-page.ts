// A page's bytes as characters. Old newspaper archives are in Windows-1252 and say so late or not at all.

const SNIFFED = 4096

/** Byte order marks and the encodings they stand for. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
]

/**
 * The characters of a page. A byte order mark decides, then what the page says of itself in its first 4 KB, but only where
 * the bytes do not contradict it; without either UTF-8, and Windows-1252 where they are no UTF-8.
 */
export const decodePage = (bytes: Uint8Array): string => {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (marked) return new TextDecoder(marked.encoding).decode(bytes)
  const stated = statedEncoding(bytes)
  const text = decoded(bytes, stated ?? 'utf-8') ?? decoded(bytes, 'utf-8')
  return text ?? new TextDecoder('windows-1252').decode(bytes)
}

/** What `<meta charset>`, `<meta http-equiv>` or the XML declaration says; no page that can be read so far is in UTF-16. */
const statedEncoding = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED))
  const stated = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:-]{2,40})/iu.exec(start)?.[1]
  return stated === undefined || /^utf-?16/iu.test(stated) ? undefined : stated
}

/** Undefined where the encoding is unknown or the bytes cannot be in it. */
const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}

// A text file's bytes as characters. Old archives are in Windows-1252 or UTF-16; what cannot be told is refused, since a wrong
// guess would put wrong letters into quotations.

/** Byte order marks and the encodings they stand for. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
]

/** The text with one kind of line end and no byte order mark, or why there is none. */
export const decodeText = (bytes: Uint8Array): { readonly text: string } | { readonly reason: string } => {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  const text = decoded(bytes, marked?.encoding ?? 'utf-8') ?? (marked ? undefined : westernText(bytes))
  if (text === undefined) return { reason: 'its encoding cannot be told; save it as UTF-8' }
  if (text.includes('\0')) return { reason: 'this is no text' }
  return { text: text.replace(/\r\n?/gu, '\n') }
}

/** Undefined where the bytes are not in that encoding. */
const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/**
 * What Western European texts have above 0x7F. Not ý, þ, ð, ±, ¹: in Windows-1252 they come out of Turkish and Eastern European
 * files far more often than out of Icelandic ones.
 */
const WESTERN = /^[\p{ASCII}À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœŠšŽžŸ€£§°«»‹›„“”‚‘’–—…•·´©®™ªº½¼¾²³¿¡\u00A0\u00AD]*$/u
/** Where nearly every letter is above 0x7F the alphabet is another one. */
const MOST_HIGH = 0.4

/** Windows-1252, where what comes out is what a Western European text has. */
const westernText = (bytes: Uint8Array): string | undefined => {
  const high = bytes.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0)
  if (high > bytes.length * MOST_HIGH) return undefined
  const text = new TextDecoder('windows-1252').decode(bytes)
  return WESTERN.test(text) ? text : undefined
}

// Article text may hold characters that steer a terminal or turn the reading direction round. They are shown, never obeyed.

/** Control characters but line feed and tab; marks and overrides of direction; what cannot be seen at all. */
const unseen = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu

/** Control pictures stand 0x2400 above what they show. */
const pictures = 0x2400

const picture = (letter: string): string => {
  const code = letter.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(pictures + code)
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** `text` with every such character as something that can be read: „␛“ for escape, „<U+202E>“ for an override. */
export const visible = (text: string): string => text.replace(unseen, picture)

// A short mark of some words, small enough for a button: it tells whether the words are still the ones the button was made for.

/** FNV-1a, 32 bit (Fowler, Noll, Vo), over UTF-16 units. */
const offsetBasis = 0x811c9dc5
const prime = 0x01000193

/** Seven letters [0-9a-z]: against mistakes, not against forgery. */
export function checkMark(words: string): string {
  let hash = offsetBasis
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), prime)
  return (hash >>> 0).toString(36).padStart(7, '0')
}

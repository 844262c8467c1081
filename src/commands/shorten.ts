// Button labels have little room. What is cut is cut at a word and marked with „…“, never silently.

/** Letters of a reader's own words that are repeated in an answer: enough to know them again. */
const echoed = 80

/** The reader's own words inside a sentence of ours. */
export const echo = (words: string): string => shorten(words.replace(/\s+/g, ' '), echoed)

/** `text` in at most `limit` letters (code points), the mark included. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text)
  if (letters.length <= limit) return text
  const cut = letters.slice(0, limit - 1).join('')
  const lastWord = cut.lastIndexOf(' ')
  return `${(lastWord > limit / 2 ? cut.slice(0, lastWord) : cut).trimEnd()}…`
}

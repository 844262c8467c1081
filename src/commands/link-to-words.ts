// A link that opens the page at the very words (text fragments, WICG „Scroll to Text Fragment“); browsers that do not know
// them open the page as ever.

/** Words at both ends of a long passage: enough to be found, short enough for a link. */
const edge = 6

/** „-“ and „,“ have a meaning inside a fragment and are left alone by encodeURIComponent. */
const encode = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')

/** `url` with a fragment for `words`, which are found at white space and may be any length. */
export function linkToWords(url: string, words: string): string {
  const all = words.trim().split(/\s+/)
  const short = all.length <= edge * 2
  const range = short
    ? encode(all.join(' '))
    : `${encode(all.slice(0, edge).join(' '))},${encode(all.slice(-edge).join(' '))}`
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${range}`
}

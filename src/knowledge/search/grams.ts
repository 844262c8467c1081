// Runs of letters: what is left of a word after a typo, and what a compound shares with its parts.

/** The runs of `size` letters of a word with its borders marked: grams('bahn', 3) gives _ba, bah, ahn, hn_. */
export function grams(word: string, size: number): string[] {
  const marked = `_${word}_`
  if (marked.length <= size) return [marked]
  const found: string[] = []
  for (let start = 0; start + size <= marked.length; start++) found.push(marked.slice(start, start + size))
  return found
}

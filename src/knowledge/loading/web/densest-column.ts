// Where Readability has no answer: the column of the page with the most running text.

import { isProse, type PageBlock } from './page-block.ts'

/** The numbers of the sentences and headings in the fullest column; empty where the page has no sentence. */
export const densestColumn = (blocks: readonly PageBlock[]): ReadonlySet<number> => {
  const columns = new Map<number, number>()
  for (const block of blocks.filter(isProse)) {
    columns.set(block.parent, (columns.get(block.parent) ?? 0) + block.words.length * (1 - block.linked))
  }
  const fullest = [...columns].reduce((best, next) => (next[1] > best[1] ? next : best), [-1, 0])[0]
  return new Set(blocks.filter((block) => block.parent === fullest).map((block) => block.id))
}

// The column of a page with the most running text.

import { isProse, type PageBlock } from './page-block.ts'

/** The number of the element that holds the most sentences, -1 where there is none. */
export const fullestColumn = (blocks: readonly PageBlock[]): number => {
  const columns = new Map<number, number>()
  for (const block of blocks.filter(isProse)) {
    columns.set(block.parent, (columns.get(block.parent) ?? 0) + block.words.length * (1 - block.linked))
  }
  return [...columns].reduce((best, next) => (next[1] > best[1] ? next : best), [-1, 0])[0]
}

// MiniSearch with what its makers advise for typed words: fuzzy up to a fifth of the letters, and beginnings of words.

import MiniSearch from 'minisearch'
import type { Peer } from './peer.ts'

export const miniSearch: Peer = {
  name: 'MiniSearch, fuzzy and prefix',
  build(passages) {
    const index = new MiniSearch({ fields: ['headline', 'text'], searchOptions: { fuzzy: 0.2, prefix: true } })
    index.addAll(passages.map((passage, id) => ({ ...passage, id })))
    return (words) =>
      index
        .search(words)
        .slice(0, 3)
        .map(({ id }) => Number(id))
  },
}

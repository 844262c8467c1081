// FlexSearch, beginnings of words; `suggest` lets a text count that holds some of the words only, as a question needs.

import { Index } from 'flexsearch'
import type { Peer } from './peer.ts'

export const flexSearch: Peer = {
  name: 'FlexSearch, forward',
  build(passages) {
    const index = new Index({ tokenize: 'forward' })
    passages.forEach(({ headline, text }, id) => {
      index.add(id, `${headline}\n${text}`)
    })
    return (words) => index.search(words, { limit: 3, suggest: true }).map(Number)
  },
}

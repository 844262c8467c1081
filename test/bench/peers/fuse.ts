// Fuse.js, as it comes (every text compared letter by letter, wherever in it the words stand) and with its token search.

import Fuse, { type IFuseOptions } from 'fuse.js'
import type { Peer, PeerPassage } from './peer.ts'

const fuse = (name: string, options: IFuseOptions<PeerPassage>): Peer => ({
  name,
  build(passages) {
    const searcher = new Fuse(passages, { keys: ['headline', 'text'], ignoreLocation: true, ...options })
    return (words) => searcher.search(words, { limit: 3 }).map(({ refIndex }) => refIndex)
  },
})

export const fuseAsSuch = fuse('Fuse.js', {})
export const fuseTokens = fuse('Fuse.js, token search', { useTokenSearch: true, tokenMatch: 'any' })

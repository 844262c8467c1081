// Orama with one letter's tolerance; `threshold` 1 lets a text count that holds some of the words only, as a question needs.

import { create, insertMultiple, search } from '@orama/orama'
import type { Peer } from './peer.ts'

export const orama: Peer = {
  name: 'Orama, tolerance 1',
  async build(passages) {
    const index = create({ schema: { headline: 'string', text: 'string' } as const })
    await insertMultiple(
      index,
      passages.map(({ headline, text }, id) => ({ id: String(id), headline, text })),
      1000,
    )
    return async (term) => {
      const { hits } = await search(index, { term, tolerance: 1, threshold: 1, limit: 3 })
      return hits.map(({ id }) => Number(id))
    }
  },
}

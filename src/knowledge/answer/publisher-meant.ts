// Whose articles are meant by „/articles brakenhafener“: publishers are typed in part and with slips, like names.

import Fuse from 'fuse.js'
import type { Collection } from '../search/collection.ts'

/** More publishers than that are not looked through. */
const MOST = 1000
/** Letters of the words that are compared. */
const LONGEST = 32
/** Fuse's distance at which typed words are still taken for a publisher: „tidemark zeitug“ 0.07, „bote“ 0.01. */
const FARTHEST = 0.3

/** The publisher, as its articles spell it; undefined where none is like the words. */
export function publisherMeant(words: string, collection: Pick<Collection, 'sources'>): string | undefined {
  const named = collection.sources({ from: 0, size: MOST }).items.flatMap(({ publisher }) => publisher ?? [])
  return new Fuse(named, { threshold: FARTHEST, ignoreLocation: true }).search(words.slice(0, LONGEST))[0]?.item
}

// Whose articles are meant by „/articles brakenhafener“: publishers are typed in part and with slips, like names.

import Fuse from 'fuse.js'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'

/** More publishers than that are not looked through. */
const most = 1000
/** Fuse's distance at which typed words are still taken for a publisher: „tidemark zeitug“ 0.07, „bote“ 0.01. */
const farthest = 0.3

/** The publisher, as its articles spell it; undefined where none is like the words. */
export function publisherMeant(words: string, knowledge: KnowledgeBase): string | undefined {
  const named = knowledge.sources({ from: 0, size: most }).items.flatMap(({ publisher }) => publisher ?? [])
  return new Fuse(named, { threshold: farthest, ignoreLocation: true }).search(words.slice(0, 32))[0]?.item
}

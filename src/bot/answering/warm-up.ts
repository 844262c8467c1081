// Before anybody is answered, the library is asked once what readers ask: whatever is read and counted for a first question of
// its kind is then at hand, and the first reader waits no longer than the others.

import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'

const examplesAsked = 3
/** In fewer articles a first question is answered within a fraction of a second. */
const worthIt = 1000

/** Takes as long as a first question of each kind. */
export function warmUp(knowledge: KnowledgeBase, now: Date): void {
  if (knowledge.facts().articles < worthIt) return
  for (const language of ['de', 'en'] as const) {
    for (const utterance of [...knowledge.examples(language, examplesAsked), ...knowledge.topics(language, 1)])
      knowledge.ask(utterance, { language, now })
    for (const { key } of knowledge.people({ from: 0, size: 1 }).items) knowledge.topicsOf(key, 1, language)
  }
}

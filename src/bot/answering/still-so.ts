// Words are found in one thread while another puts articles in, takes them out and retracts them. What has changed when the
// words arrive is asked once more, so that a reader gets neither an apology nor words without the notice that belongs to them.

import type { Response } from '../../commands/command.ts'
import type { Reply } from '../../commands/reply.ts'
import type { Evidence, KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { Answering } from './answering.ts'

/** What a reply shows as quoted. */
export const evidenceOf = ({ blocks, picture }: Reply): readonly Evidence[] => [
  ...blocks.flatMap((block) => (block.kind === 'quotation' ? [block.evidence] : [])),
  ...(picture?.kind === 'card' ? [picture.evidence] : []),
]

/** Whether the words are what their article says, letter for letter, and come with the notices that stand on it now. */
export function isStillSo(knowledge: KnowledgeBase, evidence: Evidence): boolean {
  const now = knowledge.article(evidence.article.id)
  return now !== undefined && knowledge.isVerbatim(evidence) && noticesOf(now) === noticesOf(evidence.article)
}

const noticesOf = ({ retracted, correction, changedTo }: Evidence['article']): string =>
  JSON.stringify([retracted, correction, changedTo])

/** Answers as `answering` does; where what it found is no longer so, what it finds the second time. */
export function askingOnceMore(answering: Answering, knowledge: KnowledgeBase): Answering {
  const stands = (evidence: Evidence): boolean => isStillSo(knowledge, evidence)
  async function once<T>(ask: () => Promise<T>, shown: (found: T) => readonly Evidence[]): Promise<T> {
    const found = await ask()
    return shown(found).every(stands) ? found : ask()
  }
  const shownBy = ({ reply }: Response): readonly Evidence[] => evidenceOf(reply)
  return {
    words: (words, caller) => once(() => answering.words(words, caller), shownBy),
    press: (action, caller) => once(() => answering.press(action, caller), shownBy),
    cards: (words, slice, caller) =>
      once(
        () => answering.cards(words, slice, caller),
        ({ cards }) => cards,
      ),
  }
}

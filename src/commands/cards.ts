// Quotation cards for other chats: a single piece of evidence each, with everything a reader there needs to know.

import type { Evidence, Slice } from '../knowledge/knowledge-base.ts'
import { askingOf } from './ask.ts'
import type { Request } from './command.ts'
import { reply } from './compose.ts'
import { quotationBlocks, quotationsWithin, sourceBlocks, speakerBlocks } from './evidence.ts'
import type { Reply } from './reply.ts'
import type { Texts } from './texts/texts.ts'

const articlesAtOnce = 10
/** Of one article, so that a long interview leaves room for others. */
const mostOfOne = 3

/** A page of the evidence for `request.words`; without words the newest of all. `more`: whether another page follows. */
export function inlineEvidence(
  request: Request,
  { from, size }: Slice,
): { readonly cards: readonly Evidence[]; readonly more: boolean } {
  const found = request.words === '' ? newestWords(request, from + size + 1) : evidenceFor(request)
  return { cards: found.slice(from, from + size), more: found.length > from + size }
}

function evidenceFor(request: Request): readonly Evidence[] {
  const { words, knowledge } = request
  const answer = knowledge.ask(words, askingOf({ ...request, conversation: {} }))
  switch (answer.kind) {
    case 'quotes':
    case 'passages':
    case 'summary':
      return forCards(answer.evidence, request)
    case 'clarify':
      return answer.people.flatMap(({ key }) => knowledge.quotations(key, { from: 0, size: 1 }).items)
    default:
      return []
  }
}

/** A card has no room to tell whose words a sentence holds: the quotations in it stand for it. */
const forCards = (evidence: readonly Evidence[], { knowledge }: Request): readonly Evidence[] =>
  evidence.flatMap((piece) => {
    const quoted = piece.quotation === undefined ? quotationsWithin(piece, knowledge) : []
    return quoted.length > 0 ? quoted : [piece]
  })

/** The first `most` quotations of the articles, the newest article first. */
function newestWords({ knowledge }: Request, most: number): readonly Evidence[] {
  const newest: Evidence[] = []
  for (let at = 0; newest.length < most; at += articlesAtOnce) {
    const { items } = knowledge.articles({ from: at, size: articlesAtOnce })
    if (items.length === 0) break
    newest.push(...items.flatMap(({ key }) => knowledge.quotationsIn(key, { from: 0, size: mostOfOne }).items))
  }
  return newest.slice(0, most)
}

/** One piece of evidence as a message that stands alone. */
export const cardReply = (evidence: Evidence, texts: Texts): Reply =>
  reply([...speakerBlocks(evidence, texts), ...quotationBlocks(evidence, texts), ...sourceBlocks(evidence, texts)])

// Quotation cards for other chats: a single piece of evidence each, with everything a reader there needs to know.

import type { Evidence } from '../knowledge/knowledge-base.ts'
import { askingOf } from './ask.ts'
import type { Request } from './command.ts'
import { reply } from './compose.ts'
import { quotationsWithin, sourceBlock, speakerBlocks } from './evidence.ts'
import type { Reply } from './reply.ts'
import type { Texts } from './texts/texts.ts'

/** Evidence for `request.words`, at most `limit`; without words the latest of the most quoted people. */
export function inlineEvidence(request: Request, limit: number): readonly Evidence[] {
  const { words, knowledge } = request
  if (words === '') return latestWords(request, limit)
  const answer = knowledge.ask(words, askingOf({ ...request, conversation: {} }))
  if (answer.kind === 'quotes' || answer.kind === 'passages') return forCards(answer.evidence, request).slice(0, limit)
  if (answer.kind === 'clarify') {
    return answer.people.flatMap(({ key }) => knowledge.quotations(key, { from: 0, size: 1 }).items).slice(0, limit)
  }
  return answer.kind === 'summary' ? forCards(answer.evidence, request).slice(0, limit) : []
}

/** A card has no room to tell whose words a sentence holds: the quotations in it stand for it. */
const forCards = (evidence: readonly Evidence[], { knowledge }: Request): readonly Evidence[] =>
  evidence.flatMap((piece) => {
    const quoted = piece.quotation === undefined ? quotationsWithin(piece, knowledge) : []
    return quoted.length > 0 ? quoted : [piece]
  })

const latestWords = ({ knowledge }: Request, limit: number): readonly Evidence[] =>
  knowledge
    .people({ from: 0, size: limit })
    .items.flatMap(({ key }) => knowledge.quotations(key, { from: 0, size: 1 }).items)

/** One piece of evidence as a message that stands alone. */
export const cardReply = (evidence: Evidence, texts: Texts): Reply =>
  reply([...speakerBlocks(evidence, texts), { kind: 'quotation', evidence }, sourceBlock(evidence, texts)])

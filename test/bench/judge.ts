// Whether an answer is the right one. Speed alone says nothing: a bot that refuses everything is the fastest.

import type { Answer, Evidence } from '../../src/knowledge/knowledge-base.ts'
import { shared } from '../../src/knowledge/text/span.ts'
import type { BenchQuestion } from './question-generator.ts'

/** `first`, `third`: the right words come first, or among the first three. `wrong`: others; `none`: a refusal or a question back. */
export type Verdict = 'first' | 'third' | 'wrong' | 'none'

type Right = Exclude<BenchQuestion['expect'], 'refusal'>

function isRight(right: Right, evidence: Evidence): boolean {
  const { article, spans, surname, orWords, sameWords } = right
  const speaker = evidence.person?.name ?? evidence.quotation?.speaker?.name ?? ''
  if (sameWords !== undefined && evidence.article.id !== article && evidence.text.includes(sameWords)) return true
  if (surname !== undefined && !speaker.endsWith(surname)) return false
  if (spans !== undefined && !spans.some((span) => shared(span, evidence) > 0)) return false
  if (article === undefined || evidence.article.id === article) return true
  return orWords !== undefined && evidence.text.toLowerCase().includes(orWords.toLowerCase())
}

/** The verdict on the answer to a question whose right answer is known. For an unanswerable one a refusal is right. */
export function judge({ expect }: BenchQuestion, answer: Answer): Verdict {
  const shown = answer.kind === 'quotes' || answer.kind === 'passages' ? answer.evidence : []
  if (expect === 'refusal') return shown.length === 0 ? 'first' : 'wrong'
  const place = shown.slice(0, 3).findIndex((evidence) => isRight(expect, evidence))
  if (place === 0) return 'first'
  if (place > 0) return 'third'
  return shown.length === 0 ? 'none' : 'wrong'
}

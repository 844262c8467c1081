// Evidence as an answer, cut to what a reader may page through.

import type { Question } from '../question/question.ts'
import type { Answer, Evidence } from './answer.ts'

/** An answer with the first `most` pieces of evidence; undefined where there is none. */
export function quotes(question: Question, evidence: readonly Evidence[], most: number): Answer | undefined {
  const [first, ...rest] = evidence.slice(0, most)
  if (first === undefined) return undefined
  return { kind: 'quotes', question, evidence: [first, ...rest], more: evidence.length - rest.length - 1 }
}

/** Sentences of the articles as an answer; all of them somebody's words: quotations. */
export const passages = (question: Question, evidence: readonly [Evidence, ...Evidence[]]): Answer => ({
  kind: evidence.every((each) => each.quotation !== undefined) ? 'quotes' : 'passages',
  question,
  evidence,
  more: 0,
})

// Answers compared with what was expected: right at first, right among the first three, refused rightly or wrongly.

import type { Answer, Evidence } from '../../src/knowledge/answer/answer.ts'
import type { Expectation } from './gold-lines.ts'
import { sameName } from './same-name.ts'

export interface Verdict {
  readonly first: boolean
  readonly firstThree: boolean
  readonly refused: boolean
}

/** A reader wants the words, not the page: longer evidence is wrong, in UTF-16 units. */
const LONGEST = 600

export const evidenceOf = (answer: Answer): readonly Evidence[] => ('evidence' in answer ? answer.evidence : [])

export const judge = (answer: Answer, expected: Expectation): Verdict => {
  const evidence = evidenceOf(answer)
  const refused = answer.kind === 'refusal' || (answer.kind !== 'list' && evidence.length === 0)
  if ('refused' in expected)
    return both(refused ? onlyCites(evidence, expected.mayCite) : cites(evidence, expected.mayCite), refused)
  if ('kind' in expected) return both(answersKind(answer, expected), refused)
  if (refused) return both(false, true)
  const good = (each: Evidence | undefined): boolean => each !== undefined && isExpected(each, expected)
  return { first: good(evidence[0]), firstThree: evidence.slice(0, 3).some(good), refused }
}

const both = (right: boolean, refused: boolean): Verdict => ({ first: right, firstThree: right, refused })

/** Without an answer only the sentence that says so may be shown. */
const onlyCites = (evidence: readonly Evidence[], mayCite: string | undefined): boolean =>
  evidence.length === 0 || cites(evidence, mayCite)

const cites = (evidence: readonly Evidence[], mayCite: string | undefined): boolean =>
  mayCite !== undefined &&
  evidence.length > 0 &&
  evidence.every((each) => each.text.includes(mayCite) || mayCite.includes(each.text))

const answersKind = (answer: Answer, expected: Extract<Expectation, { readonly kind: string }>): boolean => {
  if (expected.kind === 'list') return answer.kind === 'list'
  return answer.kind === 'summary' && answer.article.id === expected.article
}

const isExpected = (
  each: Evidence,
  expected: Exclude<Expectation, { readonly kind: string } | { readonly refused: true }>,
): boolean => {
  if (each.text.length > LONGEST) return false
  if ('answerText' in expected) return each.article.id === expected.article && each.text.includes(expected.answerText)
  const shown = expected.words.some(
    ({ article, text }) => each.article.id === article && (each.text.includes(text) || text.includes(each.text)),
  )
  return (
    shown &&
    (!('speaker' in expected) || sameName(expected.speaker, each.person?.name ?? each.quotation?.speaker?.name))
  )
}

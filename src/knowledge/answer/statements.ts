// Statements of persons on a topic, found, weighed and put in one order for all sides: the more on topic first, then direct
// words before reported ones, then the newer.

import type { Question } from '../question/question.ts'
import type { KeptQuotation } from '../search/collection.ts'
import type { Evidence } from './answer.ts'
import { saysNoAnswer } from './declined.ts'
import { quotationEvidence, stands, withoutCovered } from './evidence.ts'
import type { Finding } from './finding.ts'
import { ON_TOPIC, relevance } from './relevance.ts'

/**
 * Of words that only brush the topic the best may still be what was meant: people ask in longer and other words than the
 * articles use. On three sets of questions, 6 of the 84 answers lay between this and `ON_TOPIC`, and 1 of the 33 persons who
 * had not spoken on the topic.
 */
const TOUCHED = 0.3
/** Quotations of one person that are weighed: the newest of all, or the newest and the nearest to a topic; 100 of them found no more. */
export const MOST_WEIGHED = 300
const MOST_NEWEST = 40
const MOST_NEAREST = 60

export interface Statement {
  readonly quotation: KeptQuotation
  /** 1 where no topic was asked for. */
  readonly relevance: number
}

type Asked = Pick<Question, 'topic' | 'language' | 'since' | 'until'>

/** Statements of the persons (keys) that are on topic, best first. */
export function statementsOf(persons: readonly string[], asked: Asked, finding: Finding): readonly Statement[] {
  const period = {
    ...(asked.since === undefined ? {} : { since: asked.since }),
    ...(asked.until === undefined ? {} : { until: asked.until }),
  }
  return inOrder(weighed(saidBy(persons, { ...period, topic: asked.topic }, finding), asked, finding))
}

/** The newest words of the persons, and of those who speak more than that the words nearest to the topic, too. */
function saidBy(
  persons: readonly string[],
  { topic, ...period }: { readonly since?: string; readonly until?: string; readonly topic: string | undefined },
  { collection }: Finding,
): readonly KeptQuotation[] {
  const newest = collection.findQuotations({
    persons,
    ...period,
    limit: topic === undefined ? MOST_WEIGHED : MOST_NEWEST,
  })
  const more = topic !== undefined && newest.length === MOST_NEWEST
  const nearest = more ? collection.findQuotations({ persons, ...period, words: topic, limit: MOST_NEAREST }) : []
  const each = new Map([...newest, ...nearest].map(({ item }) => [`${item.article.id} ${item.spans[0].start}`, item]))
  return [...each.values()]
}

/** The quotations that are on topic, weighed; where none is, those that touch it. Without a topic all of them are. */
export function weighed(quotations: readonly KeptQuotation[], asked: Asked, finding: Finding): readonly Statement[] {
  const { topic, language } = asked
  const statements = quotations
    .map((quotation) => ({
      quotation,
      relevance: topic === undefined ? 1 : relevance({ words: topic, language }, quotation, finding.collection),
    }))
    .filter((statement) => statement.relevance >= TOUCHED && !declines(statement.quotation, finding))
  const on = statements.filter((statement) => statement.relevance >= ON_TOPIC)
  return on.length > 0 ? on : statements
}

/** „Asked about the cost, she did not answer“ is reported, but it is no statement. */
function declines(quotation: KeptQuotation, { collection }: Finding): boolean {
  if (quotation.type !== 'indirect') return false
  const evidence = quotationEvidence(quotation, collection)
  return evidence !== undefined && saysNoAnswer(evidence.text, evidence.article.language)
}

/** The one order of statements, for whoever they are by. What stands comes before what was changed or taken back. */
export const inOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort(
    (a, b) =>
      standing(b.quotation) - standing(a.quotation) ||
      b.relevance - a.relevance ||
      rank(b.quotation) - rank(a.quotation) ||
      newer(a.quotation, b.quotation) ||
      a.quotation.spans[0].start - b.quotation.spans[0].start,
  )

const standing = ({ article }: KeptQuotation): number => (stands(article) ? 1 : 0)

const typeRank = { direct: 2, partial: 1, headline: 1, indirect: 0 } as const
const rank = (quotation: KeptQuotation): number => typeRank[quotation.type] + (quotation.certain ? 3 : 0)

const newer = (a: KeptQuotation, b: KeptQuotation): number => {
  const [first, second] = [a.article.published ?? '', b.article.published ?? '']
  if (first !== second) return first < second ? 1 : -1
  return a.article.id === b.article.id ? 0 : a.article.id < b.article.id ? -1 : 1
}

/** Oldest first, for a timeline. */
export const byDate = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort(
    (a, b) => -newer(a.quotation, b.quotation) || a.quotation.spans[0].start - b.quotation.spans[0].start,
  )

/** The evidence of the statements, each stretch of text once. */
export function evidenceOf(statements: readonly Statement[], finding: Finding): readonly Evidence[] {
  return withoutCovered(statements.flatMap(({ quotation }) => quotationEvidence(quotation, finding.collection) ?? []))
}

// „What is it about?“: an article found by its headline, in its own best sentences.

import type { ArticleHead } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import type { Found } from '../search/collection.ts'
import { summarise } from '../summary/summarise.ts'
import type { Answer } from './answer.ts'
import { spanEvidence } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'

/** A headline must be named this clearly. */
const NAMED = 0.3
/** A find in the text must be this strong where no headline is named. */
const MENTIONED = 0.4
/** So many articles to choose from. */
const CHOICES = 6

/** The summary of the article named; the only one where none is named; else the question which one, or a refusal. */
export const answerSummary: Answering = (question, finding) => {
  const { collection } = finding
  if (question.article !== undefined) {
    const head = articleNamed(question.article, finding)
    return head === undefined ? refuse('no-such-article', question, finding) : summaryAnswer(question, head, finding)
  }
  const { items } = collection.articles({ from: 0, size: CHOICES })
  const [only, another] = items
  if (only === undefined) return refuse('no-such-article', question, finding)
  if (another === undefined) return summaryAnswer(question, only, finding)
  return { kind: 'clarify', question, people: [], articles: items }
}

/** The article whose id, key, headline or text these words name. */
function articleNamed(words: string, { collection }: Finding): ArticleHead | undefined {
  const known = collection.article(words)?.head
  if (known !== undefined) return known
  const byHeadline = collection.findArticles(words, 3)
  const byText = collection.findPassages(words, 3)
  const best = bestNamed(byHeadline)
  if (best !== undefined) return best
  const [passage] = byText
  return passage !== undefined && passage.strength >= MENTIONED ? passage.item.article : undefined
}

function bestNamed(found: readonly Found<ArticleHead>[]): ArticleHead | undefined {
  const [first] = found
  return first !== undefined && first.strength >= NAMED ? first.item : undefined
}

/** The summary of the article with this id or key; undefined where there is none. */
export function answerSummaryOf(
  article: string,
  length: 'short' | 'long',
  language: string,
  finding: Finding,
): Answer | undefined {
  const head = finding.collection.article(article)?.head
  if (head === undefined) return undefined
  const rule = 'asked for by its article'
  const asked = { kind: 'summary', utterance: '', language, persons: [], unknownNames: [], because: [rule] } as const
  return summaryAnswer({ ...asked, long: length === 'long' }, head, finding)
}

function summaryAnswer(question: Question, head: ArticleHead, { collection }: Finding): Answer {
  const article = collection.article(head.id)?.article
  const length = question.long === true ? 'long' : 'short'
  const spans = article === undefined ? [] : summarise(article, collection.sentencesOf(head.id), length)
  return {
    kind: 'summary',
    question: { ...question, article: head.key },
    article: head,
    evidence: spans.flatMap((span) => spanEvidence(head.id, span, collection) ?? []),
  }
}

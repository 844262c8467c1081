// „What is it about?“: an article found by its headline, in its own best sentences.

import type { ArticleHead } from '../article/article.ts'
import { articleListWords } from '../question/article-list-words.ts'
import type { Question } from '../question/question.ts'
import { keyOf } from '../question/utterance.ts'
import { summarise } from '../summary/summarise.ts'
import type { Answer } from './answer.ts'
import { articleNamed } from './articles-about.ts'
import { spanEvidence, withPapers } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'

/** So many articles to choose from. */
const CHOICES = 6

/** The summary of the article named; the only one where none is named; else the question which one, or a refusal. */
export const answerSummary: Answering = (question, finding) => {
  const { collection } = finding
  if (question.article !== undefined) {
    const isNewest = articleListWords(question.language).newest.has(keyOf(question.article))
    const head = isNewest
      ? collection.articles({ from: 0, size: 1 }).items[0]
      : articleNamed(question.article, question.language, finding)
    return head === undefined ? refuse('no-such-article', question, finding) : summaryAnswer(question, head, finding)
  }
  const { items } = collection.articles({ from: 0, size: CHOICES })
  const [only, another] = items
  if (only === undefined) return refuse('no-such-article', question, finding)
  if (another === undefined) return summaryAnswer(question, only, finding)
  return { kind: 'clarify', question, people: [], articles: items }
}

/** The summary of the article with this id or key, as it is now; undefined where there is none. */
export function answerSummaryOf(
  article: string,
  length: 'short' | 'long',
  language: string,
  finding: Finding,
): Answer | undefined {
  const found = finding.collection.article(article)?.head
  const head = found?.changedTo === undefined ? found : finding.collection.article(found.changedTo)?.head
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
    article: withPapers(head, undefined, collection),
    evidence: spans.flatMap((span) => spanEvidence(head.id, span, collection) ?? []),
  }
}

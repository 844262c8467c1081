// „What is it about?“: an article found by its headline, in its own best sentences.

import type { ArticleHead } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import { summarise } from '../summary/summarise.ts'
import type { Answer } from './answer.ts'
import { spanEvidence } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'
import { topicShare } from './relevance.ts'

/** Articles and passages among which the one named is looked for; what a passage counts against a headline. */
const FITTING = 6
const TEXT = 0.8
/** Share of the words that must stand in the article. */
const NAMED = 0.5
/** So many articles to choose from. */
const CHOICES = 6

/** The summary of the article named; the only one where none is named; else the question which one, or a refusal. */
export const answerSummary: Answering = (question, finding) => {
  const { collection } = finding
  if (question.article !== undefined) {
    const head = articleNamed(question.article, question.language, finding)
    return head === undefined ? refuse('no-such-article', question, finding) : summaryAnswer(question, head, finding)
  }
  const { items } = collection.articles({ from: 0, size: CHOICES })
  const [only, another] = items
  if (only === undefined) return refuse('no-such-article', question, finding)
  if (another === undefined) return summaryAnswer(question, only, finding)
  return { kind: 'clarify', question, people: [], articles: items }
}

/** The article whose id or key this is, or whose headline and text fit the words best, if most of them stand there. */
function articleNamed(words: string, language: string, { collection }: Finding): ArticleHead | undefined {
  const known = collection.article(words)?.head
  if (known !== undefined) return known
  const scores = new Map<string, number>()
  const add = (id: string, score: number): void => void scores.set(id, (scores.get(id) ?? 0) + score)
  for (const { item, strength } of collection.findArticles(words, FITTING)) add(item.id, strength)
  const seen = new Set<string>()
  for (const { item, strength } of collection.findPassages(words, FITTING)) {
    if (!seen.has(item.article.id)) add(item.article.id, TEXT * strength)
    seen.add(item.article.id)
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const found = best && collection.article(best[0])
  if (found === undefined) return undefined
  const terms = analyse(`${found.article.headline}\n${found.article.text}`, found.article.language)
  return topicShare({ words, language }, terms, found.article.language) >= NAMED ? found.head : undefined
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

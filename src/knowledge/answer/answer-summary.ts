// „What is it about?“: an article found by its headline, in its own best sentences.

import type { ArticleHead } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import { stemsOf } from '../search/analyse.ts'
import type { TellingWord } from '../search/collection.ts'
import { summarise } from '../summary/summarise.ts'
import type { Answer } from './answer.ts'
import { spanEvidence, withPapers } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'

/** Articles by headline, and passages, among which the one named is looked for. */
const FITTING = 8
/** What a word counts in the first lines (in UTF-16 units) and farther down, against one in headline or teaser. */
const LEAD = 600
const IN_LEAD = 0.85
const IN_TEXT = 0.6
/** What an article in another language than the question counts: the words of a list are less sure than one's own. */
const TRANSLATED = 0.7
/** Share of the words that must stand in the article. */
const NAMED = 0.35
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

/** The article whose id or key this is, or that is most about the words, if enough of them stand in it. */
function articleNamed(words: string, language: string, { collection }: Finding): ArticleHead | undefined {
  const known = collection.article(words)?.head
  if (known !== undefined) return known
  const asked = collection.tellingWords(words)
  const near = [
    ...collection.findArticles(words, FITTING).map(({ item }) => item.id),
    ...collection.findPassages(words, FITTING).map(({ item }) => item.article.id),
  ]
  const fits = [...new Set(near)].map((id) => ({ id, ...fitOf(id, asked, language, collection) }))
  const [best] = fits.sort((a, b) => b.about - a.about || (a.id < b.id ? -1 : 1))
  return best !== undefined && best.held >= NAMED ? collection.article(best.id)?.head : undefined
}

/** How much an article is about the words, and how much of them stands anywhere in it (0 to 1). */
function fitOf(
  id: string,
  asked: readonly TellingWord[],
  language: string,
  collection: Finding['collection'],
): { about: number; held: number } {
  const article = collection.article(id)?.article
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0)
  if (article === undefined || whole === 0) return { about: 0, held: 0 }
  const stemsIn = (text: string): ReadonlySet<string> => new Set(stemsOf(text, article.language))
  const head = stemsIn(`${article.headline}\n${article.teaser ?? ''}`)
  const lead = stemsIn(article.text.slice(0, LEAD))
  const text = stemsIn(article.text)
  const share = (word: TellingWord, stems: ReadonlySet<string>): number =>
    Math.max(0, ...[...word.matches].flatMap(([stem, match]) => (stems.has(stem) ? [match] : [])))
  const sum = (of: (word: TellingWord) => number): number =>
    asked.reduce((total, word) => total + word.weight * of(word), 0) / whole
  const own = article.language === language ? 1 : TRANSLATED
  return {
    about: own * sum((word) => Math.max(share(word, head), IN_LEAD * share(word, lead), IN_TEXT * share(word, text))),
    held: sum((word) => Math.max(share(word, head), share(word, text))),
  }
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

// Passages that answer, and the sentences in them.

import { analyse } from '../search/analyse.ts'
import type { AnswerShape, Found, Passage } from '../search/collection.ts'
import { queryTerms, type WeightedTerm } from '../search/query.ts'
import { coverage, type RankedText, scoreTexts, weightsIn, wholeOf } from '../search/rank.ts'
import type { Span } from '../text/span.ts'
import { contains, slice } from '../text/span.ts'
import { type ArticleRow, type ArticleRows, languagesOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { found } from './found.ts'
import type { Indexes } from './writer.ts'

/** Passages looked at sentence by sentence. */
const RANKED = 40

/** Passages that fit the words, best first; of one article only where `article` (id or key) is given. */
export function findPassagesIn(
  db: Database,
  rows: ArticleRows,
  indexes: Indexes,
  words: string,
  limit: number,
  article?: string,
): Found<Passage>[] {
  const query = indexes.passages.weigh(queryTerms(words, languagesOf(db)))
  const only = article === undefined ? undefined : rows.byIdOrKey(article)
  if (article !== undefined && only === undefined) return []
  const restriction =
    only === undefined ? undefined : { sql: 'SELECT number FROM passages WHERE article = ?', values: [only.number] }
  const candidates = indexes.passages.candidates(query, RANKED, restriction).flatMap((number) => {
    const row = db.sql('SELECT article, start, "end" FROM passages WHERE number = ?').get(number)
    const from = row === undefined ? undefined : rows.byNumber(Number(row.article))
    return row === undefined || from === undefined
      ? []
      : [{ from, span: { start: Number(row.start), end: Number(row.end) } }]
  })
  const texts = candidates.map(({ from, span }) => rankedText(rows, from, span))
  const passages = candidates.map(({ from, span }) => passageOf(from, span))
  return found(passages, scoreTexts(query, texts), wholeOf(query), limit)
}

const passageOf = (row: ArticleRow, span: Span): Passage => ({
  ...span,
  article: row.head,
  text: slice(row.article.text, span),
})

function rankedText(rows: ArticleRows, { number, article }: ArticleRow, span: Span): RankedText {
  return {
    sentences: rows
      .sentences(number)
      .filter((sentence) => contains(span, sentence))
      .map((sentence) => analyse(article.text, article.language, sentence)),
    headline: analyse(article.headline, article.language),
  }
}

/** The sentences of these passages that answer best. */
export function rankSentencesIn(
  db: Database,
  rows: ArticleRows,
  indexes: Indexes,
  words: string,
  passages: readonly Passage[],
  limit: number,
  _answerType?: AnswerShape,
): Found<Passage>[] {
  const query = indexes.passages.weigh(queryTerms(words, languagesOf(db)))
  const all = passages.flatMap((passage) => {
    const row = rows.byId(passage.article.id)
    if (row === undefined) return []
    const inside = rows.sentences(row.number).filter((sentence) => contains(passage, sentence))
    const scores = sentenceScores(
      query,
      inside.map((sentence) => analyse(row.article.text, row.article.language, sentence)),
    )
    return inside.map((sentence, place) => ({ item: passageOf(row, sentence), score: scores[place] ?? 0 }))
  })
  return found(
    all.map(({ item }) => item),
    all.map(({ score }) => score),
    wholeOf(query),
    limit,
  )
}

function sentenceScores(query: readonly WeightedTerm[], sentences: readonly ReturnType<typeof analyse>[]): number[] {
  return sentences.map((terms) => coverage(query, weightsIn(query, terms)))
}

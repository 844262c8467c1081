// Passages that answer, and the sentences in them.

import { answers } from '../search/answer-shape.ts'
import { bestStretches } from '../search/best-sentences.ts'
import type { AnswerShape, Found, Passage } from '../search/collection.ts'
import type { WeightedQuery } from '../search/query.ts'
import { type RankedSentence, scoreTexts } from '../search/rank.ts'
import { type Span, slice } from '../text/span.ts'
import { type ArticleBodies, runsOf, type StoredSentence } from './article-bodies.ts'
import type { ArticleRow, ArticleRows } from './article-rows.ts'
import type { Database } from './database.ts'
import { found, untilEnough } from './found.ts'
import type { Indexes } from './indexes.ts'
import type { QuotationRows } from './quotation-rows.ts'
import { eachOnce, fromFirst } from './reprints.ts'
import type { Candidate } from './text-index.ts'

/** Passages looked at sentence by sentence. */
const RANKED = 40

/** The parts of a library that finding reads. */
export interface Reading {
  readonly db: Database
  readonly rows: ArticleRows
  readonly bodies: ArticleBodies
  readonly quotations: QuotationRows
  readonly indexes: Indexes
}

export interface PassageFilter {
  readonly article?: string
  readonly answer?: AnswerShape
}

interface Place {
  readonly from: ArticleRow
  readonly span: Span
}

/** Passages that fit the words, best first; of one article only where `article` (id or key) is given. */
export function findPassagesIn(
  reading: Reading,
  words: string,
  limit: number,
  { article, answer }: PassageFilter = {},
): Found<Passage>[] {
  const { rows, bodies, indexes } = reading
  const only = article === undefined ? undefined : rows.byIdOrKey(article)
  if (article !== undefined && only === undefined) return []
  const query = weighedPassages(reading, words)
  const restriction =
    only === undefined ? undefined : { sql: 'SELECT number FROM passages WHERE article = ?', values: [only.number] }
  const places = untilEnough(
    RANKED,
    (most) => indexes.passages.candidates(query, most, restriction),
    (all) => {
      const known = placesOf(reading, all)
      // An article that was taken back tells nothing any more; asked for by name it is still shown, with the notice.
      const standing = known.filter(({ from }) => from.head.retracted === undefined)
      return only === undefined ? eachOnce(fromFirst(reading, standing)) : known
    },
  )
  const telling = indexes.passages.telling(query)
  const stored = places.map(({ from, span }) => bodies.within(from.number, span, telling))
  const runs = indexes.passages.runsIn(query, stored.map(runsOf))
  const texts = places.map(({ from }, at) => ({
    sentences: (stored[at] ?? []).map((sentence) => ranked(from, sentence, answer)),
    grams: runs[at] ?? 0,
    headline: bodies.headline(from.number, telling).words.map(({ stem }) => stem),
  }))
  const best = found(places, scoreTexts(query, texts, limit), limit)
  return best.map(({ item: { from, span }, ...fit }) => ({ item: passageOf(from, span), ...fit }))
}

const weighedPassages = ({ rows, indexes }: Reading, words: string): WeightedQuery =>
  indexes.passages.weigh(words, rows.languages())

/** Where the candidates stand, in their order. */
const placesOf = ({ db, rows }: Reading, candidates: readonly Candidate[]): readonly Place[] =>
  db
    .sql('SELECT p.article, p.start, p."end" FROM json_each(?) c CROSS JOIN passages p ON p.number = c.value')
    .all(JSON.stringify(candidates.map(({ number }) => number)))
    .flatMap(({ article, start, end }) => {
      const from = rows.byNumber(Number(article))
      return from === undefined ? [] : [{ from, span: { start: Number(start), end: Number(end) } }]
    })

const passageOf = (row: ArticleRow, span: Span): Passage => ({
  ...span,
  article: row.head,
  text: slice(row.article.text, span),
})

/** A sentence as ranking sees it; whether it holds the kind of answer wanted is looked at in the text, so only when asked. */
function ranked(
  from: ArticleRow,
  { span, words, length }: StoredSentence,
  answer?: AnswerShape,
): RankedSentence & { readonly span: Span } {
  const stems = words.map(({ stem }) => stem)
  if (answer === undefined) return { span, stems, length }
  return { span, stems, length, answers: () => answers(slice(from.article.text, span), from.language, answer) }
}

/** The stems of a sentence in their places, with nothing where a word says nothing to the query. */
function stemsInPlace({ words, places, length }: StoredSentence): readonly string[] {
  const stems = new Array<string>(length).fill('')
  for (const [at, { stem }] of words.entries()) stems[places[at] ?? 0] = stem
  return stems
}

/** Stretches of one or two sentences in these passages (best first, as found) that answer best. */
export function bestSentencesIn(
  reading: Reading,
  words: string,
  passages: readonly Passage[],
  limit: number,
  answer?: AnswerShape,
): Found<Passage>[] {
  const query = weighedPassages(reading, words)
  const telling = reading.indexes.passages.telling(query)
  const known = passages.flatMap((passage) => {
    const from = reading.rows.byId(passage.article.id)
    return from === undefined ? [] : [{ from, passage }]
  })
  const sources = known.map(({ from, passage }, rank) => ({
    rank,
    sentences: reading.bodies.within(from.number, passage, telling).map((sentence, place, all) => ({
      ...ranked(from, sentence, answer),
      stems: stemsInPlace(sentence),
      opens: slice(from.article.text, { start: all[place - 1]?.span.end ?? 0, end: sentence.span.start }).includes(
        '\n',
      ),
    })),
  }))
  const stretches = bestStretches(query, sources, Math.max(0, limit))
  const places = stretches.flatMap((stretch) => {
    const from = known[stretch.rank]?.from
    return from === undefined ? [] : [{ from, span: stretch.span, stretch }]
  })
  const once = eachOnce(places)
  return found(
    once.map(({ from, span }) => passageOf(from, span)),
    once.map(({ stretch }) => stretch),
    limit,
  )
}

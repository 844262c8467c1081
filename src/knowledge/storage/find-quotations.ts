// Quotations by their speaker, by what they are about, and by their words half remembered.

import { remembered } from '../lexicon/remembered.ts'
import { analyse, type Term } from '../search/analyse.ts'
import type { Found, KeptQuotation, QuotationQuery } from '../search/collection.ts'
import type { WeightedQuery } from '../search/query.ts'
import { type Fit, scoreTexts } from '../search/rank.ts'
import { sharedWording } from '../search/wording.ts'
import { shared } from '../text/span.ts'
import { type ArticleBodies, runsOf, type StoredWords, sentenceIn, termsIn, type WordTest } from './article-bodies.ts'
import type { ArticleRows } from './article-rows.ts'
import type { Reading } from './find-passages.ts'
import { found, untilEnough } from './found.ts'
import type { QuotationRow } from './quotation-rows.ts'
import type { Restriction } from './text-index.ts'

const RANKED = 40
/** Quotations of one day, among which the order is still to be found. */
const OF_ONE_DAY = 200
const LONGEST_WORDING = 600
/** What the words in their order count beside what a quotation is about. */
const WORDING = 1

/** Quotations of one article, in text order. */
export function quotationsOf({ db, rows, quotations }: Reading, articleId: string): KeptQuotation[] {
  const article = rows.byId(articleId)
  if (article === undefined) return []
  const numbers = db.sql('SELECT number FROM quotations WHERE article = ? ORDER BY place').all(article.number)
  return quotations.of(numbers.map(({ number }) => Number(number))).map(({ quotation }) => quotation)
}

export interface QuotationFinder {
  /** With words: best first. Without: newest first, in one article in text order. */
  find(query: QuotationQuery): Found<KeptQuotation>[]
  /** To be called when articles have changed. */
  forget(): void
}

/** Searches whose finds are kept: a refusal offers those who spoke on the topic, which was looked for before. */
const MOST_KEPT = 8

export function quotationFinderIn(reading: Reading): QuotationFinder {
  const kept = remembered(MOST_KEPT, (asked: string): Ranked => ranked(reading, JSON.parse(asked) as Search))
  return {
    find(query) {
      const { rows, indexes } = reading
      const restriction = restrictionOf(rows, query)
      if (restriction === 'nothing') return []
      const limit = Math.max(0, Math.floor(query.limit))
      const { words = '' } = query
      if (indexes.quotations.weigh(words, rows.languages()).terms.length === 0)
        return newest(reading, restriction, limit)
      const search: Search = { words, restriction, echoes: query.article !== undefined }
      const { quotations, fits } = kept.of(JSON.stringify(search)) ?? { quotations: [], fits: [] }
      return found(quotations, fits, limit)
    },
    forget: kept.forget,
  }
}

/** Quotations that are looked for by their words. `echoes`: also those for which another article of the same report stands. */
interface Search {
  readonly words: string
  readonly restriction: Where | undefined
  readonly echoes: boolean
}

/** Quotations with how well each fits. */
interface Ranked {
  readonly quotations: readonly KeptQuotation[]
  readonly fits: readonly Fit[]
}

function ranked(reading: Reading, { words, restriction, echoes }: Search): Ranked {
  const { rows, indexes, quotations } = reading
  const weighted = indexes.quotations.weigh(words, rows.languages())
  const candidates = untilEnough(
    RANKED,
    (most) => indexes.quotations.candidates(weighted, most, restriction),
    (all) =>
      quotations.of(all.map(({ number }) => number)).filter(({ quotation }) => echoes || quotation.echo !== true),
  )
  const likeness = likenesses(words, reading.bodies, candidates)
  // Words are remembered wrongly: one that nobody wrote is no sign that they were never said.
  const { whole, asked } = weighted
  const remembered = whole > 0 ? asked / whole : 1
  const fits = topical(reading, weighted, candidates).map(({ score, strength }, place) => {
    const alike = likeness[place] ?? 0
    return { score: score + WORDING * whole * alike, strength: Math.max(strength * remembered, alike) }
  })
  return { quotations: candidates.map(({ quotation }) => quotation), fits }
}

/** How well what the quotations are about fits. */
function topical({ bodies, indexes }: Reading, weighted: WeightedQuery, candidates: readonly QuotationRow[]): Fit[] {
  const telling = indexes.quotations.telling(weighted)
  const around = candidates.map((row) => sentencesAround(bodies, row, telling))
  const runs = indexes.quotations.runsIn(weighted, around.map(runsOf))
  return scoreTexts(
    weighted,
    around.map((sentences, at) => ({
      grams: runs[at] ?? 0,
      sentences: sentences.map(({ words, length }) => ({ stems: words.map(({ stem }) => stem), length })),
    })),
  )
}

/** How much of the words each quotation has in the same order. */
function likenesses(words: string, bodies: ArticleBodies, candidates: readonly QuotationRow[]): readonly number[] {
  const remembered = new Map<string, readonly Term[]>()
  return candidates.map(({ from, quotation }) => {
    const asked = remembered.get(from.language) ?? analyse(words.slice(0, LONGEST_WORDING), from.language)
    remembered.set(from.language, asked)
    return (
      sharedWording(
        asked,
        quotation.spans.flatMap((span) => termsIn(bodies, from, span)),
      ) ** 2
    )
  })
}

/** The sentence before the quotation, its own, and the headline as a last one. */
function sentencesAround(
  bodies: ArticleBodies,
  { from, quotation }: QuotationRow,
  test: WordTest,
): readonly StoredWords[] {
  const inside = bodies
    .sentences(from.number)
    .flatMap((sentence, place) => (quotation.spans.some((span) => shared(span, sentence) > 0) ? [place] : []))
  const first = inside[0]
  const around =
    first === undefined
      ? quotation.spans.map((span) => sentenceIn(from.article, span, test))
      : bodies.at(from.number, first > 0 ? [first - 1, ...inside] : inside, test)
  return [...around, bodies.headline(from.number, test)]
}

/** A restriction with its condition. */
interface Where extends Restriction {
  readonly where: string
}

function newest({ db, quotations }: Reading, restriction: Where | undefined, limit: number): Found<KeptQuotation>[] {
  // Of somebody who speaks often, only the newest are put in order.
  const latest = `SELECT number FROM quotations WHERE ${restriction?.where ?? 'echo = 0'} ORDER BY published DESC LIMIT ?`
  const numbers = db
    .sql(
      `SELECT q.number FROM (${latest}) l JOIN quotations q ON q.number = l.number JOIN articles a ON q.article = a.number
       ORDER BY a.version_of IS NOT NULL, a.published DESC, a.id, q.place LIMIT ?`,
    )
    .all(...(restriction?.values ?? []), limit + OF_ONE_DAY, limit)
    .map((row) => Number(row.number))
  return quotations.of(numbers).map(({ quotation }) => ({ item: quotation, score: 1, strength: 1 }))
}

function restrictionOf(rows: ArticleRows, query: QuotationQuery): Where | undefined | 'nothing' {
  const conditions: string[] = []
  const values: (string | number)[] = []
  const add = (condition: string, ...more: (string | number)[]): void => {
    conditions.push(condition)
    values.push(...more)
  }
  if (query.persons !== undefined) {
    if (query.persons.length === 0) return 'nothing'
    const places = query.persons.map(() => '?').join(', ')
    add(
      `name IN (SELECT number FROM names WHERE person IN (SELECT number FROM persons WHERE key IN (${places})))`,
      ...query.persons,
    )
  }
  if (query.article !== undefined) {
    const row = rows.byIdOrKey(query.article)
    if (row === undefined) return 'nothing'
    add('article = ?', row.number)
  }
  if (query.since !== undefined) add('substr(published, 1, 10) >= ?', query.since)
  if (query.until !== undefined) add("published <> '' AND substr(published, 1, 10) <= ?", query.until)
  if (query.article === undefined && conditions.length > 0) add('echo = 0')
  return conditions.length === 0
    ? undefined
    : {
        where: conditions.join(' AND '),
        sql: `SELECT number FROM quotations WHERE ${conditions.join(' AND ')}`,
        values,
      }
}

// Quotations found, compared with gold: whether the words are the right ones, and whether they are under the right name.

import type { Quotation } from '../../src/knowledge/quotation/quotation.ts'
import { type Span, shared } from '../../src/knowledge/text/span.ts'
import type { GoldQuotation } from './gold-lines.ts'
import { sameName } from './same-name.ts'

/**
 * Counts of one row. `right` has the words, `attributed` the words and the speaker. `found` are those that match gold of this
 * type, whatever type they were given, and those of this type that match nothing: so no row can exceed 100 %.
 */
export interface QuotationCounts {
  gold: number
  found: number
  right: number
  attributed: number
}

export interface QuotationScore {
  readonly byType: Map<string, QuotationCounts>
  /** Words in marks that are nobody's words and were returned all the same. */
  wronglyTaken: number
  readonly errors: string[]
}

export const emptyScore = (): QuotationScore => ({ byType: new Map(), wronglyTaken: 0, errors: [] })

interface Piece extends Span {
  readonly type: string
  readonly speaker?: string | undefined
}

/** Half of the union of two spans must be common to both. */
const ENOUGH = 0.5

/**
 * Adds one article to the score. Spans match one to one, the best overlap first; each span of a split quotation counts.
 * Gold in the headline or teaser of an article whose text is the body alone is left out.
 */
export const scoreArticle = (
  score: QuotationScore,
  article: { readonly id: string; readonly text: string },
  gold: readonly GoldQuotation[],
  found: readonly Quotation[],
  none: readonly string[],
): void => {
  const wanted = gold.flatMap((each) => placeOf(article.text, each))
  const pieces: readonly Piece[] = found.flatMap(({ spans, type, speaker }) =>
    spans.map((span) => ({ ...span, type, speaker: speaker?.name })),
  )
  for (const each of wanted) count(score, each.type).gold++
  const open = new Set(pieces)
  for (const each of wanted) {
    const best = bestFor(each, open)
    if (!best) {
      score.errors.push(`missed    ${article.id}: ${words(article.text, each)} (${each.speaker})`)
      continue
    }
    open.delete(best)
    // Counted where its gold stands: a partial one returned as direct must not make the partial row better than whole.
    const row = count(score, each.type)
    row.found++
    row.right++
    if (sameName(each.speaker ?? '', best.speaker)) row.attributed++
    else
      score.errors.push(
        `speaker   ${article.id}: ${words(article.text, each)} is ${each.speaker}'s, not ${best.speaker}'s`,
      )
  }
  for (const each of open) {
    count(score, each.type).found++
    score.errors.push(`spurious  ${article.id}: ${words(article.text, each)} (${each.speaker})`)
  }
  for (const text of none) if (takes(article.text, text, pieces)) score.wronglyTaken++
}

const count = (score: QuotationScore, type: string): QuotationCounts => {
  const known = score.byType.get(type)
  if (known) return known
  const made = { gold: 0, found: 0, right: 0, attributed: 0 }
  score.byType.set(type, made)
  return made
}

const placeOf = (text: string, gold: GoldQuotation): readonly Piece[] => {
  let start = -1
  for (let time = 0; time < (gold.occurrence ?? 1); time++) start = text.indexOf(gold.text, start + 1)
  return start < 0 ? [] : [{ start, end: start + gold.text.length, type: gold.type, speaker: gold.speaker }]
}

const bestFor = (wanted: Span, open: ReadonlySet<Piece>): Piece | undefined => {
  let best: { readonly piece: Piece; readonly share: number } | undefined
  for (const piece of open) {
    const common = shared(wanted, piece)
    const share = common / (wanted.end - wanted.start + (piece.end - piece.start) - common)
    if (share >= ENOUGH && share > (best?.share ?? 0)) best = { piece, share }
  }
  return best?.piece
}

/** Whether these words in marks were returned as somebody's, on their own. */
const takes = (text: string, none: string, pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => text.slice(piece.start, piece.end).replace(/[.,!?]$/u, '') === none)

const words = (text: string, span: Span): string => `“${text.slice(span.start, span.end)}”`

// Quotations as rows, read back as the collection shows them.

import { rememberedBySize } from '../lexicon/remembered.ts'
import type { Quotation } from '../quotation/quotation.ts'
import type { KeptQuotation } from '../search/collection.ts'
import type { ArticleRow, ArticleRows } from './article-rows.ts'
import type { Database } from './database.ts'
import type { Room } from './room.ts'

export interface QuotationRow {
  readonly from: ArticleRow
  readonly quotation: KeptQuotation
}

export interface QuotationRows {
  /** Those with these numbers, in their order; those that are not kept are read in one look-up, since each has its price. */
  of(numbers: readonly number[]): readonly QuotationRow[]
  /** To be called when articles have changed. */
  forget(): void
}

export function quotationRowsIn(
  db: Database,
  rows: ArticleRows,
  { quotations: most }: Pick<Room, 'quotations'>,
): QuotationRows {
  const kept = rememberedBySize<number, QuotationRow>(most, () => 1)
  const read = (numbers: readonly number[]): readonly (readonly [number, QuotationRow])[] =>
    db
      .sql(
        `SELECT q.number, q.article, q.quotation, q.echo, p.key FROM json_each(?) c CROSS JOIN quotations q ON q.number = c.value
         LEFT JOIN names n ON q.name = n.number LEFT JOIN persons p ON n.person = p.number`,
      )
      .all(JSON.stringify(numbers))
      .flatMap((row) => {
        const from = rows.byNumber(Number(row.article))
        if (from === undefined) return []
        const number = Number(row.number)
        const quotation = JSON.parse(String(row.quotation)) as Quotation
        const person = row.key === null ? {} : { person: String(row.key) }
        const echo = row.echo === 1 ? { echo: true as const } : {}
        const read = { from, quotation: { ...quotation, article: from.head, ...person, ...echo } }
        kept.set(number, read)
        return [[number, read] as const]
      })
  return {
    of(numbers) {
      const known = new Map(numbers.map((number) => [number, kept.get(number)]))
      const missing = numbers.filter((number) => known.get(number) === undefined)
      if (missing.length > 0) for (const [number, row] of read(missing)) known.set(number, row)
      return numbers.flatMap((number) => known.get(number) ?? [])
    },
    forget: kept.clear,
  }
}
